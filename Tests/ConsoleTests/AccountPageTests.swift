import Account
import Decider
import Desk
import Incident
import Journal
import Testing
import Vocabulary

@testable import Console

/// The pages on which accounts are kept: what is done, what is refused beside which field, and that nothing typed is lost.
@Suite struct AccountPageTests {
  @Test func `an account is opened, given roles, closed and opened again from its pages`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      let name = "B. Traoré, desk 2"
      let id = ActorID(trusted: name)
      let opened = try await console.send(
        "/accounts", cookie: cookie, ["account": name, "name": "Bintou Traoré", "role": "handler"])
      let path = try #require(opened.headers["location"])
      #expect(opened.status == 303)
      let page = try await console.get(path, cookie: cookie)
      #expect(page.status == 200 && page.body.contains("Bintou Traoré") && page.body.contains("no password yet"))
      let changes: [(String, KeyValuePairs<String, String>)] = [
        ("roles", ["role": "controller", "role": "supervisor", "reason": "acting up"]),
        ("name", ["name": "Bintou Keane"]), ("closure", ["reason": "left"]), ("reopening", ["reason": "back"]),
      ]
      for (change, fields) in changes {
        #expect(try await console.send("\(path)/\(change)", cookie: cookie, fields).status == 303, "\(change)")
      }
      let state = try #require(console.desk.account(id))
      #expect(state.roles == [.controller, .supervisor] && state.phase == .open)
      #expect(state.name == PersonalText("Bintou Keane"))
      let past = try await console.desk.past(of: id, limit: 50)
      #expect(past.allSatisfy { $0.actor == ActorID(trusted: "root") } && past.count == 5)
    }
  }

  @Test func `what is refused is said beside its field, with what was typed`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      let rows: [(KeyValuePairs<String, String>, String)] = [
        (["account": "a/b", "name": "Amy <b>", "role": "handler"], "without a slash"),
        (["account": "amy", "name": " ", "role": "handler"], "needs the name of the person"),
        (["account": "amy", "name": "Amy <b>"], "needs a role"),
        (["account": "root", "name": "Amy <b>", "role": "handler"], "an account of that name already"),
        (["account": "machine", "name": "Amy <b>", "role": "handler"], "the machine has no account"),
      ]
      for (fields, words) in rows {
        let answer = try await console.send("/accounts", cookie: cookie, fields)
        #expect(answer.status == 422 && answer.body.contains(words), "\(words)")
        #expect(answer.body.contains("role=\"alert\"") && !answer.body.contains("<b>\""))
        let name = fields.first { $0.key == "name" }?.value ?? ""
        if name.count > 1 { #expect(answer.body.contains("value=\"Amy &lt;b&gt;\"")) }
        if fields.contains(where: { $0.key == "role" }) {
          #expect(answer.body.contains("value=\"handler\" checked"))
        }
      }
      #expect(
        try await console.send("/accounts", cookie: cookie, ["account": "x", "name": "x", "role": "king"]).status == 400
      )
      #expect(console.desk.accounts().count == 1)
    }
  }

  @Test func `a reason is needed, and the last who keeps accounts stays`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      try await console.open("amy", [.handler])
      let unexplained = try await console.send("/accounts/amy/closure", cookie: cookie, ["reason": " "])
      #expect(unexplained.status == 422 && unexplained.body.contains("this needs a reason"))
      for (change, fields) in [
        ("closure", ["reason": "tired"] as KeyValuePairs), ("roles", ["role": "handler", "reason": "tired"]),
      ] {
        let answer = try await console.send("/accounts/root/\(change)", cookie: cookie, fields)
        #expect(answer.status == 422 && answer.body.contains("nobody else could keep accounts"))
      }
    }
  }

  @Test func `a link is shown once, works, and stands in no log`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      try await console.open("amy", [.handler])
      let page = try await console.send("/accounts/amy/links", cookie: cookie, ["reason": "forgotten"])
      let link = try #require(page.body.between("<code>/sign-in/", "</code>"))
      let again = try await console.get("/accounts/amy", cookie: cookie)
      #expect(!again.body.contains(link) && again.body.contains("one-time link made: forgotten"))
      let entries = try console.desk.journal.entries(after: 0, limit: 1_000)
      #expect(entries.allSatisfy { !$0.bodyText.contains(link) })
      #expect(try await console.spend(link).status == 303)
    }
  }

  @Test func `sessions of others are ended with a reason, one's own without`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      let amy = try await console.signIn("amy", [.handler])
      let name = try #require(try console.keeper.sessions(of: ActorID(trusted: "amy")).first?.name)
      let path = "/accounts/amy/sessions/\(name)/revocation"
      #expect(try await console.send(path, cookie: cookie, ["reason": ""]).status == 422)
      #expect(try await console.get("/board", cookie: amy).status == 200)
      #expect(try await console.send(path, cookie: cookie, ["reason": "laptop lost"]).status == 303)
      #expect(try await console.get("/board", cookie: amy).status == 303)
      #expect(try await console.send(path, cookie: cookie, ["reason": "again"]).status == 422)
      // Nobody ends somebody else's by their own address.
      let other = try #require(try console.keeper.sessions(of: ActorID(trusted: "root")).first?.name)
      let bo = try await console.signIn("bo", [.handler])
      #expect(try await console.post("/account/sessions/\(other)/revocation", cookie: bo).status == 422)
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test(arguments: ["nobody", "..", "%00", "a%2Fb", "%3Cscript%3E"])
  func `an account nobody has is not found`(name: String) async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("root", [.administrator])
      let answer = try await console.get("/accounts/\(name)", cookie: cookie)
      #expect(answer.status == 404 && !answer.body.contains("script>"))
      #expect(
        (400..<500).contains(
          try await console.send("/accounts/\(name)/closure", cookie: cookie, ["reason": "x"]).status))
    }
  }
}
