import Account
import Decider
import Desk
import Incident
import Journal
import Passwords
import Synchronization
import Testing
import Vocabulary

@testable import Console

/// Signing in by name, password and code: what is let in, what is refused, and what is on record of it.
@Suite struct DoorTests {
  private let amy = ActorID(trusted: "amy")

  @Test func `the right password lets in, and the journal says by what`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("amy", [.handler])
      #expect(try await console.get("/board", cookie: cookie).status == 200)
      let newest = try await console.desk.past(of: amy, limit: 1).first
      guard case .signedIn(.password, session: let session)? = newest?.event else {
        Issue.record("the newest entry is \(String(describing: newest))")
        return
      }
      #expect(newest?.actor == amy)
      #expect(try console.keeper.sessions(of: amy).map(\.name) == [session])
    }
  }

  @Test func `a wrong password, a name nobody has, a locked and a closed account are told apart by nothing`()
    async throws
  {
    try await RunningConsole.run { console in
      for name in ["amy", "bo", "cy"] { try await console.open(name) }
      try await console.open("root", [.administrator])
      try await console.keeper.close(ActorID(trusted: "cy"), reason: "left", by: RunningConsole.keeperOfAccounts)
      for _ in 0..<AccountState.freeTries {
        _ = try await console.send("/sign-in", ["account": "bo", "password": "wrong"])
      }
      var bodies: Set<String> = []
      for (name, password) in [
        ("amy", "wrong"), ("bo", RunningConsole.password), ("cy", RunningConsole.password),
        ("nobody-at-all", RunningConsole.password), ("machine", "x"), ("../etc", "x"),
      ] {
        let answer = try await console.send("/sign-in", ["account": name, "password": password])
        #expect(answer.status == 403, "\(name)")
        #expect(answer.headers["set-cookie"] == nil)
        bodies.insert(answer.body.split(separator: "value=\"\(name)\"").joined(separator: "value"))
      }
      #expect(bodies.count == 1)
    }
  }

  @Test func `the same work is done for a name nobody has`() async throws {
    // By construction: one hash is checked in each case, so the queue refuses in each case when it is full.
    try await RunningConsole.run { console in
      try await console.open("amy")
      let door = Door(
        desk: console.desk, keys: console.keys, hashing: console.hashing, isSecure: false, rules: RunningConsole.rules)
      for name in ["amy", "nobody", ""] {
        let proof = try await door.prove(SignInAttempt(name: name, password: "wrong"), asksCode: true)
        #expect(proof == .wrong)
      }
      var slow = DoorRules()
      slow.refusalDelay = .milliseconds(300)
      let patient = Door(desk: console.desk, keys: console.keys, hashing: console.hashing, isSecure: false, rules: slow)
      for name in ["amy", "nobody"] {
        let began = ContinuousClock.now
        _ = try await patient.prove(SignInAttempt(name: name, password: "wrong"), asksCode: true)
        #expect(ContinuousClock.now - began >= .milliseconds(300))
      }
    }
  }

  @Test func `fifty guesses at once are counted one after the other and lock the account`() async throws {
    try await RunningConsole.run { console in
      try await console.open("amy")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<50 {
          group.addTask { try await console.send("/sign-in", ["account": "amy", "password": "wrong"]).status }
        }
        return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses[303] == nil)
      let state = try #require(console.desk.account(amy))
      #expect(state.refusals == AccountState.freeTries, "no guess slipped past the lock")
      let right = try await console.send("/sign-in", ["account": "amy", "password": RunningConsole.password])
      #expect(right.status == 403)
      let refused = try await console.desk.past(of: amy, limit: 200).count { $0.event == .refused(.locked) }
      #expect(refused == 1, "tries at a locked account are on record once a minute")
    }
  }

  @Test func `strangers are a number in the centre's stream, and no name`() async throws {
    let time = Mutex(Moment(secondsSince1970: 1_800_000_000))
    try await RunningConsole.run(doorClock: DeskClock { time.withLock { $0 } }) { console in
      for number in 0..<30 {
        _ = try await console.send("/sign-in", ["account": "hunter2-my-password-\(number)", "password": "x"])
      }
      let early = try console.desk.journal.entries(of: .centre, after: 0, limit: 100)
      #expect(early.map(\.event) == ["centre-strangers-refused"])
      time.withLock { $0 = $0.adding(seconds: 61) }
      _ = try await console.get("/board")
      let entries = try console.desk.journal.entries(after: 0, limit: 1_000)
      let strangers = entries.filter { $0.event == "centre-strangers-refused" }
      #expect(strangers.map(\.bodyText) == ["{\"count\":1}", "{\"count\":29}"])
      #expect(entries.allSatisfy { !$0.bodyText.contains("hunter2") && !$0.stream.text.contains("hunter2") })
    }
  }

  @Test func `a code is asked for where there is an authenticator, each once, and a link takes it away`() async throws {
    let time = Mutex(Moment(secondsSince1970: 1_800_000_000))
    try await RunningConsole.run(doorClock: DeskClock { time.withLock { $0 } }) { console in
      let first = try await console.signIn("amy")
      let offer = try await console.post("/account/authenticator", cookie: first)
      let key = try #require(offer.body.between("name=\"key\" value=\"", "\""))
      let shared = try #require(OneTimeCode(text: key))
      #expect(offer.body.contains("otpauth://totp/Tocsin:amy?secret=\(key)"))
      func code() -> String { shared.code(of: time.withLock { $0.microseconds } / 30_000_000) }
      let wrong = try await console.send(
        "/account/authenticator/confirmation", cookie: first,
        ["key": key, "password-now": RunningConsole.password, "code": "000000"])
      #expect(wrong.status == 422 && wrong.body.contains(key), "the key stays on the page")
      let right = try await console.send(
        "/account/authenticator/confirmation", cookie: first,
        ["key": key, "password-now": RunningConsole.password, "code": code()])
      #expect(right.status == 303)

      func enter(_ code: String) async throws -> Int {
        try await console.send(
          "/sign-in", ["account": "amy", "password": RunningConsole.password, "code": code]
        ).status
      }
      #expect(try await enter("") == 403)
      #expect(try await enter(code()) == 403, "it was used to set the authenticator up")
      time.withLock { $0 = $0.adding(seconds: 30) }
      #expect(try await enter(code()) == 303)
      #expect(try await enter(code()) == 403, "each code once")
      let link = try await console.link("amy")
      #expect(try await console.spend(link).status == 303)
      #expect(try await enter("") == 303)
      #expect(console.desk.account(amy)?.secrets == [.password])
    }
  }

  @Test func `a password that is not taken spends no link, and says why beside the field`() async throws {
    try await RunningConsole.run { console in
      let link = try await console.link("amy")
      for (password, words) in [("short", "at least 12"), ("passwordpassword", "tried first")] {
        let answer = try await console.spend(link, password)
        #expect(answer.status == 422 && answer.body.contains(words))
        #expect(!answer.body.contains("value=\"\(password)\""))
      }
      let differs = try await console.send(
        "/sign-in/\(link)", ["password": "correct horse battery", "password-again": "correct horse batterx"])
      #expect(differs.status == 422 && differs.body.contains("not the same"))
      #expect(try await console.spend(link).status == 303)
      #expect(try await console.spend(link).status == 403)
    }
  }

  @Test func `a new link ends the one before, and using one ends every session`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("amy")
      let old = try await console.link("amy")
      let link = try await console.link("amy")
      #expect(try await console.spend(old).status == 403)
      #expect(try await console.spend(link).status == 303)
      #expect(try await console.get("/board", cookie: cookie).status == 303)
    }
  }

  @Test func `a hash at an older cost is made anew with the next sign-in, which ends no session`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("amy")
      let before = try console.keys.secret(.password, of: amy)
      let hashing = try HashingQueue(cost: HashingCost(operations: 2, memoryBytes: 16 * 1_024))
      let door = Door(
        desk: console.desk, keys: console.keys, hashing: hashing, isSecure: false, rules: RunningConsole.rules)
      guard case .entered = try await door.signIn(SignInAttempt(name: "AMY ", password: RunningConsole.password)) else {
        Issue.record("not let in")
        return
      }
      let after = try console.keys.secret(.password, of: amy)
      #expect(before?.value != after?.value)
      #expect(after.map { PasswordHash(stored: $0.value).isOutdated(at: hashing.cost) } == false)
      #expect(try await console.get("/board", cookie: cookie).status == 200)
    }
  }
}

extension Entry {
  var bodyText: String { String(decoding: body, as: UTF8.self) }
}

extension String {
  /// What stands between two texts, first.
  func between(_ start: String, _ end: String) -> String? {
    guard let begin = firstRange(of: start) else { return nil }
    let rest = self[begin.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }
}
