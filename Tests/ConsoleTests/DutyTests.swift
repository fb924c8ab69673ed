import Account
import Deployment
import Desk
import Foundation
import HTML
import Incident
import IncidentLog
import Journal
import Orders
import Testing
import Vocabulary

@testable import Console

/// A crew with a link and no account: it sees its duty, reports, and reaches nothing else.
@Suite struct DutyTests {
  static let unit = CallSign(trusted: "G1")

  /// The link that a controller makes for a unit on an incident, as it stands on the page.
  static func link(_ console: RunningConsole, _ reference: Reference, _ cookie: String, hours: String = "2")
    async throws -> (path: String, page: RawAnswer)
  {
    let page = try await console.send(
      "/incidents/\(reference)/units/G1/link", cookie: cookie, ["hours": hours])
    let start = page.body.range(of: "/duty/")
    let code = start.map { page.body[$0.upperBound...].prefix(16) } ?? ""
    return ("/duty/\(code)", page)
  }

  static func report(_ console: RunningConsole, _ path: String, _ fields: KeyValuePairs<String, String> = [:])
    async throws -> RawAnswer
  {
    let command = Forms.command()
    let all = Dictionary(fields.map { ($0.key, $0.value) }) { first, _ in first }
    return try await console.send(path, cookie: "", fields: all.merging(["command": command]) { first, _ in first })
  }

  @Test(arguments: [
    ("K7QF2MXR9TBD4HJW", true), ("k7qf 2mxr 9tbd 4hjw", true), ("K7QF-2MXR-9TBD-4HJW", true),
    ("OIL0 0000 0000 0000", true), ("K7QF2MXR9TBD4HJ", false), ("K7QF2MXR9TBD4HJWW", false),
    ("U7QF2MXR9TBD4HJW", false), ("", false), ("../../../../etc/pa", false), ("K7QF2MXR9TBD4HJ\u{E9}", false),
  ]) func `a code is taken as people type it, and nothing else is`(typed: String, isTaken: Bool) {
    #expect((LinkCode(.duty, typed) != nil) == isTaken)
  }

  @Test func `letters that are mistaken for numbers are the numbers`() {
    #expect(LinkCode(.duty, "OIL0 0000 0000 0000")?.text == "0110000000000000")
    #expect(LinkCode(.duty, "K7QF2MXR9TBD4HJW")?.spoken == "K7QF 2MXR 9TBD 4HJW")
    #expect(LinkCode.random(.duty) != LinkCode.random(.duty))
  }

  @Test func `a code to scan is a square with its finders`() throws {
    let code = try #require(ScanCode("https://tocsin.example/duty/K7QF2MXR9TBD4HJW"))
    let html = String(decoding: Fragment { code.write($0, words: "a <code>") }.bytes, as: UTF8.self)
    // The top row of the upper left finder: seven dark modules behind the margin.
    #expect(html.contains("M4 4h7v1h-7z") && html.contains("aria-label=\"a &lt;code&gt;\""))
  }

  @Test func `a crew opens its duty without an account, reports, and the desk hears it`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "12 Mill Road")
      try await work.unit("G1", on: "one", duty: "Cut the gas")
      let cookie = try await console.signIn("cora", [.controller])
      let (path, made) = try await Self.link(console, reference, cookie)
      #expect(made.status == 200 && made.body.contains("<svg class=\"scan\""))
      let page = try await console.get(path)
      #expect(page.status == 200 && page.body.contains("Cut the gas") && page.body.contains("12 Mill Road"))
      #expect(page.headers["cache-control"] == "no-store")
      #expect(try await Self.report(console, "\(path)/progress", ["step": "acknowledged"]).status == 303)
      #expect(try await Self.report(console, "\(path)/notes", ["words": "smells of gas in the yard"]).status == 303)
      #expect(try await Self.report(console, "\(path)/position", ["point": "53.3441, -6.2675"]).status == 303)
      let life = try await console.desk.life(IncidentID(trusted: "one"))
      #expect(life.deployment.active.first?.step == .acknowledged)
      #expect(await console.desk.units()[Self.unit]?.position?.coordinates.latitude == 53.3441)
      #expect(try await Self.report(console, "\(path)/progress", ["step": "cleared"]).status == 303)
      let over = try await console.get(path)
      #expect(over.body.contains("Nothing more to do here") && !over.body.contains("12 Mill Road"))
      for (report, fields) in [("position", ["point": "1, 1"]), ("notes", ["words": "still here"])] {
        let late = try await console.send(
          "\(path)/\(report)", cookie: "", fields: fields.merging(["command": Forms.command()]) { first, _ in first })
        #expect(late.status == 422 && late.body.contains("not on this incident any more"), "\(report)")
      }
      #expect(
        await console.desk.units()[Self.unit]?.position?.coordinates.latitude == 53.3441,
        "a duty that is over moves no unit")
    }
  }

  @Test func `the same report sent twice is one, and a late one has both times`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "12 Mill Road")
      try await work.unit("G1", on: "one")
      let (path, _) = try await Self.link(console, reference, try await console.signIn("cora", [.controller]))
      let given = console.desk.clock.now().adding(seconds: -60)
      let head = try console.desk.journal.head().position
      let fields = [
        "command": Forms.command(), "step": "acknowledged", "given-at": given.rfc3339, "given-by": "unit G1",
      ]
      for _ in 0..<2 { #expect(try await console.send("\(path)/progress", cookie: "", fields: fields).status == 303) }
      let assignment = try await console.desk.life(IncidentID(trusted: "one")).deployment.active.first
      #expect(assignment?.acknowledged == given)
      #expect(
        try console.desk.journal.head().position <= head + 2, "one order: an entry for the incident, one for the unit")
    }
  }

  @Test func `what was never given, is over or was taken back opens nothing, in the same words`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "12 Mill Road")
      try await work.unit("G1", on: "one")
      let cookie = try await console.signIn("cora", [.controller])
      let (first, _) = try await Self.link(console, reference, cookie)
      let (second, _) = try await Self.link(console, reference, cookie)
      #expect(first != second)
      let never = try await console.get("/duty/0000000000000000")
      let replaced = try await console.get(first)
      #expect(never.status == 404 && replaced.status == 404 && never.body == replaced.body)
      #expect(try await console.get(second).status == 200)
      let removal = "/incidents/\(reference)/units/G1/link-removal"
      #expect(try await console.send(removal, cookie: cookie).status == 303)
      #expect(try await console.get(second).status == 404)
      #expect(try await Self.report(console, "\(second)/progress", ["step": "mobile"]).status == 404)
      #expect(try await console.desk.life(IncidentID(trusted: "one")).deployment.active.first?.step == .assigned)
      for hours in ["0", "73", "-1", "x", ""] {
        #expect(try await Self.link(console, reference, cookie, hours: hours).page.status == 422, "\(hours)")
      }
    }
  }

  @Test func `a link reports for its own unit and task alone, and hostile words are refused in words`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "12 Mill Road")
      try await work.unit("G1", on: "one")
      let task = IncidentTask(
        holder: .desk, what: PersonalText("Ring the owner"), due: console.desk.clock.now().adding(seconds: 60),
        doneWhen: "rung")
      try await work.give(.deploy(IncidentID(trusted: "one"), .setTask(task)), "task")
      let (path, _) = try await Self.link(console, reference, try await console.signIn("cora", [.controller]))
      let entry = try #require(
        try await console.desk.life(IncidentID(trusted: "one")).deployment.openTasks.first?.entry)
      for (address, fields) in [
        ("tasks/\(entry)/completion", ["words": "done"]), ("tasks/none/completion", ["words": "done"]),
        ("progress", ["step": "flying"]), ("progress", ["step": "assigned"]), ("notes", ["words": "  "]),
        ("notes", ["words": String(repeating: "x", count: 5_000)]), ("position", ["point": "91, 0"]),
        ("position", ["point": "nan, 1"]), ("refusal", ["reason": ""]),
      ] {
        let answer = try await console.send(
          "\(path)/\(address)", cookie: "", fields: fields.merging(["command": Forms.command()]) { first, _ in first })
        #expect(answer.status == 422, "\(address) \(fields)")
      }
      #expect(try await console.send("\(path)/notes", cookie: "", fields: ["words": "no number"]).status == 400)
      #expect(try await console.desk.life(IncidentID(trusted: "one")).deployment.openTasks.count == 1)
      // A link is no session.
      #expect(try await console.get("/board").status == 303)
    }
  }

  @Test func `who tries many links is told to wait, and a link that holds goes on`() {
    let misses = Misses()
    let now = ContinuousClock.now
    for _ in 0..<Misses.minuteMax { #expect(misses.isAllowed(at: now)) }
    #expect(!misses.isAllowed(at: now))
    #expect(misses.isAllowed(at: now + .seconds(61)))
  }

  @Test func `no account can have the name of a crew`() async throws {
    try await RunningConsole.run { console in
      await #expect(throws: DeskError.self) {
        try await console.keeper.open(.crew(of: Self.unit), name: "G1", roles: [.handler], by: ActorID(trusted: "root"))
      }
    }
  }
}
