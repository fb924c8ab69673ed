import Account
import Contact
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@testable import Console

/// The journal as auditors see it: its proof, and its entries without anybody's words.
@Suite struct JournalPageTests {
  @Test func `an auditor sees that the chain holds, and every entry without its words`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "7 Secret Lane")
      try await work.note("one", "Purple smoke")
      let cookie = try await console.signIn("aude", [.auditor])
      let body = try await console.get("/journal", cookie: cookie).body
      let head = try console.desk.journal.head()
      #expect(body.contains("The chain holds.") && body.contains("<th scope=\"row\">\(head.position)</th>"))
      #expect(body.contains("log-noted v1") && body.contains("href=\"/incidents/\(reference)\""))
      #expect(!body.contains("Purple") && !body.contains("Secret Lane"))
      #expect(!body.contains("<form method=\"post\" action=\"/journal"))
    }
  }

  @Test func `one stream is shown by its name or an incident's reference`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.open("two")
      let cookie = try await console.signIn("aude", [.auditor])
      for asked in ["incident/one", "\(reference)", " \(reference) "] {
        let query = asked.replacing(" ", with: "%20").replacing("/", with: "%2F")
        let body = try await console.get("/journal?stream=\(query)", cookie: cookie).body
        #expect(body.contains(">incident/one</bdi>") && !body.contains(">incident/two</bdi>"), "\(asked)")
      }
    }
  }

  @Test(arguments: ["stream=%3Cscript%3E", "stream=incident%2Fnone", "stream=" + String(repeating: "x", count: 900)])
  func `a stream that nothing is known of is said in words`(query: String) async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("aude", [.auditor])
      let answer = try await console.get("/journal?\(query)", cookie: cookie)
      #expect(answer.status == 200 && answer.body.contains("Nothing of that name is on record."))
      #expect(!answer.body.contains("<script>"))
    }
  }

  @Test func `windows go on without a gap, and whatever place is asked for`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      try await work.open("one")
      for number in 0..<60 { try await work.note("one", "line \(number)", number) }
      let cookie = try await console.signIn("aude", [.auditor])
      let last = try console.desk.journal.head().position
      let first = try await console.get("/journal", cookie: cookie).body
      let place = last - Int64(JournalWindow.entriesMax) + 1
      #expect(first.contains("before=\(place)") && first.contains("<th scope=\"row\">\(place)</th>"))
      let next = try await console.get("/journal?before=\(place)", cookie: cookie).body
      #expect(next.contains("<th scope=\"row\">\(place - 1)</th>") && next.contains(">The newest</a>"))
      #expect(!next.contains("<th scope=\"row\">\(place)</th>"))
      for place in ["0", "-9", "1", "999999999999", "9223372036854775807", "-9223372036854775808", "x"] {
        #expect(try await console.get("/journal?before=\(place)", cookie: cookie).status == 200, "\(place)")
      }
    }
  }

  @Test func `an entry that was altered is named`() async throws {
    try await RunningConsole.run { console in
      let flaw = Verification.Flaw(position: 7, words: "entry 7: <b>altered</b>")
      let verified = Verified(
        outcome: Verification(sound: 6, head: .empty, erased: 0, flaw: flaw), asOf: Moment(secondsSince1970: 0))
      let page = JournalPage(
        head: .empty, verified: .outcome(verified), window: JournalWindow(unknown: ""), references: [:],
        outlook: await console.live.outlook(), visitor: Visitor(actor: ActorID(trusted: "aude"), roles: [.auditor]))
      let text = String(decoding: page.render(), as: UTF8.self)
      #expect(text.contains("BROKEN at entry 7.") && text.contains("&lt;b&gt;altered"))
    }
  }
}
