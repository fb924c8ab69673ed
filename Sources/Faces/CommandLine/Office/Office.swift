internal import Desk
internal import Foundation
internal import Journal
internal import JournalSQLite

/// What a command works with: the store, the desk over it, and somebody who waits for words.
struct Office: Sendable {
  let journal: SQLiteJournal
  let output: any Output
  /// The folder from which the command was given; relative names begin there.
  let workingFolder: String
  /// Whether a server runs on the store and others see what is done.
  let isServed: Bool
  private let makeDesk: @Sendable () async throws -> Desk

  init(
    journal: SQLiteJournal, output: any Output, workingFolder: String, isServed: Bool,
    desk: @escaping @Sendable () async throws -> Desk
  ) {
    self.journal = journal
    self.output = output
    self.workingFolder = workingFolder
    self.isServed = isServed
    makeDesk = desk
  }

  /// The desk; opened with the first question for it, because many commands need none.
  func desk() async throws -> Desk { try await makeDesk() }

  func path(_ name: String) -> String { Folder.absolute(name, from: workingFolder) }
}

/// Names of folders and files as people give them.
enum Folder {
  static func absolute(_ name: String, from folder: String = FileManager.default.currentDirectoryPath) -> String {
    let joined = name.hasPrefix("/") ? name : folder + "/" + name
    return URL(fileURLWithPath: joined).standardizedFileURL.path
  }
}
