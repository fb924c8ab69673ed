internal import ArgumentParser
internal import Journal
internal import JournalCodec
internal import JournalSQLite

/// `tocsin journal export`: JSON lines on standard output, one entry a line.
struct JournalExport: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the journal to standard output as JSON lines, one entry a line.")

  @OptionGroup var store: StoreOption

  func run(in office: Office) async throws -> Int32 {
    var position: Int64 = 0
    // What is stored when the export begins; entries that come meanwhile belong to the next.
    let last = try office.journal.head().position
    while position < last {
      let entries = try office.journal.entries(after: position, limit: 1_024).filter { $0.position <= last }
      guard let end = entries.last?.position else { break }
      try await office.output.write(entries.flatMap { EntryLine.encode($0) + [10] })
      position = end
    }
    return 0
  }
}
