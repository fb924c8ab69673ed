import Decider
import IncidentLog
import Testing
import Vocabulary

@Suite struct LogLinesTests {
  @Test func `a struck line stays, with who struck it, when and why`() throws {
    let state = LogKeeping.after(LogKeepingTests.struck)
    let line = try #require(state.lines.first)
    #expect(line.words.words == "Smoke from the roof")
    #expect(line.struck?.reason == "It was steam" && line.struck?.actor == amy && line.struck?.recorded == at(3))
  }

  @Test func `a line carries the version of its entry, so that a strike can name it`() {
    let state = LogKeeping.after(LogKeepingTests.noted + [.contactLinked(callTwo), .noted(.machine, "Timer".personal)])
    #expect(state.lines.map(\.entry) == [2, 4])
    #expect(state.lines.map(\.voice) == [.person, .machine])
  }

  @Test(arguments: [(60, false), (61, true), (-600, false)])
  func `a line written down more than a minute after it happened is late`(_ delay: Int64, _ isLate: Bool) throws {
    var state = LogKeeping.after([LogKeepingTests.opened])
    let stamp = Stamp(actor: amy, happened: at(100), recorded: at(100 + delay), version: 2)
    LogKeeping.evolve(&state, .noted(.person, "x".personal), stamp)
    let line = try #require(state.lines.first)
    #expect(line.isLate == isLate)
    #expect(line.happened == at(100) && line.recorded == at(100 + delay))
  }

  @Test func `a log keeps the number the store gave when it was opened`() throws {
    var state = LogKeeping.initial
    let reference = try Reference("261121-0042")
    let stamp = Stamp(actor: amy, happened: at(5), recorded: at(9), version: 1, reference: reference)
    LogKeeping.evolve(&state, LogKeepingTests.opened, stamp)
    #expect(state.reference == reference && state.opened == at(5) && state.received == at(0) && state.owner == amy)
  }

  @Test func `when a log last changed never goes back, though an entry be recorded under a clock set back`() {
    var state = LogKeeping.after(LogKeepingTests.noted)
    LogKeeping.evolve(&state, .noted(.person, "x".personal), by(amy, at: -500, version: 3))
    #expect(state.changed == at(2))
  }

  @Test func `a strike of a line that is not there changes no line`() {
    var state = LogKeeping.after(LogKeepingTests.noted)
    let before = state.lines
    LogKeeping.evolve(&state, .struck(entry: 77, reason: "x"), by(amy, at: 3, version: 3))
    #expect(state.lines == before)
  }

  @Test func `erased words leave their line standing`() {
    let state = LogKeeping.after([LogKeepingTests.opened, .noted(.person, .erased)])
    #expect(state.lines.map(\.words) == [.erased])
    #expect(state.lines.map(\.words.description) == ["[erased]"])
  }

  @Test func `a statement is a person's line under its topic`() {
    let state = LogKeeping.after(
      [LogKeepingTests.opened] + LogTopic.allCases.map { .stated($0, $0.words.personal) })
    #expect(state.lines.map(\.topic) == [.fact, .person, .hazard, .access])
    #expect(state.lines.allSatisfy { $0.voice == .person } && state.lines.map(\.entry) == [2, 3, 4, 5])
  }

  @Test func `only statements have a topic`() {
    let state = LogKeeping.after(LogKeepingTests.noted + [.noted(.machine, "x".personal), .resolved("y".personal)])
    #expect(state.lines.map(\.topic) == [nil, nil, nil])
  }

  @Test(arguments: [IncidentLogEvent.stated(.hazard, "Gas".personal), .resolved("Out".personal)])
  func `a line of any kind can be late, and be struck`(_ event: IncidentLogEvent) {
    var state = LogKeeping.after([LogKeepingTests.opened])
    LogKeeping.evolve(&state, event, Stamp(actor: bob, happened: at(10), recorded: at(71), version: 2))
    LogKeeping.evolve(&state, .struck(entry: 2, reason: "Wrong house"), by(cleo, at: 80, version: 3))
    #expect(state.lines.map(\.isLate) == [true] && state.lines.map(\.actor) == [bob])
    #expect(state.lines.map(\.struck?.actor) == [cleo] && state.lines.map(\.struck?.recorded) == [at(80)])
  }

  @Test func `a new place is not confirmed by what confirmed the old one`() {
    let located = [LogKeepingTests.opened, .located(LogKeepingTests.asked), LogKeepingTests.confirmed]
    #expect(LogKeeping.after(located).confirmedBy == "What is beside it?")
    let moved = LogKeeping.after(located + [.located(LogKeepingTests.here)])
    #expect(moved.confirmedBy == nil && moved.location == LogKeepingTests.here)
  }
}
