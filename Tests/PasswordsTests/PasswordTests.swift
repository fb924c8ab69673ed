import Testing
import Vocabulary

@testable import Passwords

/// Which passwords are taken, and that a hash is its password's alone.
@Suite struct PasswordTests {
  private static let rows: [(text: String, refusal: PasswordRefusal?)] = [
    ("", .tooShort(characters: 0)), ("short-one", .tooShort(characters: 9)), ("elevenchars", .tooShort(characters: 11)),
    ("twelve chars", nil), ("correct horse battery", nil), ("ключ от города", nil), ("🦊🦊🦉🦉🐻🐻🐼🐼🐨🐨🐯🐯", nil),
    (String(repeating: "a", count: 12), .common), (String(repeating: "abc", count: 5), .common),
    ("passwordpassword", .common), ("Password123456", .common), ("123456789012", .common), ("098765432109", .common),
    ("qwertyuiop123", .common), ("administrator", .common), ("1qaz2wsx3edc", .common), ("!!dispatcher2026!!", .common),
    ("anna-byrne-2026", .likeName), ("anna-byrneanna-byrne", .likeName), ("anna-byrne likes tea", nil),
    (String(repeating: "long enough ", count: 40), .tooLong), (String(repeating: "é", count: 129), .tooLong),
    ("with\u{0}zero inside", .tooLong),
  ]

  @Test(arguments: rows.indices) func `a chosen password is taken or refused as its row says`(_ index: Int) {
    let row = Self.rows[index]
    do throws(PasswordRefusal) {
      _ = try Password(chosen: row.text, for: "anna-byrne")
      #expect(row.refusal == nil, "\(row.text.prefix(30))")
    } catch { #expect(error == row.refusal, "\(row.text.prefix(30))") }
  }

  @Test func `a refusal never quotes the password`() {
    for row in Self.rows {
      guard let refusal = row.refusal, row.text.utf8.count > 3 else { continue }
      #expect(!refusal.description.contains(row.text))
    }
  }

  @Test func `a hash is made of its password alone, and of no two twice the same`() throws {
    let password = try Password(chosen: "correct horse battery", for: "amy")
    let hash = try PasswordHash(password, cost: .least)
    #expect(hash.text.hasPrefix("$argon2id$"))
    #expect(hash.isMade(of: password))
    #expect(try PasswordHash(password, cost: .least) != hash)
    let other = try #require(Password(typed: "correct horse batterx"))
    #expect(!hash.isMade(of: other))
    #expect(!PasswordHash(stored: "no hash").isMade(of: password))
    #expect(!PasswordHash(stored: "").isMade(of: password))
  }

  @Test func `each keyboard's way to write a letter is the same password`() throws {
    let one = try Password(chosen: "caf\u{E9} au lait chaud", for: "amy")
    let other = try #require(Password(typed: "cafe\u{301} au lait chaud"))
    #expect(try PasswordHash(one, cost: .least).isMade(of: other))
  }

  @Test func `a hash at another cost is outdated`() throws {
    let password = try Password(chosen: "correct horse battery", for: "amy")
    let hash = try PasswordHash(password, cost: .least)
    #expect(!hash.isOutdated(at: .least))
    #expect(hash.isOutdated(at: .interactive))
    #expect(PasswordHash(stored: "no hash").isOutdated(at: .least))
  }

  @Test func `the working cost is at least libsodium's interactive one`() {
    #expect(HashingCost.interactive.memoryBytes == 67_108_864)
    #expect(HashingCost.interactive.operations >= 2)
  }
}

/// The threads on which passwords are checked.
@Suite struct HashingQueueTests {
  @Test func `the right password is right, and nothing is right where there is no hash`() async throws {
    let queue = try HashingQueue(cost: .least)
    let password = try Password(chosen: "correct horse battery", for: "amy")
    let hash = try await queue.hash(password)
    #expect(try await queue.check(password, against: hash))
    #expect(try await !queue.check(Password(typed: "something else"), against: hash))
    #expect(try await !queue.check(nil, against: hash))
    #expect(try await !queue.check(password, against: nil))
    #expect(try await !queue.check(nil, against: nil))
  }

  @Test func `more than may wait are asked to come back, and those who wait are served`() async throws {
    let queue = try HashingQueue(cost: .least)
    let password = try Password(chosen: "correct horse battery", for: "amy")
    let hash = try await queue.hash(password)
    let slow = HashingCost(operations: 3, memoryBytes: 32 * 1_024 * 1_024)
    let slowHash = try PasswordHash(password, cost: slow)
    let outcomes = await withTaskGroup(of: Bool?.self) { group in
      for _ in 0..<(3 * HashingQueue.waitingMax) {
        group.addTask {
          do throws(PasswordFault) { return try await queue.check(password, against: slowHash) } catch { return nil }
        }
      }
      return await group.reduce(into: [Bool?: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(outcomes[false] == nil)
    #expect((outcomes[true] ?? 0) >= HashingQueue.waitingMax)
    #expect((outcomes[nil] ?? 0) > 0)
    #expect(try await queue.check(password, against: hash), "it goes on afterwards")
  }
}
