import Account
import Assessment
import Contact
import Decider
import Deployment
import Desk
import HTML
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@testable import Console

@Suite struct PageTests {
  static let headers = [
    "content-security-policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; "
      + "frame-ancestors 'none'; base-uri 'none'", "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
  ]

  @Test func `every answer carries the headers that keep strangers' content out`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn()
      for path in ["/board", "/sign-in", "/sign-in/x", "/incidents/261121-9999", "/nowhere", "/assets/none.css"] {
        let answer = try await console.get(path, cookie: cookie)
        for (name, value) in PageTests.headers { #expect(answer.headers[name] == value, "\(path) \(name)") }
      }
      #expect(try await console.post("/sign-in/x", headers: []).headers["x-content-type-options"] == "nosniff")
    }
  }

  @Test func `an empty board says so in words`() async throws {
    try await RunningConsole.run { console in
      let page = try await console.get("/board", cookie: try await console.signIn())
      #expect(page.status == 200)
      #expect(page.body.contains("No incident is open."))
      #expect(!page.body.contains("Rehearsal"))
    }
  }

  @Test func `hostile places, names and duties come out as text`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      try await work.rehearse()
      let reference = try await work.open("bad", place: Invented.hostile, ground: "<i>Tara</i>")
      try await work.assess("bad", [("what", "unknown")], verbatim: Invented.hostile)
      try await work.note("bad", Invented.hostile + Invented.long)
      try await work.unit("<img>", on: "bad", duty: Invented.hostile, to: .mobile)
      let cookie = try await console.signIn()
      for path in ["/board", "/incidents/\(reference)"] {
        let page = try await console.get(path, cookie: cookie)
        #expect(page.status == 200)
        #expect(page.body.contains("&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;"))
        #expect(!page.body.contains("<script>") && !page.body.contains("<img") && !page.body.contains("<i>Tara"))
        #expect(!page.body.utf8.contains(0) && !page.body.utf8.contains(7))
        #expect(page.body.contains("<span class=\"rehearsal\">Rehearsal</span>"))
      }
    }
  }

  @Test func `a promise that was not kept stays marked when whoever was sent is called back, until somebody is there`()
    async throws
  {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let (incident, now) = (IncidentID(trusted: "late"), console.desk.clock.now())
      let opened = try await work.give(
        .log(incident, .open(contact: nil, received: now.adding(seconds: -700), source: nil)), "open late")
      guard case .done(let receipt) = opened, let reference = receipt.reference else {
        throw Unexpected(words: "no reference was given")
      }
      try await work.assess("late", [("what", "fire"), ("inside", "yes")])
      try await work.unit("V1", on: "late", to: .mobile)
      let called = AssignmentEnding.stoodDown(reason: "the wrong van")
      try await work.give(.end(CallSign(trusted: "V1"), on: incident, called), "call back")
      let cookie = try await console.signIn("carl", [.controller])
      let mark = "nobody at scene, promised by "
      for path in ["/board", "/incidents/\(reference)", "/control", "/sheets/board"] {
        let page = try await console.get(path, cookie: cookie).body
        #expect(page.contains(mark), "\(path)")
      }
      try await work.unit("V2", on: "late", to: .atScene)
      for path in ["/board", "/incidents/\(reference)", "/control", "/sheets/board"] {
        let page = try await console.get(path, cookie: cookie).body
        #expect(!page.contains(mark), "\(path)")
      }
    }
  }

  @Test func `the board shows the first two hundred by due time and counts the rest`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      for number in 0..<205 { try await work.open("n\(number)") }
      try await work.unit("A1", on: "n0", to: .mobile)
      try await work.unit("A2")
      _ = try await work.give(
        .contact(ContactID(trusted: "c"), .receive(.call, number: "01 23", caller: "Eve", firstWords: "help")), "c")
      let page = try await console.get("/board", cookie: try await console.signIn()).body
      #expect(page.split(separator: "<tr class=").count - 1 == 200)
      #expect(page.contains("205 open; the first 200 by what is due next, 5 more are due later"))
      #expect(page.contains("Units: 1 available, 0 assigned, 1 mobile, 0 at scene, 0 off duty"))
      #expect(page.contains("<b>1</b> contact waiting"))
      #expect(!page.contains("Eve") && !page.contains("01 23"))
    }
  }

  @Test func `what is overdue says so in words`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      console.desk.clock.replay(Moment(secondsSince1970: 1_800_000_000))
      let reference = try await work.open("late", place: "Somewhere")
      console.desk.clock.replay(Moment(secondsSince1970: 1_800_000_000 + 180 + 60 * 9))
      let page = try await console.get("/board", cookie: try await console.signIn("hal", [.handler])).body
      #expect(
        page.contains(
          "<tr class=\"overdue\" data-row=\"\(reference)\"><td class=\"due\"><b>OVERDUE 9\u{A0}min</b>"))
      #expect(page.contains("<b>1</b> <a href=\"/control/\(reference)\" title=\"\(reference): "))
      #expect(page.contains("data-rings=\"waiting overdue\""))
      #expect(page.contains("replayed time"))
    }
  }

  @Test func `an incident shows people's lines first, strikes with the reason, late lines with both times`()
    async throws
  {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let now = Moment(secondsSince1970: 1_800_000_000)
      console.desk.clock.replay(now)
      let reference = try await work.open("one", place: "Main Street")
      let id = IncidentID(trusted: "one")
      try await work.give(.log(id, .remark("The machine speaks")), "remark")
      try await work.note("one", "First note", 1)
      try await work.note("one", "Seen ten minutes ago", 2, at: now.adding(seconds: -600))
      guard case .incident(let life) = try await console.desk.stand(.incident(id)).state else { return }
      let entry = try #require(life.log.lines.first { $0.words == PersonalText("First note") }).entry
      try await work.give(.log(id, .strike(entry: entry, reason: "wrong house")), "strike")
      let page = try await console.get("/incidents/\(reference)", cookie: try await console.signIn()).body
      #expect(page.contains("<del>First note</del>"))
      #expect(page.contains("by B. Traoré, desk 2: wrong house"))
      #expect(
        page.contains("<b>Late entry</b>: happened 2027-01-15 07:50:00 +00:00, recorded 2027-01-15 08:00:00 +00:00"))
      #expect(page.contains("id=\"machine-summary\" data-key=\"h\"><kbd>h</kbd> 1 machine entry</summary>"))
      let people = try #require(page.firstRange(of: "Seen ten minutes ago")).lowerBound
      let machine = try #require(page.firstRange(of: "The machine speaks")).lowerBound
      #expect(people < machine)
    }
  }

  @Test func `a closed incident shows its path, its units and that nothing is owed`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("done", place: "Main Street")
      try await work.assess("done", [("what", "fire"), ("inside", "yes")])
      try await work.unit("D1", on: "done", to: .cleared)
      try await work.close("done")
      let page = try await console.get("/incidents/\(reference)", cookie: try await console.signIn()).body
      for words in [
        "none: the incident is closed", "Tell me exactly what is happening. What do you see?", "Is anybody inside?",
        "Yes, somebody is inside", "Fire with people inside, P1",
        "assigned within 1 min 00 s, at scene within 10 min 00 s",
        "Pack small, version 7", "D1", "clear ", "Outcome",
      ] { #expect(page.contains(words), "\(words)") }
    }
  }

  @Test func `words that were erased are shown as erased, and the line stays`() async throws {
    try await RunningConsole.run { console in
      var life = Life()
      let stamp = Stamp(
        actor: ActorID(trusted: "a"), happened: Moment(microseconds: 0), recorded: Moment(microseconds: 0), version: 2)
      LifeKeeping.evolve(
        &life, .log(.opened(contact: nil, received: stamp.happened, owner: stamp.actor, source: nil)), stamp)
      LifeKeeping.evolve(&life, .log(.located(Location(place: .erased))), stamp)
      LifeKeeping.evolve(&life, .log(.noted(.person, .erased)), stamp)
      let page = IncidentPage(IncidentFound(IncidentID(trusted: "x"), life), await console.live.outlook())
      let text = String(decoding: page.log.inner.bytes + page.facts.inner.bytes, as: UTF8.self)
      #expect(text.contains("<p class=\"words\">[erased]</p>"))
      #expect(text.contains("<dt>Place</dt><dd><bdi>[erased]</bdi></dd>"))
    }
  }

  @Test func `the stylesheet and the script are kept by browsers for good, and only under their own names`()
    async throws
  {
    try await RunningConsole.run { console in
      let page = try await console.get("/sign-in").body
      let start = try #require(page.firstRange(of: "/assets/tocsin-")).lowerBound
      let path = String(page[start...].prefix { $0 != "\"" })
      #expect(path.count == "/assets/tocsin-01234567.css".count)
      let answer = try await console.get(path)
      #expect(answer.status == 200)
      #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
      #expect(answer.headers["content-type"] == "text/css; charset=utf-8")
      for other in ["/assets/tocsin-00000000.css", "/assets/..%2fPackage.swift", path + "x"] {
        #expect(try await console.get(other).status == 404)
      }
    }
  }
}
