internal import ArgumentParser
internal import Desk
internal import Foundation
internal import JournalSQLite
internal import Photos
internal import Vocabulary

/// `tocsin journal backup`: a copy of the store that is a store itself, made while the server works.
struct JournalBackup: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store as it stands into another folder, beside a working server.")

  @OptionGroup var store: StoreOption
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The folder for the copy; it must hold no store. Without it a new folder beside the store, named by the time.",
      valueName: "DIR"))
  var target: String?

  func run(in office: Office) async throws -> Int32 {
    let target = target.map { office.path($0) } ?? "\(office.journal.folder)-backup-\(JournalBackup.timeName)"
    guard target != office.journal.folder else {
      throw CommandFault("the backup needs a folder other than the store's")
    }
    let journal = office.journal
    // Copying blocks for as long as the disk takes.
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread {
        do {
          try journal.backup(to: target)
          // After the journal: every photo that the copy names was there before its entry was.
          try PhotoFolder(store: journal.folder).copy(to: PhotoFolder(store: target))
          continuation.resume()
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
    try await office.output.line("backed up to \(target); check it with: tocsin journal verify --store \(target)")
    return 0
  }

  /// `20261121T093000Z`, fit for a file's name.
  private static var timeName: String {
    String(DeskClock().now().rfc3339.prefix(19)).filter { $0.isNumber || $0 == "T" } + "Z"
  }
}
