import Account
import Contact
import Desk
import Incident
import IncidentLog
import Testing
import Vocabulary

@testable import Console

/// Whoever audits reads contacts and accounts, finds no form on them, and changes nothing.
@Suite struct AuditorTests {
  private static func main(_ body: String) throws -> Substring {
    let start = try #require(body.firstRange(of: "<main"))
    let end = try #require(body.firstRange(of: "</main>"))
    return body[start.upperBound..<end.lowerBound]
  }

  @Test func `a contact is read, without a form`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let contact = ContactID(trusted: "c")
      try await work.give(
        .contact(contact, .receive(.call, number: "555", caller: nil, firstWords: "Smoke")),
        "c")
      try await work.give(.contact(contact, .answer), "answer")
      let cookie = try await console.signIn("aude", [.auditor])
      for path in ["/calls/c", "/calls"] {
        let answer = try await console.get(path, cookie: cookie)
        let main = try Self.main(answer.body)
        #expect(answer.status == 200 && !main.contains("<form"), "\(path)")
        #expect(!answer.body.contains("id=\"command\""), "\(path)")
      }
      #expect(try await console.get("/calls/c", cookie: cookie).body.contains("Smoke"))
      #expect(try await console.get("/calls/c/link", cookie: cookie).status == 403)
      let held = try await console.send(
        "/contacts/c/hold", cookie: cookie, ["command": Forms.command(), "at": "calls/c", "form": "hold"])
      #expect(held.status == 403)
      #expect(try await console.desk.contact(contact).phase == .answered)
      let assessor = try await console.signIn("asha", [.assessor])
      #expect(try await console.get("/calls/c", cookie: assessor).status == 403)
    }
  }

  @Test func `a contact about a restricted incident stays withheld`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let (contact, incident) = (ContactID(trusted: "c"), IncidentID(trusted: "one"))
      try await work.give(
        .contact(contact, .receive(.call, number: "555", caller: nil, firstWords: "Smoke")),
        "c")
      try await work.give(.contact(contact, .answer), "answer")
      try await work.give(
        .log(incident, .open(contact: contact, received: console.desk.clock.now(), source: nil)), "open")
      try await work.give(.log(incident, .restrict(to: [ActorID(trusted: "nora")], reason: "private")), "restrict")
      let body = try await console.get("/calls/c", cookie: try await console.signIn("aude", [.auditor])).body
      #expect(body.contains("restricted") && !body.contains("Smoke") && !body.contains("555"))
    }
  }

  @Test func `accounts are read, without a form, and not changed`() async throws {
    try await RunningConsole.run { console in
      let other = try await console.open("hal", [.handler])
      let cookie = try await console.signIn("aude", [.auditor])
      for path in ["/accounts", "/accounts/hal", "/accounts/aude"] {
        let answer = try await console.get(path, cookie: cookie)
        let main = try Self.main(answer.body)
        #expect(answer.status == 200 && !main.contains("<form"), "\(path)")
      }
      for path in ["/accounts/hal/closure", "/accounts/hal/roles", "/accounts/hal/links", "/accounts"] {
        #expect(try await console.send(path, cookie: cookie, ["reason": "x", "role": "auditor"]).status == 403)
      }
      #expect(console.desk.account(other)?.phase == .open)
    }
  }

  @Test func `an auditor is shown the way to all of it`() async throws {
    try await RunningConsole.run { console in
      let body = try await console.get("/board", cookie: try await console.signIn("aude", [.auditor])).body
      for path in ["/calls", "/accounts", "/journal", "/reviews", "/reports"] {
        #expect(body.contains("<a href=\"\(path)\">"), "\(path)")
      }
      #expect(!body.contains("href=\"/late\""))
    }
  }
}
