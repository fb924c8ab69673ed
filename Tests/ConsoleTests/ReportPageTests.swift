import Account
import Analysis
import Desk
import Incident
import IncidentLog
import Overview
import Testing
import Vocabulary

@testable import Console

/// The figures of the whole record on their page.
@Suite struct ReportPageTests {
  @Test func `before there is an incident the page says so`() async throws {
    try await RunningConsole.run { console in
      let body = try await console.get("/reports", cookie: try await console.signIn("asha", [.assessor])).body
      #expect(body.contains("No incident is on record yet") && !body.contains("<table"))
    }
  }

  @Test func `figures stand beside what they mean, words of the pack as text`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk, files: HindsightTests.files)
      _ = try await HindsightTests.ring(work, "one")
      try await work.assess("one", [("what", "noise")])
      try await work.close("one")
      try await work.open("two")
      let cookie = try await console.signIn("asha", [.assessor])
      let body = try await console.get("/reports", cookie: cookie).body
      #expect(
        body.contains("2 incidents, ") && body.contains("1 ended incidents looked at; 1 of them missed something."))
      #expect(body.contains("The questions were &lt;b&gt;asked&lt;/b&gt; to the end."))
      for id in ["quality", "conformance", "alarms", "intervals"] { #expect(body.contains("id=\"\(id)\""), "\(id)") }
      for by in ["station", "nature", "month", "%00", "x"] {
        let split = try await console.get("/reports?by=\(by)", cookie: cookie)
        #expect(split.status == 200 && !split.body.contains("<b>loud"), "\(by)")
      }
    }
  }

  @Test func `what is being read and what could not be is said in words`() async throws {
    try await RunningConsole.run { console in
      func shown(_ found: AtHand<LookBack>) async -> String {
        let page = ReportsPage(
          found: found, split: nil, outlook: await console.live.outlook(),
          visitor: Visitor(actor: ActorID(trusted: "asha"), roles: [.assessor]))
        return String(decoding: page.render(), as: UTF8.self)
      }
      let reading = await shown(.reading(7, of: 99))
      #expect(reading.contains("The record is being read.") && reading.contains("7 of 99 entries"))
      let failed = await shown(.failed("the disk <b>is gone</b>"))
      #expect(failed.contains("could not be read") && failed.contains("the disk &lt;b&gt;"))
    }
  }
}
