import Account
import Desk
import Journal
import Synchronization
import Testing
import Vocabulary

@testable import Console

@Suite struct SignInTests {
  @Test(arguments: [
    "/", "/board", "/incidents/261121-0001", "/nowhere", "/assets", "/sign-in/a/b", "/../etc/passwd", "/%2e%2e/board",
    "//board", "/board/", "/BOARD", "/sign-out", "/board%00", "/incidents/..%2f..%2fetc%2fpasswd",
  ])
  func `nobody sees a page without a session, and nobody outside learns which addresses there are`(
    path: String
  ) async throws {
    try await RunningConsole.run { console in
      let reference = try await Invented(console.desk).open("one", place: "Secret Street")
      #expect(reference.description.hasSuffix("-0001"))
      let answer = try await console.get(path)
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == "/sign-in")
      #expect(!answer.body.contains("Secret Street"))
    }
  }

  @Test func `a stream without a session is refused, since nobody would see a page there`() async throws {
    try await RunningConsole.run { console in
      for path in ["/board/live", "/incidents/261121-0001/live"] {
        for cookie in [nil, "tocsin-session=forged", "tocsin-session=" + Token.random().text] {
          let answer = try await console.get(path, cookie: cookie)
          #expect(answer.status == 401)
        }
      }
    }
  }

  @Test func `a link let in exactly one of fifty who use it at once`() async throws {
    try await RunningConsole.run { console in
      let token = try await console.link()
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<50 { group.addTask { try await console.spend(token).status } }
        return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [303: 1, 403: 49])
    }
  }

  @Test func `looking at a link does not spend it, as chat programs do`() async throws {
    try await RunningConsole.run { console in
      let token = try await console.link()
      for _ in 0..<3 {
        let page = try await console.get("/sign-in/\(token)")
        #expect(page.status == 200)
        #expect(page.headers["set-cookie"] == nil)
        #expect(page.body.contains("<form method=\"post\" action=\"/sign-in/\(token)\""))
      }
      #expect(try await console.spend(token).status == 303)
    }
  }

  @Test func `an unknown, a used and an expired link are told apart by nothing`() async throws {
    let time = Mutex(Moment(secondsSince1970: 1_800_000_000))
    try await RunningConsole.run(doorClock: DeskClock { time.withLock { $0 } }) { console in
      let used = try await console.link()
      _ = try await console.spend(used)
      let expired = try await console.link()
      time.withLock { $0 = $0.adding(seconds: 31 * 60) }
      let unknown = String(repeating: "A", count: 43)
      let tricks = [
        "..", "%2e%2e", "a%00b", "<script>", String(repeating: "x", count: 5_000), "%C3%A9", "A", expired + "=",
      ]
      let first = try await console.spend(used)
      #expect(first.status == 403)
      for token in [expired, unknown] + tricks {
        let answer = try await console.spend(token)
        #expect(answer.status == 403, "\(token.prefix(20))")
        #expect(answer.body == first.body)
        #expect(answer.headers["set-cookie"] == nil)
      }
    }
  }

  @Test func `the cookie is kept from scripts and other sites, and from plain HTTP where TLS is on`() async throws {
    for isSecure in [false, true] {
      try await RunningConsole.run(isSecure: isSecure) { console in
        let token = try await console.link()
        let cookie = try await console.spend(token).headers["set-cookie"] ?? ""
        let parts = cookie.split(separator: ";").map { $0.drop { $0 == " " } }
        #expect(
          parts.dropFirst().map(String.init) == ["Path=/", "Max-Age=43200", "HttpOnly", "SameSite=Strict"]
            + (isSecure ? ["Secure"] : []))
        #expect(parts.first?.hasPrefix(isSecure ? "__Host-tocsin-session=" : "tocsin-session=") == true)
        #expect(!cookie.contains(token))
        #expect(try await console.get("/board", cookie: parts.first.map(String.init)).status == 200)
      }
    }
  }

  @Test func `a session ends by signing out, and after twelve hours by itself`() async throws {
    let time = Mutex(Moment(secondsSince1970: 1_800_000_000))
    var rules = RunningConsole.rules
    rules.idleMinutes = 0
    try await RunningConsole.run(doorClock: DeskClock { time.withLock { $0 } }, rules: rules) { console in
      let left = try await console.signIn()
      let kept = try await console.signIn()
      let answer = try await console.post("/sign-out", cookie: left)
      #expect(answer.status == 303)
      #expect(answer.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(try await console.get("/board", cookie: left).status == 303)
      #expect(try await console.get("/board", cookie: kept).status == 200)
      time.withLock { $0 = $0.adding(seconds: 12 * 3_600 - 1) }
      #expect(try await console.get("/board", cookie: kept).status == 200)
      time.withLock { $0 = $0.adding(seconds: 1) }
      #expect(try await console.get("/board", cookie: kept).status == 303)
    }
  }

  @Test func `a replayed time at the desk neither opens nor closes the door`() async throws {
    try await RunningConsole.run { console in
      console.desk.clock.replay(Moment(secondsSince1970: 0))
      let cookie = try await console.signIn()
      console.desk.clock.replay(Moment(secondsSince1970: 4_000_000_000))
      #expect(try await console.get("/board", cookie: cookie).status == 200)
      console.desk.clock.replay(nil)
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }

  @Test func `what changes something is taken from our own pages only`() async throws {
    try await RunningConsole.run { console in
      let own = "Origin: http://127.0.0.1:\(console.port)"
      let cases: [([String], Bool)] = [
        ([], false), (["Sec-Fetch-Site: cross-site"], false), (["Sec-Fetch-Site: same-site"], false),
        (["Origin: null"], false), (["Origin: http://evil.example"], false),
        (["Origin: http://127.0.0.1:\(console.port).evil.example"], false),
        ([own, "Sec-Fetch-Site: cross-site"], false),
        (["Origin: http://evil.example", "Sec-Fetch-Site: none"], false), ([own], true),
        (["Sec-Fetch-Site: same-origin"], true), (["Sec-Fetch-Site: none"], true),
      ]
      try await console.open("amy")
      let body = Array("account=amy&password=correct+horse+battery".utf8)
      for (headers, isTaken) in cases {
        let answer = try await console.post("/sign-in", body: body, headers: headers)
        #expect(answer.status == (isTaken ? 303 : 403), "\(headers)")
        #expect((answer.headers["set-cookie"] != nil) == isTaken)
      }
      // What was refused for where it came from has not been looked at: no wrong try is counted.
      #expect(console.desk.account(ActorID(trusted: "amy"))?.refusals == 0)
    }
  }
}
