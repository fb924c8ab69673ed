internal import ArgumentParser
internal import Desk
internal import Foundation
internal import Journal
internal import JournalCodec
internal import JournalSQLite

/// `tocsin journal restore`: a store from an export on standard input; all of it or nothing.
struct JournalRestore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Read an export from standard input into an empty store; refuses an altered line."
  )

  @OptionGroup var store: StoreOption

  func run() async throws {
    let folder = Folder.absolute(store.store)
    let terminal = Terminal()
    do {
      let head = try restore(folder)
      let journal = try SQLiteJournal(folder: folder)
      defer { journal.close() }
      _ = try await Rebuilding.run(journal)
      try await terminal.line("restored \(head.position) entries; head: \(head.hash)")
    } catch {
      try await terminal.complain(error)
      throw ExitCode(1)
    }
  }

  /// How many lines are stored in one go.
  private static let batchLines = 1_000

  private func restore(_ folder: String) throws -> Head {
    let restoring = try Restoring(folder: folder)
    do {
      var lines = LineReader(FileHandle.standardInput, bytesMax: EntryLine.bytesMax)
      var batch: [Entry] = []
      var number = 0
      while let line = try lines.next(number: number + 1) {
        number += 1
        do { batch.append(try EntryLine.decode(line)) } catch {
          throw CommandFault("line \(number) is not an entry as an export writes it: \(error); nothing was restored")
        }
        if batch.count == JournalRestore.batchLines {
          try take(batch, restoring)
          batch = []
        }
      }
      try take(batch, restoring)
      return try restoring.finish()
    } catch {
      try restoring.abandon()
      throw error
    }
  }

  private func take(_ batch: [Entry], _ restoring: Restoring) throws {
    do { try restoring.take(batch) } catch {
      switch error {
      case .fault(let fault): throw fault
      case .flaw(let position, let words):
        throw CommandFault("line \(position) was altered or is out of place: \(words); nothing was restored")
      }
    }
  }
}
