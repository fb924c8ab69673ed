import Account
import Contact
import Desk
import Incident
import IncidentLog
import Testing
import Vocabulary

@testable import Console

/// The two workplaces as pages, and what is sent to them live.
@Suite struct WorkplaceTests {
  @Test func `the queue holds every medium in the order in which it is answered`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      for (number, medium) in [Medium.email, .webReport, .alarm, .sms, .call].enumerated() {
        try await work.give(
          .contact(
            ContactID(trusted: "c\(number)"), .receive(medium, number: "n\(number)", caller: nil, firstWords: nil)),
          "c\(number)")
      }
      let clerk = try await Clerk(console)
      let page = try await clerk.get("/calls").body
      let order = ["c2", "c4", "c3", "c0", "c1"].compactMap { page.firstRange(of: "id=\"queue-\($0)\"")?.lowerBound }
      #expect(order.count == 5 && order == order.sorted())
    }
  }

  @Test func `a contact is pushed to the queue, and the page is told when its contact moved`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let contact = ContactID(trusted: "c")
      try await work.give(.contact(contact, .receive(.call, number: "555", caller: nil, firstWords: "help")), "c")
      let clerk = try await Clerk(console)
      let page = try await clerk.get("/calls/c")
      #expect(page.status == 200 && page.body.contains("data-live=\"/live/calls/c\""))
      let stream = try await console.stream("/live/calls/c", cookie: clerk.cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await work.give(.contact(contact, .answer), "answer")
      try await work.give(
        .contact(ContactID(trusted: "d"), .receive(.sms, number: "777", caller: nil, firstWords: nil)), "d")
      let text = try await stream.read { $0.contains("queue-d") && $0.contains("data: moved\ndata: 3") }
      #expect(text.contains("queue-d") && text.contains("data: moved\ndata: 3"))
    }
  }

  @Test func `a restricted incident is withheld at both workplaces from whoever is not named`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "Secret Street")
      try await work.note("a", "secret words")
      try await work.give(
        .log(IncidentID(trusted: "a"), .restrict(to: [ActorID(trusted: "bea")], reason: "private")), "restrict")
      let due = Moment(secondsSince1970: 4_000_000_000)
      try await work.give(
        .log(IncidentID(trusted: "a"), .offer(to: PartnerName(trusted: "fire"), words: "secret words", answerBy: due)),
        "offer")
      let clerk = try await Clerk(console)
      for path in ["/control", "/control/\(reference)", "/referred"] {
        let page = try await clerk.get(path).body
        #expect(!page.contains("Secret Street") && !page.contains("secret words"), "\(path)")
      }
      #expect(try await !clerk.get("/referred").body.contains("<bdi>fire</bdi>"))
      let named = try await console.get("/referred", cookie: try await console.signIn("bea", [.handler])).body
      #expect(named.contains("<bdi>fire</bdi>"))
      let refused = try await clerk.send(
        "/incidents/\(reference)/notes", ["words": "x"], at: "control/\(reference)", form: "note")
      #expect(refused.status == 422 && !refused.body.contains("secret words"))
    }
  }

  @Test func `those named for a restricted incident see the whole of it on its page, nobody else does`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "Secret Street")
      try await work.note("a", "secret words")
      let clerk = try await Clerk(console)
      try await work.give(
        .log(IncidentID(trusted: "a"), .restrict(to: [ActorID(trusted: "administrator")], reason: "private")),
        "restrict")
      let whole = try await clerk.get("/incidents/\(reference)").body
      #expect(whole.contains("Secret Street") && whole.contains("secret words"))
      // What everybody is sent has other ids, so that it cannot replace what only those named see.
      #expect(whole.contains("id=\"own-log\"") && !whole.contains("id=\"log\""))
      let other = try await console.get("/incidents/\(reference)", cookie: try await console.signIn("bea", [.handler]))
        .body
      #expect(other.contains("id=\"log\"") && !other.contains("Secret Street") && !other.contains("secret words"))
    }
  }

  @Test func `each role is shown the forms it may use and no others`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a", place: "1 High Street")
      try await work.unit("V1")
      let found = try #require(
        await ConsoleRoutes(desk: console.desk, live: console.live, door: console.door)
          .task(reference, Visitor(actor: ActorID(trusted: "x"), roles: [])))
      let outlook = await console.live.outlook()
      func page(_ role: Role) -> String {
        let visitor = Visitor(actor: ActorID(trusted: "x"), roles: [role])
        let forms = Forms(place: .control(reference), visitor: visitor)
        return String(decoding: ControlPage(outlook: outlook, forms: forms, task: found).render(), as: UTF8.self)
      }
      #expect(page(.controller).contains("id=\"assign\"") && page(.controller).contains("id=\"note\""))
      #expect(!page(.handler).contains("id=\"assign\"") && page(.handler).contains("id=\"note\""))
      for id in ["assign", "note", "close", "raise", "restrict", "take"] {
        #expect(!page(.auditor).contains("<form id=\"\(id)\""))
      }
      #expect(page(.supervisor).contains("id=\"restrict\"") && !page(.controller).contains("id=\"restrict\""))
    }
  }

  @Test func `a command without a desk for it is answered in words, and what was typed stays`() async throws {
    try await RunningConsole.run { console in
      let clerk = try await Clerk(console)
      let answer = try await clerk.send("/command", ["line": "note <b>x</b>"], at: "board")
      #expect(answer.status == 422 && answer.body.contains("no commands are taken here"))
      #expect(answer.body.contains("value=\"note &lt;b&gt;x&lt;/b&gt;\"") && !answer.body.contains("<b>x</b>"))
    }
  }
}
