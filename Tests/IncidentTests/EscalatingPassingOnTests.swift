import Decider
import Escalation
import Procedure
import Testing
import Vocabulary

/// Nobody accepted in time: through the names of a level, to the next level, then to the fallback, less and less often, for ever.
@Suite struct EscalatingPassingOnTests {
  typealias Levels = EscalatingTests
  static let late = "nobody at level 2 accepted in time"

  /// What each passing on comes to, from a level on, each right when its time is over.
  static func passedOn(from past: [EscalationEvent], times: Int) throws -> [String] {
    var state = Escalating.after(past)
    var said: [String] = []
    for _ in 0..<times {
      guard let asked = state.asked else { break }
      let stamp = Stamp(actor: .machine, happened: asked.acceptBy, recorded: asked.acceptBy)
      for event in try Escalating.decide(.passOn(due: asked.acceptBy), state, stamp) {
        Escalating.evolve(&state, event, stamp)
      }
      let wait = state.asked?.acceptBy.seconds(since: asked.acceptBy) ?? 0
      said.append("\(state.level.rawValue) \(state.asked?.who.text ?? "-") \(Int(wait))")
    }
    return said
  }

  @Test func `through the names, to the next level, then to the fallback for ever`() throws {
    #expect(
      try Self.passedOn(from: Levels.toTwo, times: 5) == [
        "2 deputy 120", "3 duty-manager 300", "3 centre-manager 300", "3 centre-manager 600", "3 centre-manager 1200",
      ])
  }

  @Test func `nobody makes it a major incident by not answering`() throws {
    #expect(
      try Self.passedOn(from: Levels.toThree, times: 5) == [
        "3 centre-manager 300", "3 centre-manager 600", "3 centre-manager 1200", "3 centre-manager 2400",
        "3 centre-manager 3600",
      ])
  }

  @Test func `a major incident has its own names and then the fallback`() throws {
    #expect(
      try Self.passedOn(from: Levels.toFour, times: 3) == [
        "4 silver 600", "4 centre-manager 600", "4 centre-manager 1200",
      ])
  }

  @Test func `a level without names is passed over, and without any the fallback is asked`() throws {
    var terms = Levels.terms
    terms.levels = terms.levels.filter { $0.level != .dutyManager }
    let past: [EscalationEvent] = [.agreed(nil, terms), Levels.raised(.supervisor, Levels.supervisor, within: 120)]
    #expect(
      try Self.passedOn(from: past, times: 3) == ["2 deputy 120", "2 centre-manager 120", "2 centre-manager 240"])
    terms.levels = []
    let bare: [EscalationEvent] = [.agreed(nil, terms), Levels.raised(.supervisor, Levels.supervisor, within: 120)]
    #expect(
      try Self.passedOn(from: bare, times: 3) == [
        "2 centre-manager 300", "2 centre-manager 600", "2 centre-manager 1200",
      ])
  }

  @Test func `by the standard terms too`() throws {
    let past = [Levels.raised(.supervisor, Levels.supervisor, within: 120)]
    #expect(
      try Self.passedOn(from: past, times: 3) == ["3 duty-manager 300", "3 duty-manager 600", "3 duty-manager 1200"])
  }

  static let moot: [Case<Escalating>] = [
    .gives("nobody is asked", after: [Levels.agreed], .passOn(due: at(1)), []),
    .gives("another time is meant", after: Levels.toTwo, .passOn(due: at(1_119)), []),
    .gives("accepted meanwhile", after: Levels.toTwo + [.accepted(.supervisor)], .passOn(due: at(1_120)), []),
    .gives(
      "stood down meanwhile", after: Levels.toTwo + [.stoodDown(to: .desk, reason: "x")], .passOn(due: at(1_120)), []),
    .gives(
      "to the next name", after: Levels.toTwo, .passOn(due: at(1_120)),
      [.passedOn(to: Levels.deputy, acceptBy: at(1_120))]),
    .gives(
      "to the next level", after: Levels.toTwo + [.passedOn(to: Levels.deputy, acceptBy: at(9))], .passOn(due: at(9)),
      [Levels.raised(.dutyManager, Levels.manager, within: 300, reason: late)]),
  ]

  @Test(arguments: moot) func `passing on gives what its row says`(_ row: Case<Escalating>) { row.check() }
}
