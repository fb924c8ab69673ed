import Decider
import Desk
import Incident
import IncidentLog
import Journal
import Overview
import ServiceLifecycle
import Testing
import Vocabulary

@testable import Console

@Suite(.serialized) struct LiveTests {
  static let start = Moment(secondsSince1970: 1_800_000_000)

  /// A board as large as a page shows, whose every line says something else ten seconds later.
  static func crowd(_ desk: Desk) async throws {
    desk.clock.replay(start)
    let work = try await Invented(desk)
    for number in 0..<200 { try await work.open("n\(number)", place: Invented.long) }
  }

  @Test func `a change reaches an open board as a region, with everything first`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await work.open("new", place: "Fresh Street")
      let text = try await stream.read { $0.contains("Fresh Street") }
      #expect(text.contains("content-type: text/event-stream") || text.contains("Content-Type: text/event-stream"))
      let regions = text.split(separator: "event: region\nid: ").dropFirst()
      let names = regions.map { String($0.split(separator: "\n").dropFirst().first ?? "") }
      #expect(
        names.prefix(6) == [
          "data: purpose", "data: clock", "data: counts", "data: shown", "data: unit-counts", "data: rows",
        ])
      let head = try console.desk.journal.head().position
      #expect(regions.last?.hasPrefix("\(head)\n") == true, "the id says what the screen has seen")
      #expect(regions.last?.contains("Fresh Street") == true)
    }
  }

  @Test func `an open incident follows its own changes and not those of others`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("mine", place: "Mine Street")
      try await work.open("other", place: "Other Street")
      let stream = try await console.stream("/incidents/\(reference)/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await work.note("other", "said elsewhere")
      try await work.note("mine", "two\nlines")
      let text = try await stream.read { $0.contains("<p class=\"words\">two\ndata: lines</p>") }
      #expect(text.contains("<p class=\"words\">two\ndata: lines</p>"))
      #expect(!text.contains("said elsewhere") && !text.contains("Other Street"))
    }
  }

  @Test func `a sign of life comes without a change`() async throws {
    try await RunningConsole.run { console in
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      let text = try await stream.read { $0.split(separator: "event: tick").count > 3 }
      #expect(text.split(separator: "event: tick").count > 3)
    }
  }

  @Test func `what becomes overdue shows so without a change`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let start = Moment(secondsSince1970: 1_800_000_000)
      console.desk.clock.replay(start)
      try await work.open("soon", place: "Slow Street")
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      console.desk.clock.replay(start.adding(seconds: 200))
      let text = try await stream.read { $0.contains("OVERDUE 20 s") }
      #expect(text.contains("in 3 min") && text.contains("OVERDUE 20 s"))
    }
  }

  @Test func `two hundred screens are sent the same change`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let cookie = try await console.signIn()
      var streams: [RawStream] = []
      for _ in 0..<200 { streams.append(try await console.stream("/board/live", cookie: cookie)) }
      #expect(try await RunningConsole.eventually { console.live.screenCount == 200 })
      try await work.open("all", place: "Everybody Street")
      let reached = try await withThrowingTaskGroup(of: Bool.self) { group in
        for stream in streams {
          group.addTask { try await stream.read { $0.contains("Everybody Street") }.contains("Everybody Street") }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(reached == 200)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 0 }, "those who went are noticed")
    }
  }

  @Test func `a screen that goes away is noticed`() async throws {
    try await RunningConsole.run { console in
      let stream = try await console.stream("/board/live", cookie: try await console.signIn())
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await stream.drop()
      #expect(try await RunningConsole.eventually(3) { console.live.screenCount == 0 })
    }
  }

  @Test func `a screen that does not read is closed and holds up nobody`() async throws {
    try await RunningConsole.run { console in
      try await LiveTests.crowd(console.desk)
      let cookie = try await console.signIn()
      let slow = try await console.stream("/board/live", cookie: cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      // Each rendering differs, so that the queue fills: the same as 64 changes seen in turn.
      for number in 1..<400 where console.live.screenCount > 0 {
        console.desk.clock.replay(LiveTests.start.adding(seconds: Int64(number) * 10))
        console.live.render(withTick: true)
        try await Task.sleep(for: .milliseconds(2))
      }
      #expect(try await RunningConsole.eventually(5) { console.live.screenCount == 0 })
      try await slow.drop()
    }
  }

  @Test func `the server stops within three seconds while screens look, none of them reading`() async throws {
    let clock = ContinuousClock()
    try await RunningConsole.run { console in
      try await LiveTests.crowd(console.desk)
      let cookie = try await console.signIn()
      var streams: [RawStream] = []
      for _ in 0..<20 { streams.append(try await console.stream("/board/live", cookie: cookie)) }
      #expect(try await RunningConsole.eventually { console.live.screenCount == 20 })
      for number in 1...40 {
        console.desk.clock.replay(LiveTests.start.adding(seconds: Int64(number) * 10))
        console.live.render(withTick: true)
      }
      let began = clock.now
      await console.group.triggerGracefulShutdown()
      #expect(try await RunningConsole.eventually(5) { console.live.screenCount == 0 })
      #expect(clock.now - began < .seconds(3))
      for stream in streams { try await stream.drop() }
    }
  }

  @Test func `a screen that missed changes is brought up to date by looking anew`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      try await work.open("before", place: "Before Street")
      let cookie = try await console.signIn()
      let stream = try await console.stream("/board/live", cookie: cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      console.desk.hub.close()  // as for a listener that fell behind
      try await work.open("meanwhile", place: "Meanwhile Street")
      let text = try await stream.read { $0.contains("Meanwhile Street") }
      #expect(text.contains("Meanwhile Street"))
    }
  }

  @Test func `what the journal took from elsewhere does not leave the screens behind for good`() async throws {
    try await RunningConsole.run { console in
      let elsewhere = try Desk(journal: console.desk.journal)
      try await Invented(elsewhere).open("elsewhere")
      let head = try console.desk.journal.head().position
      #expect(try await RunningConsole.eventually { console.live.told == head })
    }
  }

  @Test func `two thousand streams are open at most, and one that goes makes room`() throws {
    let screens = Screens()
    let open = (0..<Screens.openMax).compactMap { _ in screens.open(.board) {} }
    #expect(open.count == 2_000)
    let refused = screens.open(.board) {}
    #expect(refused == nil)
    screens.remove(open[0])
    screens.remove(open[0])
    #expect(screens.count == 1_999)
    let other = screens.open(.incident(IncidentID(trusted: "x"))) {}
    #expect(other != nil)
    #expect(screens.topics.count == 2)
  }

  @Test func `news of a stream that is older than what is known is passed over`() {
    var life = Life()
    let stream = StreamName.incident(IncidentID(trusted: "x"))
    let stamp = Stamp(
      actor: ActorID(trusted: "a"), happened: Moment(microseconds: 0), recorded: Moment(microseconds: 0), version: 1)
    LifeKeeping.evolve(
      &life, .log(.opened(contact: nil, received: stamp.happened, owner: stamp.actor, source: nil)), stamp)
    let open = Stand(state: .incident(life), version: 1)
    LifeKeeping.evolve(&life, .log(.closed(DispositionCode(trusted: "done"))), stamp)
    let closed = Stand(state: .incident(life), version: 2)
    var picture = Picture(stands: [stream: open], position: 1)
    #expect(picture.board.count == 1)
    #expect(picture.take([stream: closed], position: 2).count == 1)
    #expect(picture.board.count == 0)
    #expect(picture.take([stream: open], position: 1).isEmpty)
    #expect(picture.board.count == 0 && picture.position == 2)
  }
}
