import Account
import Contact
import Desk
import Incident
import IncidentLog
import Testing
import Vocabulary

@testable import Console

/// Paper sheets entered afterwards, over a running console.
@Suite struct LateEntryTests {
  private static let sheet = [
    "sheet": "S-200101-004", "writer": "Amy Paper", "date": "2020-01-01", "time": "14:05", "medium": "call",
    "number": "555 0100", "caller": "a neighbour", "words": "It burns", "place": "12 Acacia Road", "time-1": "14:07",
    "line-1": "Smoke from the roof", "time-2": "14:20", "line-2": "Van 3 was told",
  ]

  private static func changed(_ name: String, _ value: String) -> [String: String] {
    sheet.merging([name: value]) { $1 }
  }

  private func incident(_ console: RunningConsole, _ answer: RawAnswer) async throws -> Life {
    let reference = try #require(answer.headers["location"]?.split(separator: "/").last.map(String.init))
    let id = try #require(try await console.desk.incident(named: reference))
    return try await console.desk.life(id)
  }

  @Test func `a sheet becomes a contact, an incident and its log with the times of the paper`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("hal", [.handler])
      let answer = try await console.send("/late", cookie: cookie, fields: LateEntryTests.sheet)
      #expect(answer.status == 303, "\(answer.body)")
      let life = try await incident(console, answer)
      #expect(life.log.location?.place.words == "12 Acacia Road")
      #expect(LocalTime.utc.text(life.log.received).hasPrefix("2020-01-01 14:05:00"))
      let lines = life.log.lines.filter { $0.voice == .person && "\($0.words)".contains("sheet S-200101-004") }
      #expect(lines.map { LocalTime.utc.clock($0.happened) } == ["14:05:00", "14:07:00", "14:20:00"])
      #expect(lines.allSatisfy { $0.isLate && $0.actor.text == "hal" && "\($0.words)".contains("Amy Paper") })
      let contact = try await console.desk.contact(try #require(life.log.contacts.first))
      #expect(
        contact.phase == .wrappedUp && contact.number?.words == "555 0100" && contact.firstWords?.words == "It burns")
    }
  }

  @Test func `a number entered twice is noticed, and sent twice it is done once`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("hal", [.handler])
      let first = try await console.send("/late", cookie: cookie, fields: LateEntryTests.sheet)
      let again = try await console.send("/late", cookie: cookie, fields: LateEntryTests.sheet)
      #expect(first.status == 303 && again.headers["location"] == first.headers["location"])
      let before = try await incident(console, first).log.lines.count
      let other = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("line-2", "Something else"))
      let reference = try #require(first.headers["location"]?.split(separator: "/").last)
      #expect(other.status == 422 && other.body.contains("was entered already") && other.body.contains(reference))
      #expect(other.body.contains("Something else"), "what was typed stays")
      #expect(try await incident(console, first).log.lines.count == before)
    }
  }

  @Test func `a sheet goes on with an incident that was in the machine before`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "Here")
      let cookie = try await console.signIn("hal", [.handler])
      let unknown = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("reference", "990101-0001"))
      #expect(unknown.status == 422 && unknown.body.contains("no incident has this reference"))
      let answer = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("reference", "\(reference)"))
      #expect(answer.headers["location"] == "/incidents/\(reference)")
      let lines = try await incident(console, answer).log.lines.map { "\($0.words)" }
      #expect(lines.contains { $0.hasSuffix("Smoke from the roof") } && lines.contains { $0.hasSuffix("It burns") })
      let twice = try await console.send("/late", cookie: cookie, fields: LateEntryTests.changed("writer", "Bob"))
      #expect(twice.status == 422 && twice.body.contains("\(reference)"), "the number was taken by this incident")
    }
  }

  @Test func `a restricted incident takes no sheet from whoever is not named`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "Secret Street")
      try await work.give(
        .log(IncidentID(trusted: "one"), .restrict(to: [ActorID(trusted: "bea")], reason: "private")), "restrict")
      let cookie = try await console.signIn("hal", [.handler])
      let answer = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("reference", "\(reference)"))
      #expect(answer.status == 422 && answer.body.contains("not among those named"))
      #expect(answer.body.contains("Smoke from the roof"))
      #expect(
        try await console.desk.life(IncidentID(trusted: "one")).log.lines.allSatisfy {
          !"\($0.words)".contains("sheet")
        })
    }
  }

  @Test func `hostile and broken sheets are refused or come out as text`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("hal", [.handler])
      let refused = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("time", Invented.hostile))
      #expect(
        refused.status == 422 && !refused.body.contains("<script>document") && refused.body.contains("&lt;script&gt;"))
      let broken = try await console.post("/late", cookie: cookie, body: Array("sheet=%ff".utf8))
      #expect(broken.status == 400)
      let huge = try await console.post("/late", cookie: cookie, body: [UInt8](repeating: 97, count: 300_000))
      #expect(huge.status == 413)
      let taken = try await console.send(
        "/late", cookie: cookie, fields: LateEntryTests.changed("line-1", Invented.hostile))
      let page = try await console.get(try #require(taken.headers["location"]), cookie: cookie)
      #expect(!page.body.contains("<script>document") && page.body.contains("&lt;script&gt;"))
    }
  }
}
