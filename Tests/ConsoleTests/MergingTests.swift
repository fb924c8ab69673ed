import Account
import Desk
import Incident
import IncidentLog
import Register
import Testing
import Vocabulary

@testable import Console

/// Two people change the same incident from pages of different age.
@Suite struct MergingTests {
  private func location(_ place: String, _ ground: String? = nil) -> IncidentLogCommand {
    .locate(Location(place: PersonalText(place), ground: ground.map { Station(trusted: $0) }))
  }

  @Test func `different fields changed from an old page both hold`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street", ground: "North")
      let seen = try await console.desk.stand(.incident(IncidentID(trusted: "a"))).version
      try await work.give(.log(IncidentID(trusted: "a"), location("1 High Street", "South")), "theirs")
      let clerk = try await Clerk(console)
      let answer = try await clerk.send(
        "/incidents/\(reference)/location", ["place": "3 High Street", "ground": "North", "seen": "\(seen)"],
        at: "control/\(reference)", form: "locate")
      #expect(answer.status == 303, "\(answer.body)")
      let now = try #require(try await console.desk.life(IncidentID(trusted: "a")).log.location)
      #expect(now.place.words == "3 High Street" && now.ground?.text == "South")
    }
  }

  @Test func `a register's title is merged by field as well`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let id = PlaceID(trusted: "acacia")
      func describe(_ name: String, _ address: String, _ command: String) async throws {
        let title = RegisterTitle(
          name: PersonalText(name), address: PersonalText(address), number: nil, coordinates: nil)
        try await work.give(.place(id, .describe(title)), command)
      }
      try await describe("Acacia House", "1 Acacia Road", "first")
      let clerk = try await Clerk(console)
      let page = try await clerk.get("/places/acacia").body
      #expect(page.contains("name=\"seen\" value=\"1\""))
      func send(_ name: String, _ address: String) async throws -> RawAnswer {
        try await clerk.send(
          "/places/acacia/title", ["name": name, "address": address, "seen": "1"], at: "place/acacia", form: "title")
      }
      try await describe("Acacia House", "3 Acacia Road", "theirs")
      #expect(try await send("Acacia Court", "1 Acacia Road").status == 303)
      guard case .place(let merged) = try await console.desk.stand(.place(id)).state else { return }
      #expect(merged.title?.name.words == "Acacia Court" && merged.title?.address?.words == "3 Acacia Road")
      let refused = try await send("Acacia Court", "9 Acacia Road")
      #expect(refused.status == 422 && refused.body.contains("Address: changed meanwhile"), "\(refused.body)")
      #expect(refused.body.contains("value=\"9 Acacia Road\"") && refused.body.contains("Put mine"))
    }
  }

  @Test func `the same field changed meanwhile is shown with both, and either can be kept`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street", ground: "North")
      let id = IncidentID(trusted: "a")
      let seen = try await console.desk.stand(.incident(id)).version
      try await work.give(.log(id, location("2 High Street", "South")), "theirs")
      let clerk = try await Clerk(console)
      let path = "/incidents/\(reference)/location"
      let answer = try await clerk.send(
        path, ["place": "3 <High> Street", "ground": "North", "seen": "\(seen)"], at: "control/\(reference)",
        form: "locate")
      #expect(answer.status == 422)
      #expect(answer.body.contains("changed meanwhile by B. Traor\u{E9}, desk 2"), "\(answer.body)")
      #expect(answer.body.contains("to \u{201C}2 High Street\u{201D}; yours: \u{201C}3 &lt;High&gt; Street\u{201D}"))
      #expect(answer.body.contains("value=\"3 &lt;High&gt; Street\""), "nothing typed is lost")
      #expect(answer.body.contains("Keep theirs") && answer.body.contains("Put mine"))
      // The other field was not touched here: it stands as they set it.
      #expect(answer.body.contains("value=\"South\""))
      #expect(try await console.desk.life(id).log.location?.place.words == "2 High Street", "nothing was recorded")
      let newest = try await console.desk.stand(.incident(id)).version
      #expect(answer.body.contains("name=\"seen\" value=\"\(newest)\""))
      let mine = try await clerk.send(
        path, ["place": "3 <High> Street", "ground": "South", "seen": "\(newest)"], at: "control/\(reference)",
        form: "locate")
      #expect(mine.status == 303)
      #expect(try await console.desk.life(id).log.location?.place.words == "3 <High> Street")
    }
  }

  @Test func `what was decided on an old page is asked about, and what others decided alike is not`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      let id = IncidentID(trusted: "a")
      let seen = try await console.desk.stand(.incident(id)).version
      try await work.give(.log(id, .handTo(ActorID(trusted: "cleo"), reason: "shift")), "theirs")
      let clerk = try await Clerk(console)
      for name in ["cleo", "dan"] { _ = try await console.open(name, [.handler]) }
      func hand(_ name: String, _ seen: Int64) async throws -> RawAnswer {
        try await clerk.send(
          "/incidents/\(reference)/handing", ["to": name, "reason": "my turn", "seen": "\(seen)"],
          at: "control/\(reference)", form: "hand")
      }
      #expect(try await hand("cleo", seen).status == 303, "the same as theirs")
      let refused = try await hand("dan", seen)
      #expect(refused.status == 422 && refused.body.contains("\u{201C}cleo\u{201D}; yours: \u{201C}dan\u{201D}"))
      #expect(try await hand("dan", seen + 1_000_000).status == 303, "a page cannot be newer than the incident")
    }
  }

  @Test func `a conflict tells nobody what a restricted incident holds`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "Secret Street")
      try await work.give(
        .log(IncidentID(trusted: "a"), .restrict(to: [ActorID(trusted: "bea")], reason: "private")), "restrict")
      let clerk = try await Clerk(console)
      let answer = try await clerk.send(
        "/incidents/\(reference)/location", ["place": "x", "ground": "", "seen": "0"], at: "control/\(reference)",
        form: "locate")
      #expect(answer.status == 422 && !answer.body.contains("Secret Street"))
    }
  }
}
