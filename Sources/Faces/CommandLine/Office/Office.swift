internal import Account
internal import Desk
internal import Foundation
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// What a command works with: the store, the desk over it, and somebody who waits for words.
struct Office: Sendable {
  let journal: SQLiteJournal
  let output: any Output
  /// The folder from which the command was given; relative names begin there.
  let workingFolder: String
  /// Whether a server runs on the store and others see what is done.
  let isServed: Bool
  /// Who looks, where that is known whatever the command says; nil at a terminal.
  let viewer: ActorID?
  /// What whoever gives the command may do; a terminal on the store may do all.
  let permits: @Sendable (Action) -> Bool
  private let makeDesk: @Sendable () async throws -> Desk

  init(
    journal: SQLiteJournal, output: any Output, workingFolder: String, isServed: Bool, viewer: ActorID? = nil,
    permits: @escaping @Sendable (Action) -> Bool = { _ in true },
    desk: @escaping @Sendable () async throws -> Desk
  ) {
    self.journal = journal
    self.output = output
    self.workingFolder = workingFolder
    self.isServed = isServed
    self.viewer = viewer
    self.permits = permits
    makeDesk = desk
  }

  /// The desk; opened with the first question for it, because many commands need none.
  func desk() async throws -> Desk { try await makeDesk() }

  /// Throws, with the roles that may, where it is not theirs to do.
  func check(_ action: Action) throws { try check(oneOf: [action]) }

  /// Throws, with the roles that may, where none of these is theirs to do.
  func check(oneOf actions: [Action]) throws {
    guard !actions.contains(where: permits) else { return }
    let roles = Role.allCases.filter { role in actions.contains { Permissions.permit($0, to: [role]) } }
    throw CommandFault(
      "your account may not do this (\(actions.map(\.rawValue).joined(separator: " or "))); "
        + "it is for: \(roles.map(\.rawValue).joined(separator: ", "))")
  }

  func path(_ name: String) -> String { Folder.absolute(name, from: workingFolder) }
}

/// Names of folders and files as people give them.
enum Folder {
  static func absolute(_ name: String, from folder: String = FileManager.default.currentDirectoryPath) -> String {
    let joined = name.hasPrefix("/") ? name : folder + "/" + name
    return URL(fileURLWithPath: joined).standardizedFileURL.path
  }
}
