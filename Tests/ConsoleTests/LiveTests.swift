import Decider
import Desk
import Incident
import IncidentLog
import Journal
import Overview
import Testing
import Vocabulary

@testable import Console

@Suite(.serialized) struct LiveTests {
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
          "data: purpose", "data: pausing", "data: clock", "data: counts", "data: shown", "data: unit-counts",
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

  @Test func `a closed incident that nobody changes is sent as it stands`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("shut", place: "Shut Street")
      try await work.close("shut")
      let stream = try await console.stream("/incidents/\(reference)/live", cookie: try await console.signIn())
      let text = try await stream.read { $0.contains("event: tick") }
      #expect(text.contains("Shut Street") && text.contains("none: the incident is closed"))
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
      let text = try await stream.read { $0.contains("OVERDUE 20\u{A0}s") }
      #expect(text.contains("in 3\u{A0}min") && text.contains("OVERDUE 20\u{A0}s"))
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
