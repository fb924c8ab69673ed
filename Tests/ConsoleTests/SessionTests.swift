import Account
import Desk
import Incident
import Journal
import Synchronization
import Testing
import Vocabulary

@testable import Console

/// Sessions: whose they are, when they lock, when they end, and what becomes of what was typed.
@Suite struct SessionTests {
  private let amy = ActorID(trusted: "amy")

  /// Runs a console whose door follows a clock moved by hand.
  private static func run(
    _ body: @escaping @Sendable (RunningConsole, @escaping @Sendable (Int64) -> Void) async throws -> Void
  ) async throws {
    let time = Mutex(Moment(secondsSince1970: 1_800_000_000))
    try await RunningConsole.run(doorClock: DeskClock { time.withLock { $0 } }) { console in
      try await body(console) { seconds in time.withLock { $0 = $0.adding(seconds: seconds) } }
    }
  }

  @Test func `a session that nobody uses locks, and the password opens it where it was`() async throws {
    try await Self.run { console, wait in
      let cookie = try await console.signIn("amy")
      wait(29 * 60)
      #expect(try await console.get("/board", cookie: cookie).status == 200)
      wait(29 * 60)
      #expect(try await console.get("/board", cookie: cookie).status == 200, "each request begins the time anew")
      wait(30 * 60)
      #expect(try await console.get("/session", cookie: cookie).status == 423)
      #expect(try await console.get("/board/live", cookie: cookie).status == 423)
      // A wall that nobody touches is still read; it has no dialog, and nothing else opens from it.
      let wall = try await console.get("/wallboard", cookie: cookie)
      #expect(wall.status == 200 && wall.body.contains("wall-waiting") && !wall.body.contains("id=\"lock\""))
      #expect(
        !wall.body.contains("data-seal") && !wall.body.contains("id=\"waiting\"") && !wall.body.contains("data-account")
      )
      let stream = try await console.stream("/live/centre/wallboard", cookie: cookie)
      let told = try await stream.read { $0.contains("wall-lines") }
      #expect(told.contains("wall-lines"))
      #expect(try await console.get("/units", cookie: cookie).status == 423)
      let page = try await console.get("/incidents/261121-0001?a=b", cookie: cookie)
      #expect(page.status == 423 && page.body.contains("value=\"/incidents/261121-0001?a=b\""))
      let wrong = try await console.send(
        "/session/unlocking", cookie: cookie, ["password": "wrong", "to": "/board", "form": "no"])
      #expect(wrong.status == 423 && wrong.body.contains("not the password"))
      let right = try await console.send(
        "/session/unlocking", cookie: cookie,
        ["password": RunningConsole.password, "to": "/incidents/261121-0001?a=b", "form": "no"])
      #expect(right.status == 303 && right.headers["location"] == "/incidents/261121-0001?a=b")
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test func `streams and questions of the script keep no session open, and signs of a person do`() async throws {
    try await Self.run { console, wait in
      let left = try await console.signIn("amy")
      let used = try await console.signIn("amy")
      for _ in 0..<4 {
        wait(10 * 60)
        _ = try await console.get("/session", cookie: left)
        #expect(try await console.post("/session/presence", cookie: used).status == 204)
      }
      #expect(try await console.get("/session", cookie: left).status == 423)
      let open = try await console.get("/session", cookie: used)
      #expect(open.status == 200 && open.body == "{\"account\":\"amy\"}")
      #expect(try await console.get("/session").status == 401)
    }
  }

  @Test func `a form sent after the lock is kept, without its passwords, and sent after it`() async throws {
    try await Self.run { console, wait in
      let cookie = try await console.signIn("root", [.administrator])
      wait(31 * 60)
      let hostile = "Amy \"<script>\" Byrne"
      let locked = try await console.send(
        "/accounts", cookie: cookie,
        ["account": "amy", "name": hostile, "role": "handler", "role": "auditor", "password-now": "secret words"])
      #expect(locked.status == 423)
      #expect(locked.body.contains("name=\"kept.name\" value=\"Amy &quot;&lt;script&gt;&quot; Byrne\""))
      #expect(!locked.body.contains("secret words"))
      #expect(console.desk.account(amy) == nil, "nothing was done while it was locked")
      let onward = try await console.send(
        "/session/unlocking", cookie: cookie,
        [
          "password": RunningConsole.password, "to": "/accounts", "form": "yes", "kept.account": "amy",
          "kept.name": hostile, "kept.role": "handler", "kept.role": "auditor",
        ])
      #expect(onward.status == 200 && onward.body.contains("<form method=\"post\" action=\"/accounts\""))
      #expect(onward.body.split(separator: "name=\"role\"").count == 3)
      let again = try await console.send(
        "/accounts", cookie: cookie, ["account": "amy", "name": hostile, "role": "handler", "role": "auditor"])
      #expect(again.status == 303)
      #expect(console.desk.account(amy)?.roles == [.handler, .auditor])
    }
  }

  @Test(arguments: ["//evil.example", "https://evil.example/", "/\\evil", "javascript:alert(1)", "", "/a b", "/é"])
  func `unlocking leads nowhere else`(path: String) async throws {
    try await Self.run { console, wait in
      let cookie = try await console.signIn("amy")
      wait(31 * 60)
      let answer = try await console.send(
        "/session/unlocking", cookie: cookie, ["password": RunningConsole.password, "to": path, "form": "yes"])
      #expect(answer.status == 303 && answer.headers["location"] == "/board")
    }
  }

  @Test func `a script is told in few words`() async throws {
    try await Self.run { console, wait in
      let cookie = try await console.signIn("amy")
      wait(31 * 60)
      let headers = ["Sec-Fetch-Site: same-origin", "Accept: application/json"]
      let wrong = try await console.post(
        "/session/unlocking", cookie: cookie, body: Array("password=x".utf8), headers: headers)
      #expect(wrong.status == 403 && wrong.body.hasPrefix("{\"words\":\""))
      let right = try await console.post(
        "/session/unlocking", cookie: cookie, body: Array("password=correct+horse+battery".utf8), headers: headers)
      #expect(right.status == 204)
    }
  }

  @Test func `roles that are taken away are gone with the next request, on streams too`() async throws {
    try await RunningConsole.run { console in
      try await console.open("root", [.administrator])
      let cookie = try await console.signIn("amy", [.administrator])
      #expect(try await console.get("/accounts", cookie: cookie).status == 200)
      try await console.keeper.giveRoles(
        [.handler], to: amy, reason: "a test", by: RunningConsole.keeperOfAccounts)
      let refused = try await console.get("/accounts", cookie: cookie)
      #expect(refused.status == 403)
      #expect(refused.body.contains("an administrator") && refused.body.contains("a handler"))
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test func `a closed account is out at once and everywhere, and opening it again revives no session`() async throws {
    try await RunningConsole.run { console in
      try await console.open("root", [.administrator])
      let cookie = try await console.signIn("amy")
      let stream = try await console.stream("/board/live", cookie: cookie)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      try await console.keeper.close(amy, reason: "left", by: RunningConsole.keeperOfAccounts)
      #expect(try await console.get("/board", cookie: cookie).status == 303)
      _ = try await stream.read { _ in false }
      #expect(try await RunningConsole.eventually { console.live.screenCount == 0 }, "the stream ended by itself")
      try await console.keeper.reopen(amy, reason: "back", by: RunningConsole.keeperOfAccounts)
      #expect(try await console.get("/board", cookie: cookie).status == 303)
    }
  }

  @Test func `a session that is ended from elsewhere ends its streams`() async throws {
    try await RunningConsole.run { console in
      let other = try await console.signIn("amy")
      let cookie = try await console.signIn("amy")
      let stream = try await console.stream("/board/live", cookie: other)
      #expect(try await RunningConsole.eventually { console.live.screenCount == 1 })
      let answer = try await console.post("/account/sessions/revocation", cookie: cookie)
      #expect(answer.status == 303)
      _ = try await stream.read { _ in false }
      #expect(try await console.get("/board", cookie: other).status == 303)
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test func `a new password ends every other session and gives this browser another`() async throws {
    try await RunningConsole.run { console in
      let other = try await console.signIn("amy")
      let cookie = try await console.signIn("amy")
      let fields: KeyValuePairs = [
        "password-now": RunningConsole.password, "password": "a wholly new one", "password-again": "a wholly new one",
      ]
      let wrong = try await console.send(
        "/account/password", cookie: cookie,
        ["password-now": "wrong", "password": "a wholly new one", "password-again": "a wholly new one"])
      #expect(wrong.status == 422 && wrong.body.contains("not your password"))
      let answer = try await console.send("/account/password", cookie: cookie, fields)
      let next = try #require(answer.cookie)
      #expect(answer.status == 303 && next != cookie)
      #expect(try await console.get("/board", cookie: next).status == 200)
      for old in [cookie, other] { #expect(try await console.get("/board", cookie: old).status == 303) }
      let twice = try await console.send("/account/password", cookie: cookie, fields)
      #expect(twice.status == 303 && twice.headers["location"] == "/sign-in", "sent twice it is done once")
    }
  }

  @Test func `a cookie from before signing in is never taken over`() async throws {
    try await RunningConsole.run { console in
      try await console.open("amy")
      let planted = "tocsin-session=\(Token.random().text)"
      let answer = try await console.send(
        "/sign-in", cookie: planted, ["account": "amy", "password": RunningConsole.password])
      #expect(answer.status == 303 && answer.cookie != planted)
      #expect(try await console.get("/board", cookie: planted).status == 303)
    }
  }
}
