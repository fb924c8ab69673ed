internal import ArgumentParser
internal import Foundation
internal import JournalSQLite

/// `tocsin journal backup`: a copy of the store that is a store itself, made while the server works.
struct JournalBackup: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store as it stands into another folder, beside a working server.")

  @OptionGroup var store: StoreOption
  @Option(
    name: .customLong("to"), help: ArgumentHelp("The folder for the copy; it must hold no store.", valueName: "DIR"))
  var target: String

  func run(in office: Office) async throws -> Int32 {
    let target = office.path(target)
    guard target != office.journal.folder else {
      throw CommandFault("the backup needs a folder other than the store's")
    }
    let journal = office.journal
    // Copying blocks for as long as the disk takes.
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread {
        do { continuation.resume(returning: try journal.backup(to: target)) } catch {
          continuation.resume(throwing: error)
        }
      }
    }
    try await office.output.line("backed up to \(target); check it with: tocsin journal verify --store \(target)")
    return 0
  }
}
