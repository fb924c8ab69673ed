import Foundation
import Journal
import JournalSQLite
import Testing

/// The stores that keep the contract. A new one is a case here and a line in `open`; every test then holds for it too.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory, sqlite

  var testDescription: String { rawValue }

  fileprivate func open(in folder: String) throws -> OpenStore {
    switch self {
    case .memory:
      let journal = MemoryJournal()
      return OpenStore(journal: journal, close: { journal.close() })
    case .sqlite:
      let journal = try SQLiteJournal(folder: folder)
      return OpenStore(journal: journal, close: { journal.close() })
    }
  }
}

/// A store for one test, and how to close it before the test is over.
struct OpenStore: Sendable {
  let journal: any JournalPort
  let close: @Sendable () -> Void
}

/// Opens an empty store, hands it over, closes it and takes its folder away.
func withStore(_ kind: StoreKind, _ body: (any JournalPort) async throws -> Void) async throws {
  try await withOpenStore(kind) { try await body($0.journal) }
}

/// The same for tests that close the store themselves.
func withOpenStore(_ kind: StoreKind, _ body: (OpenStore) async throws -> Void) async throws {
  try await withFolder { folder in
    let store = try kind.open(in: folder)
    defer { store.close() }
    try await body(store)
  }
}

/// A folder of its own for the time of `body`.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.path + "/tocsin-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  do { try await body(folder) } catch {
    try FileManager.default.removeItem(atPath: folder)
    throw error
  }
  try FileManager.default.removeItem(atPath: folder)
}
