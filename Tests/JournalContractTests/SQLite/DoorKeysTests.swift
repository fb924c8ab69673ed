import Journal
import JournalSQLite
import Testing
import Vocabulary

/// What the embedded store promises about links, sessions and secrets.
@Suite struct DoorKeysTests {
  private let amy = ActorID(trusted: "amy")
  private let bo = ActorID(trusted: "Bó, desk 2")
  private let now = Moment(secondsSince1970: 1_800_000_000)

  private func digest(_ text: String) -> Digest { Digest.of(Array(text.utf8)) }

  private func link(_ text: String, _ account: ActorID, seconds: Int64 = 60) -> DoorLink {
    DoorLink(digest: digest(text), account: account, purpose: .reset, expires: now.adding(seconds: seconds))
  }

  private func session(_ text: String, _ account: ActorID, seconds: Int64 = 60) -> DoorSession {
    DoorSession(
      digest: digest(text), account: account, begun: now, seen: now, expires: now.adding(seconds: seconds),
      idleSeconds: 30, browser: "a browser")
  }

  @Test func `a link goes to exactly one of fifty, with whose it is`() async throws {
    try await withSQLite { journal, _ in
      try await journal.keep(link("a", amy))
      #expect(try journal.link(digest("a"), at: now) == link("a", amy), "looking does not spend it")
      let found = try await withThrowingTaskGroup(of: DoorLink?.self) { group in
        for _ in 0..<50 { group.addTask { try await journal.spendLink(digest("a"), at: now) } }
        return try await group.reduce(into: [DoorLink]()) { if let link = $1 { $0.append(link) } }
      }
      #expect(found == [link("a", amy)])
      #expect(try journal.link(digest("a"), at: now) == nil)
    }
  }

  @Test func `a link expires, and a newer one of the same account ends it`() async throws {
    try await withSQLite { journal, _ in
      try await journal.keep(link("a", amy))
      try await journal.keep(link("b", bo))
      try await journal.keep(link("c", amy))
      #expect(try await journal.spendLink(digest("a"), at: now) == nil)
      #expect(try await journal.spendLink(digest("b"), at: now.adding(seconds: 60)) == nil)
      try await journal.keep(link("d", amy))
      try await journal.dropLinks(of: amy)
      #expect(try await journal.spendLink(digest("d"), at: now) == nil)
    }
  }

  @Test func `a session is kept as it was begun, and ends`() async throws {
    try await withSQLite { journal, _ in
      try await journal.begin(session("a", amy))
      try await journal.begin(session("b", amy))
      try await journal.begin(session("c", bo))
      #expect(try journal.session(digest("a"), at: now) == session("a", amy))
      #expect(try journal.session(digest("a"), at: now.adding(seconds: 60)) == nil)
      try await journal.touch(digest("a"), at: now.adding(seconds: 20))
      try await journal.touch(digest("a"), at: now.adding(seconds: 10))
      let touched = try #require(try journal.session(digest("a"), at: now))
      #expect(touched.seen == now.adding(seconds: 20))
      #expect(!touched.isLocked(at: now.adding(seconds: 49)) && touched.isLocked(at: now.adding(seconds: 50)))
      let ended = try await journal.endSessions(of: amy, but: digest("a"))
      #expect(ended.map(\.digest) == [digest("b")])
      #expect(try journal.sessions(of: amy, at: now).map(\.digest) == [digest("a")])
      #expect(try await journal.endSession(digest("a")))
      #expect(try await !journal.endSession(digest("a")))
      try await journal.touch(digest("a"), at: now)
      #expect(try journal.session(digest("a"), at: now) == nil, "what has ended stays ended")
      #expect(try journal.sessions(of: bo, at: now).count == 1)
    }
  }

  @Test func `a new password ends sessions and links in the same write, and one made anew ends none`() async throws {
    try await withSQLite { journal, _ in
      let secret = DoorSecret(account: amy, kind: .password, value: "$argon2id$...", changed: now)
      try await journal.begin(session("a", amy))
      try await journal.keep(link("b", amy))
      try await journal.set(secret, endsSessions: false)
      #expect(try journal.secret(.password, of: amy) == secret)
      #expect(try journal.session(digest("a"), at: now) != nil)
      try await journal.set(secret, endsSessions: true)
      #expect(try journal.session(digest("a"), at: now) == nil)
      #expect(try journal.link(digest("b"), at: now) == nil)
      try await journal.dropSecret(.password, of: amy)
      #expect(try journal.secret(.password, of: amy) == nil)
    }
  }

  @Test func `a code's period is used by exactly one, and none before it afterwards`() async throws {
    try await withSQLite { journal, _ in
      #expect(try await !journal.use(period: 5, of: amy), "there is no authenticator")
      try await journal.set(DoorSecret(account: amy, kind: .totp, value: "KEY", changed: now), endsSessions: false)
      let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 { group.addTask { try await journal.use(period: 5, of: amy) } }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(taken == 1)
      #expect(try await !journal.use(period: 4, of: amy))
      #expect(try await journal.use(period: 6, of: amy))
      #expect(try journal.secret(.totp, of: amy)?.period == 6)
    }
  }

  @Test func `no secret is in what is exported, and a backup has it`() async throws {
    try await withSQLite { journal, folder in
      try await journal.set(
        DoorSecret(account: amy, kind: .password, value: "$argon2id$secret", changed: now), endsSessions: true)
      _ = try await journal.append(Sample.append("c", [Sample.unit("D11"): 0])).committed()
      #expect(try journal.allEntries().allSatisfy { !String(decoding: $0.body, as: UTF8.self).contains("argon2id") })
      try journal.backup(to: folder + "/copy")
      let copy = try SQLiteJournal(folder: folder + "/copy")
      defer { copy.close() }
      #expect(try copy.secret(.password, of: amy)?.value == "$argon2id$secret")
    }
  }

  @Test func `a store of the version before gains the tables and keeps its entries`() async throws {
    try await withSQLite { journal, folder in
      _ = try await journal.append(Sample.append("c", [Sample.unit("D11"): 0])).committed()
      let entries = try journal.allEntries()
      journal.close()
      let raw = try RawDatabase(SQLiteJournal.path(in: folder))
      for sql in [
        "DROP TABLE door_link", "DROP TABLE door_session", "DROP TABLE secret", "DROP TABLE program_key",
        "DROP TABLE webhook_dead_letter", "DROP TABLE webhook",
        "CREATE TABLE door_key (digest BLOB PRIMARY KEY, kind TEXT NOT NULL, expires INTEGER NOT NULL) STRICT",
        "INSERT INTO door_key VALUES (zeroblob(32), 'session', 9)", "PRAGMA user_version = 1",
      ] { #expect(raw.refusal(sql) == nil) }
      let again = try SQLiteJournal(folder: folder)
      defer { again.close() }
      #expect(try again.allEntries() == entries)
      try await again.begin(session("a", amy))
      #expect(try again.session(digest("a"), at: now) != nil)
      #expect(try again.session(Digest.zero, at: now) == nil, "old sessions ended")
      let key = ProgramKey(key: KeyID(trusted: "k"), account: amy, digest: digest("k"), used: now)
      try await again.keep(key)
      #expect(try again.programKey(digest("k")) == key && again.programKey(named: KeyID(trusted: "x")) == nil)
      #expect(try again.webhooks().isEmpty)
    }
  }
}
