import Foundation
import Journal
import JournalCodec
import JournalSQLite
import Testing
import Vocabulary

/// A restore gives back exactly what was exported, or says at which line it stopped and leaves nothing.
@Suite struct RestoringTests {
  /// Entries of every shape: with cause, reference, personal part, an erased part, hostile text.
  private func exported() async throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try await withSQLite { journal, _ in
      for number in 0..<30 {
        let words = #"{"words":"\u0000 “Grüße” 👩‍🚒 \#(number)"}"#
        let draft = Draft(
          stream: Sample.incident("\(number % 4)"), event: "log-noted", eventVersion: 1,
          happened: Sample.time.adding(seconds: Int64(-number)), recorded: Moment(microseconds: Int64(number)),
          actor: ActorID(trusted: "Zoë"), cause: number % 3 == 0 ? Sample.command("why") : nil,
          command: Sample.command("c\(number)"), body: Array(words.utf8),
          personal: number % 2 == 0 ? Array(words.utf8) : nil,
          referenceDay: number % 5 == 0 ? Sample.day : nil)
        _ = try await journal.append(Append(command: draft.command, expected: [:], drafts: [draft])).committed()
      }
      let notice = Append(command: Sample.command("e"), expected: [:], drafts: [Sample.draft(.centre, "e")])
      _ = try await journal.erase([3], notice: notice).committed()
      lines = try Lines.export(journal)
    }
    return lines
  }

  private func holdsStore(_ folder: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { $0 != "lock" }
  }

  @Test(arguments: [1, 7, 1_000])
  func `an export of the restored store is byte-identical`(batch: Int) async throws {
    let lines = try await exported()
    try await withFolder { folder in
      let head = try Lines.restore(lines, into: folder, batch: batch)
      #expect(head.position == 31)
      try await reopen(folder) { journal in
        #expect(try Lines.export(journal) == lines)
        #expect(try journal.head() == head && journal.flaw() == nil)
        let next = try await journal.append(Sample.append("next", [Sample.incident("0"): 8], day: Sample.day))
          .committed()
        #expect(next.reference == Reference(day: Sample.day, number: 7))
        #expect(await journal.append(Sample.append("c4", [:])) == .already(Receipt(first: 5, last: 5, reference: nil)))
      }
    }
  }

  /// Each is a way to spoil the lines, and the line that is to be named.
  static let spoilings: [(name: String, line: Int, spoil: @Sendable (inout [[UInt8]]) -> Void)] = [
    ("a digit of the body", 5, { $0[4][$0[4].count / 2] ^= 1 }), ("the first byte", 1, { $0[0][0] = 91 }),
    ("the last byte", 31, { $0[30][$0[30].count - 1] = 32 }), ("the hash", 8, { $0[7][$0[7].count - 5] ^= 1 }),
    ("a missing line", 9, { $0.remove(at: 8) }), ("a missing first line", 1, { $0.removeFirst() }),
    ("a doubled line", 12, { $0.insert($0[10], at: 11) }), ("two lines in the wrong order", 20, { $0.swapAt(19, 20) }),
    ("a truncated line", 31, { $0[30].removeLast(10) }), ("an empty line", 6, { $0.insert([], at: 5) }),
    (
      "an erased part put back", 3,
      {
        $0[2] = Array(
          String(decoding: $0[2], as: UTF8.self).replacing(
            "\"personal\":null", with: #""personal":{},"salt":"00000000000000000000000000000000""#
          ).utf8)
      }
    ),
    (
      "a kept part taken away with its digest", 1,
      { lines in
        let text = String(decoding: lines[0], as: UTF8.self)
        lines[0] = Array(text.replacing(/,"personal":.*,"hash"/, with: #","hash""#).utf8)
      }
    ),
  ]

  @Test(arguments: spoilings.indices)
  func `a spoilt line is refused by its number and nothing is left`(index: Int) async throws {
    let (name, line, spoil) = RestoringTests.spoilings[index]
    var lines = try await exported()
    let before = lines
    spoil(&lines)
    #expect(lines != before)
    try await withFolder { folder in
      for batch in [1, 1_000] {
        do {
          _ = try Lines.restore(lines, into: folder, batch: batch)
          Issue.record("\(name): restored")
        } catch let refused as Lines.Refused { #expect(refused.line == line, "\(name): \(refused)") }
        #expect(try !holdsStore(folder), "\(name)")
      }
      #expect(try Lines.restore(before, into: folder).position == 31, "the folder is free for the right lines")
    }
  }

  @Test func `a folder that holds entries is refused and left alone`() async throws {
    let lines = try await exported()
    try await withFolder { folder in
      try await reopen(folder) { _ = try await $0.append(Sample.append("a", [Sample.unit("D11"): 0])).committed() }
      let fault = try #require(throws: JournalFault.self) { try Lines.restore(lines, into: folder) }
      #expect("\(fault)".contains("not empty"))
      try await reopen(folder) { journal async throws in #expect(try journal.allEntries().map(\.command.text) == ["a"])
      }
    }
  }

  @Test func `an empty store and the rest of an interrupted restore make way`() async throws {
    let lines = try await exported()
    try await withFolder { folder in
      try await reopen(folder) { _ in }
      for suffix in ["", "-journal", "-wal", "-shm"] {
        let rest = SQLiteJournal.path(in: folder) + ".restoring" + suffix
        #expect(FileManager.default.createFile(atPath: rest, contents: Data("rest".utf8)))
      }
      #expect(try Lines.restore(lines, into: folder).position == 31)
      try await reopen(folder) { journal async throws in #expect(try Lines.export(journal) == lines) }
    }
  }

  @Test func `nothing restored is an empty store`() async throws {
    try await withFolder { folder in
      #expect(try Lines.restore([], into: folder) == .empty)
      try await reopen(folder) { journal async throws in #expect(try journal.head() == .empty) }
    }
  }

  @Test func `a restored store is for its owner alone`() async throws {
    let lines = try await exported()
    try await withFolder { folder in
      _ = try Lines.restore(lines, into: folder)
      let file = try FileManager.default.attributesOfItem(atPath: SQLiteJournal.path(in: folder))
      #expect(file[.posixPermissions] as? Int == 0o600)
    }
  }
}
