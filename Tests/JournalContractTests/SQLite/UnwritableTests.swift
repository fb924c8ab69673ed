import Foundation
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// A store that cannot be written says so. Permissions mean nothing to root, so these are places where nobody can.
@Suite struct UnwritableTests {
  private func fault(_ folder: String) throws -> JournalFault {
    do { try SQLiteJournal(folder: folder).close() } catch { return error }
    throw Unexpected(description: "opened \(folder)")
  }

  private func isReadOnly(_ fault: JournalFault) -> Bool {
    if case .readOnly = fault { return true }
    return false
  }

  @Test func `a folder that cannot be made is named`() throws {
    for folder in ["/proc/tocsin", "/dev/null/store"] {
      let fault = try fault(folder)
      #expect(isReadOnly(fault), "\(fault)")
      #expect("\(fault)".contains(folder))
    }
  }

  @Test(arguments: ["journal.sqlite", "lock"])
  func `a folder in the place of a file is refused`(name: String) async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: false)
      let fault = try fault(folder)
      #expect(isReadOnly(fault), "\(fault)")
    }
  }

  @Test func `a lock that is a link elsewhere is not followed`() async throws {
    try await withFolder { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/lock", withDestinationPath: folder + "/victim")
      #expect(isReadOnly(try fault(folder)))
      #expect(!FileManager.default.fileExists(atPath: folder + "/victim"))
    }
  }

  /// A database whose header asks for a newer write format may only be read.
  @Test func `a database that may only be read is refused or refuses appends`() async throws {
    try await withFolder { folder in
      let path = SQLiteJournal.path(in: folder)
      try await reopen(folder) { _ = try await $0.append(Sample.append("a", [Sample.unit("D11"): 0])).committed() }
      try RawDatabase(path).run("PRAGMA wal_checkpoint(TRUNCATE)")
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[18] = 3
      try bytes.write(to: URL(filePath: path))
      do {
        try await reopen(folder) { journal async throws in
          let outcome = await journal.append(Sample.append("b", [Sample.unit("D11"): 1]))
          #expect(outcome.fault.map(isReadOnly) == true, "\(outcome)")
          #expect(try journal.allEntries().count == 1)
        }
      } catch let fault as JournalFault { #expect(isReadOnly(fault), "\(fault)") }
    }
  }
}
