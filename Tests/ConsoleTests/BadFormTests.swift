import Account
import Contact
import Deployment
import Desk
import HTML
import Incident
import IncidentLog
import Testing
import Vocabulary

@testable import Console

/// What is refused is said beside the form, with everything typed; what is broken or forged changes nothing.
@Suite struct BadFormTests {
  private static func lines(_ console: RunningConsole) async throws -> Int {
    try await console.desk.life(IncidentID(trusted: "a")).log.lines.count
  }

  @Test func `a refusal stands beside its form with what was typed, escaped`() async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let fields = ["to": Invented.hostile, "reason": "<b>why</b>"]
      let answer = try await clerk.send(
        "/incidents/\(reference)/handing", fields, at: "control/\(reference)", form: "hand")
      #expect(answer.status == 422)
      #expect(answer.body.contains("id=\"hand-refusal\" class=\"refusal\" role=\"alert\""))
      #expect(answer.body.contains("value=\"&lt;b&gt;why&lt;/b&gt;\""))
      #expect(!answer.body.contains("<script>document") && !answer.body.contains("<b>why</b>"))
      let empty = try await clerk.send(
        "/incidents/\(reference)/notes", ["words": "  \n", "topic": "hazard"], at: "control/\(reference)", form: "note")
      #expect(empty.status == 422 && empty.body.contains("the note is missing; write it"))
      #expect(empty.body.contains("aria-invalid=\"true\"") && empty.body.contains("value=\"hazard\" selected"))
      #expect(try await Self.lines(console) == 0)
    }
  }

  @Test func `the same form sent twice writes once`() async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let command = Forms.command()
      for _ in 0..<3 {
        let answer = try await clerk.send(
          "/incidents/\(reference)/notes", ["words": "once"], at: "control/\(reference)", command: command)
        #expect(answer.status == 303)
      }
      #expect(try await Self.lines(console) == 1)
    }
  }

  @Test func `a form sent twice with a time in it is done once, and with other words it is another order`() async throws
  {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let command = Forms.command()
      for words in ["Somebody comes", "Somebody comes", "Two come"] {
        console.desk.clock.replay(console.desk.clock.now().adding(seconds: 5))
        let answer = try await clerk.send(
          "/incidents/\(reference)/tasks", ["what": words, "done-when": "there", "minutes": "30"],
          at: "control/\(reference)", command: command)
        #expect(answer.status == 303)
      }
      let tasks = try await console.desk.life(IncidentID(trusted: "a")).deployment.tasks
      #expect(tasks.compactMap(\.task.what.words) == ["Somebody comes", "Two come"])
    }
  }

  @Test func `an incident opened twice by the same form is one`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let contact = ContactID(trusted: "c")
      try await work.give(.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)), "c")
      try await work.give(.contact(contact, .answer), "answer")
      let clerk = try await Clerk(console)
      let command = Forms.command()
      for _ in 0..<2 {
        let answer = try await clerk.send(
          "/contacts/c/incident", ["place": "High Street"], at: "calls/c", command: command)
        #expect(answer.status == 303)
      }
      let another = try await clerk.send("/contacts/c/incident", ["place": "High Street"], at: "calls/c", form: "open")
      #expect(another.status == 422 && another.body.contains("belongs to incident"))
      let live = await console.desk.live()
      #expect(live.stands.keys.count { $0.kind == .incident } == 1)
    }
  }

  @Test(arguments: [
    "words=%FF%FE", "words=%C3%28", "words=%ED%A0%80", "words=a%", "words=a%2", "words=%zz", "words=a&words=b",
    "%FF=1", "words=hello&command=short", "words=hello", "{\"words\":1}", "",
  ])
  func `broken text, fields that come twice and forms without a number of their own change nothing`(body: String)
    async throws
  {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let answer = try await clerk.raw("/incidents/\(reference)/notes", Array(body.utf8))
      #expect(answer.status == 400 && answer.body.contains("Nothing was recorded"))
      #expect(try await Self.lines(console) == 0)
    }
  }

  @Test func `bytes that are no UTF-8, too many fields and too much are refused in words`() async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let path = "/incidents/\(reference)/notes"
      #expect(try await clerk.raw(path, Array("words=".utf8) + [0xFF, 0xC0]).status == 400)
      let many = (0..<65).map { "f\($0)=1" }.joined(separator: "&")
      #expect(try await clerk.raw(path, Array(many.utf8)).status == 400)
      let large = Array("words=".utf8) + [UInt8](repeating: 65, count: Form.bytesMax)
      #expect(try await clerk.raw(path, large).status == 413)
      let huge = [UInt8](repeating: 65, count: 10_000_000)
      #expect(try await clerk.raw(path, huge).status == 413)
      let long = try await clerk.send(
        path, ["words": String(repeating: "A", count: 70_000)], at: "control/\(reference)")
      #expect(long.status == 422)
      #expect(try await Self.lines(console) == 0)
      let other = try await console.post(
        path, cookie: clerk.cookie, body: Array("words=a".utf8),
        headers: ["Sec-Fetch-Site: same-origin", "Content-Type: application/json"])
      #expect(other.status == 400)
    }
  }

  @Test func `hostile text is kept letter for letter and shown as text`() async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      #expect(
        try await clerk.send(
          "/incidents/\(reference)/notes", ["words": Invented.hostile], at: "control/\(reference)"
        ).status == 303)
      #expect(
        try await console.desk.life(IncidentID(trusted: "a")).log.lines.first?.words.words == Invented.hostile)
      let page = try await clerk.get("/control/\(reference)").body
      #expect(page.contains("&lt;script&gt;document.title=") && !page.contains("<script>document"))
    }
  }

  @Test func `a form of another site, without a session, or for what is not there changes nothing`() async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("a")
      let clerk = try await Clerk(console)
      let body = Array("words=x&command=\(Forms.command())&at=board".utf8)
      let path = "/incidents/\(reference)/notes"
      let foreign = try await console.post(
        path, cookie: clerk.cookie, body: body, headers: ["Sec-Fetch-Site: cross-site"])
      #expect(foreign.status == 403)
      #expect(try await console.post(path, body: body).headers["location"] == "/sign-in")
      for other in ["/incidents/261121-9999/notes", "/incidents/%FF/notes", "/contacts/nobody/answer"] {
        let answer = try await clerk.raw(other, body)
        #expect([400, 404].contains(answer.status), "\(other) \(answer.status)")
      }
      #expect(try await Self.lines(console) == 0)
    }
  }

  @Test func `a place that is not ours leads to the board`() throws {
    for text in ["", "//evil.example", "https://evil.example", "control/../x", "calls/\u{202E}", "incident/0"] {
      #expect(Place(text) == .board)
    }
    #expect(Place("calls/a%2Fb").path.text == "/calls/a%252Fb")
    #expect(Place("control/261121-0001").text == "control/261121-0001")
  }
}
