import Account
import Assessment
import Contact
import Deployment
import Desk
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

@testable import Console

/// A form sent to each resource does what its name says; the order is the visitor's.
@Suite struct OrderTests {
  @Test func `a contact is taken, answered and opened as an incident with its place and number`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let clerk = try await Clerk(console)
      let taken = try await clerk.send(
        "/contacts", ["medium": "call", "number": "555 0100", "words": "Fire & smoke + \"flames\""], at: "calls")
      #expect(taken.status == 303)
      let path = try #require(taken.headers["location"])
      let contact = ContactID(trusted: String(path.dropFirst("/calls/".count)))
      #expect(try await console.desk.contact(contact).firstWords?.words == "Fire & smoke + \"flames\"")
      let place = "calls/\(contact)"
      #expect(try await clerk.send("/contacts/\(contact)/answer", [:], at: place).status == 303)
      #expect(try await console.desk.contact(contact).handler == ActorID(trusted: "administrator"))
      let opened = try await clerk.send(
        "/contacts/\(contact)/incident", ["place": "12 Acacia Road", "number": "555 0199"], at: place)
      #expect(opened.headers["location"] == path)
      let state = try await console.desk.contact(contact)
      let life = try await console.desk.life(try #require(state.incident))
      #expect(life.log.location?.place.words == "12 Acacia Road")
      #expect(state.number?.words == "555 0199")
      for (name, phase) in [("hold", ContactState.Phase.held), ("return", .answered), ("drop", .dropped)] {
        #expect(try await clerk.send("/contacts/\(contact)/\(name)", [:], at: place).status == 303)
        #expect(try await console.desk.contact(contact).phase == phase)
      }
      #expect(try await clerk.send("/contacts/\(contact)/try", [:], at: place).status == 303)
      let again = ["number": "555 0199"]
      #expect(try await clerk.send("/contacts/\(contact)/reconnection", again, at: place).status == 303)
      let detail = ["detail": "relation", "words": "neighbour"]
      #expect(try await clerk.send("/contacts/\(contact)/details", detail, at: place).status == 303)
      #expect(
        try await clerk.send("/contacts/\(contact)/situations", ["situation": "distressed"], at: place).status == 303)
      #expect(try await clerk.send("/contacts/\(contact)/end", [:], at: place).status == 303)
      #expect(
        try await clerk.send("/contacts/\(contact)/wrap-up", ["outcome": "incident"], at: place).status == 303)
      #expect(try await console.desk.contact(contact).phase == .wrappedUp)
    }
  }

  @Test func `questions are answered, left out, taken back and corrected by forms`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      let clerk = try await Clerk(console)
      let root = "/incidents/\(reference)"
      func send(_ name: String, _ fields: [String: String]) async throws {
        let answer = try await clerk.send("\(root)/\(name)", fields, at: "control/\(reference)")
        #expect(answer.status == 303, "\(name): \(answer.body.prefix(2_000))")
      }
      try await send("assessment", ["tree": "main"])
      try await send("sayings-again", ["question": "what"])
      try await send("answers", ["question": "what", "answer": "fire"])
      try await send("suspension", ["reason": "she fetches the keys"])
      try await send("resumption", [:])
      try await send("steps-back", [:])
      try await send("answers", ["question": "what", "answer": "fire"])
      try await send("skips", ["question": "inside", "reason": "the line is bad"])
      try await send("corrections", ["answer": "what/noise", "reason": "it was a party"])
      let life = try await console.desk.life(IncidentID(trusted: "a"))
      #expect(life.assessment.determinant?.leaf.text == "nuisance")
      try await send("validity", ["validity": "probable", "reason": "two callers"])
      try await send("override", ["priority": "P1", "reason": "people shout"])
      #expect(try await console.desk.life(IncidentID(trusted: "a")).assessment.secondLook != nil)
      let own = try await clerk.send(
        "\(root)/looks", ["view": "agree", "reason": "heard it"], at: "control/\(reference)")
      #expect(own.status == 422 && own.body.contains("somebody else has to look"))
    }
  }

  @Test func `a unit is assigned with a task, followed, and the incident ended by forms`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      try await work.assess("a", [("what", "fire"), ("inside", "yes")])
      try await work.unit("V 1-2")
      try await work.unit("V2")
      let clerk = try await Clerk(console)
      let root = "/incidents/\(reference)"
      func send(_ name: String, _ fields: [String: String] = [:]) async throws {
        let answer = try await clerk.send("\(root)/\(name)", fields, at: "control/\(reference)")
        #expect(answer.status == 303, "\(name): \(answer.status)")
      }
      try await send("proposals")
      try await send(
        "assignments",
        ["unit": "V 1-2", "duty": "Go in", "task": "Search the house", "done-when": "searched", "minutes": "20"])
      var life = try await console.desk.life(IncidentID(trusted: "a"))
      #expect(life.deployment.active.map(\.unit.text) == ["V 1-2"])
      #expect(life.deployment.openTasks.count == 2, "the call that tells it, and its task")
      try await send("units/V%201-2/progress", ["step": "mobile"])
      try await send("units/V%201-2/signs", ["words": "two minutes away"])
      try await send("roll-calls")
      try await send("units/V%201-2/ending", ["ending": "stood-down", "reason": "not needed"])
      try await send("tasks", ["what": "Ring the school", "done-when": "they know", "minutes": "10"])
      for task in try await console.desk.life(IncidentID(trusted: "a")).deployment.openTasks {
        try await send("tasks-done", ["entry": "\(task.entry)", "words": "done"])
      }
      try await send("levels", ["level": "2", "reason": "a school next door"])
      let own = try await clerk.send("\(root)/acceptance", [:], at: "control/\(reference)")
      #expect(own.status == 422 && own.body.contains("you raised it yourself"))
      try await send("stand-down", ["level": "1", "reason": "all safe"])
      try await send("control")
      try await send("resolution", ["words": "put out"])
      try await send("closure", ["disposition": "done"])
      life = try await console.desk.life(IncidentID(trusted: "a"))
      #expect(life.log.phase == .closed)
      try await send("reopening", ["reason": "smoke again"])
      #expect(try await console.desk.life(IncidentID(trusted: "a")).isOpen)
    }
  }

  @Test func `the log, the place, the promise, the brief and the owner are kept by forms`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a")
      let other = try await work.open("b")
      let clerk = try await Clerk(console)
      _ = try await console.open("bea", [.handler])
      func send(_ name: String, _ fields: [String: String] = [:]) async throws {
        let answer = try await clerk.send("/incidents/\(reference)/\(name)", fields, at: "control/\(reference)")
        #expect(answer.status == 303, "\(name): \(answer.status)")
      }
      try await send("notes", ["words": "Smoke\r\non the stairs", "topic": ""])
      try await send("notes", ["words": "Gas bottles", "topic": "hazard"])
      try await send("location", ["place": "1 High Street"])
      try await send("location-confirmation", ["answer": "the bakery"])
      try await send("promise", ["words": "Somebody comes", "minutes": "30"])
      try await send("caller-news", ["words": "Five minutes"])
      try await send("read-backs", ["by": "V1", "where": "1 High Street"])
      try await send("ownership")
      try await send("handing", ["to": "bea", "reason": "end of shift"])
      try await send("offers", ["partner": "gas network", "words": "Smell of gas"])
      try await send("partner-declining", ["reason": "no crew"])
      let log = try await console.desk.life(IncidentID(trusted: "a")).log
      #expect(log.lines.contains { $0.words.words == "Smoke\non the stairs" })
      #expect(log.lines.contains { $0.topic == .hazard && $0.words.words == "Gas bottles" })
      #expect(log.confirmedBy != nil && log.promise?.words.words == "Somebody comes")
      #expect(log.readBacks.count == 1 && log.owner?.text == "bea")
      let note = try #require(log.lines.first { $0.words.words == "Gas bottles" })
      try await send("strikes", ["entry": "\(note.entry)", "reason": "wrong house"])
      try await send("restriction", ["to": "administrator, bea", "reason": "a colleague lives there"])
      try await send("lifting", ["reason": "it is over"])
      try await send("merger", ["into": "\(other)"])
      #expect(try await console.desk.life(IncidentID(trusted: "a")).log.phase == .merged)
    }
  }
}

/// Somebody signed in who sends forms as a browser does.
struct Clerk {
  let console: RunningConsole
  let cookie: String

  init(_ console: RunningConsole) async throws {
    self.console = console
    cookie = try await console.signIn("administrator", Set(Role.allCases))
  }

  func send(
    _ path: String, _ fields: [String: String], at place: String, form: String = "form",
    command: String = Forms.command()
  ) async throws -> RawAnswer {
    let all = fields.merging(["command": command, "at": place, "form": form]) { own, _ in own }
    let body = all.map { "\(Clerk.coded($0.key))=\(Clerk.coded($0.value))" }.joined(separator: "&")
    return try await raw(path, Array(body.utf8))
  }

  func raw(_ path: String, _ body: [UInt8]) async throws -> RawAnswer {
    try await console.post(
      path, cookie: cookie, body: body,
      headers: ["Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded"])
  }

  func get(_ path: String) async throws -> RawAnswer { try await console.get(path, cookie: cookie) }

  private static func coded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    .joined()
  }
}
