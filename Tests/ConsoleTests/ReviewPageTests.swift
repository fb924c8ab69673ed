import Account
import Desk
import Incident
import IncidentLog
import Journal
import Review
import Testing
import Vocabulary

@testable import Console

/// The list of ended incidents for those who review, and that somebody has reviewed one.
@Suite struct ReviewPageTests {
  private static func page(_ console: RunningConsole, _ path: String, _ cookie: String) async throws -> String {
    var body = ""
    let isRead = try await RunningConsole.eventually {
      body = try await console.get(path, cookie: cookie).body
      return !body.contains("The record is being read")
    }
    guard isRead else { throw Unexpected(words: "\(path) was not there") }
    return body
  }

  @Test func `before anything has ended the page says so`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("asha", [.assessor])
      let body = try await Self.page(console, "/reviews", cookie)
      #expect(body.contains("No incident has ended yet.") && !body.contains("<table"))
    }
  }

  @Test func `an ended incident stands there with what came of it, its words as text`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk, files: HindsightTests.files)
      let reference = try await HindsightTests.ring(work, "one")
      try await work.assess("one", [("what", "noise")])
      try await work.close("one")
      let cookie = try await console.signIn("asha", [.assessor])
      let body = try await Self.page(console, "/reviews", cookie)
      #expect(body.contains("href=\"/incidents/\(reference)/review\""))
      #expect(body.contains("Noise, &lt;b&gt;loud&lt;/b&gt;") && body.contains("1 not met"))
      #expect(body.contains("not yet") && body.contains("Done"))
    }
  }

  @Test func `who has reviewed it stands there, the words on the review alone`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.close("one")
      let cookie = try await console.signIn("asha", [.assessor])
      let review = "/incidents/\(reference)/review"
      #expect(try await console.get(review, cookie: cookie).body.contains("I have reviewed it"))
      let sent = try await console.send(
        review, cookie: cookie,
        ["command": Forms.command(), "at": "review/\(reference)", "form": "conclude", "words": Invented.hostile])
      #expect(sent.status == 303 && sent.headers["location"] == review)
      let body = try await console.get(review, cookie: cookie).body
      #expect(body.contains("By <bdi>asha</bdi>") && !body.contains("<script>document"))
      let list = try await Self.page(console, "/reviews", cookie)
      #expect(list.contains("<bdi>asha</bdi>") && !list.contains("owned"))
      let rest = try await Self.page(console, "/reviews?show=unreviewed", cookie)
      #expect(!rest.contains("\(reference)"))
    }
  }

  @Test func `an auditor reads the review and has no form that says it was reviewed`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.close("one")
      let cookie = try await console.signIn("aude", [.auditor])
      let review = "/incidents/\(reference)/review"
      #expect(!(try await console.get(review, cookie: cookie).body.contains("I have reviewed it")))
      let sent = try await console.send(
        review, cookie: cookie, ["command": Forms.command(), "at": "review/\(reference)", "form": "conclude"])
      #expect(sent.status == 403)
      #expect(try await console.desk.life(IncidentID(trusted: "one")).review.reviewed == nil)
    }
  }

  @Test func `a restricted incident stands there for those named alone`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.assess("one", [("what", "noise")])
      let named = ActorID(trusted: "nora")
      try await work.give(.log(IncidentID(trusted: "one"), .restrict(to: [named], reason: "private")), "restrict")
      try await work.close("one")
      let stranger = try await Self.page(console, "/reviews", try await console.signIn("asha", [.assessor]))
      #expect(!stranger.contains("\(reference)") && stranger.contains("0 incidents have ended"))
      let own = try await Self.page(console, "/reviews", try await console.signIn("nora", [.assessor]))
      #expect(own.contains("\(reference)") && own.contains("restricted"))
    }
  }

  @Test func `a refused form shows nobody a page that they may not open`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.close("one")
      let cookie = try await console.signIn("hal", [.handler])
      let sent = try await console.send(
        "/incidents/\(reference)/notes", cookie: cookie,
        ["command": Forms.command(), "at": "review/\(reference)", "form": "note", "words": "late"])
      #expect(sent.status == 403 && !sent.body.contains("How it was dealt with"))
    }
  }

  @Test(arguments: [
    "show=%00", "show=all&before=%ff", "before=261121-9999", "before=" + String(repeating: "9", count: 2_000),
  ])
  func `what is asked for otherwise is the list`(query: String) async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("asha", [.assessor])
      #expect(try await console.get("/reviews?\(query)", cookie: cookie).status == 200)
    }
  }
}
