import Journal
import JournalCodec
import JournalSQLite

/// Export and restore as the command line does them: one entry a line.
enum Lines {
  static func export(_ journal: some JournalPort) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try journal.forEachEntry { lines.append(EntryLine.encode($0)) }
    return lines
  }

  /// Why a restore stopped and at which line, from 1.
  struct Refused: Error, CustomStringConvertible {
    let line: Int
    let description: String
  }

  /// Restores into a folder, or leaves nothing there and throws `Refused`.
  static func restore(_ lines: [[UInt8]], into folder: String, batch: Int = 7) throws -> Head {
    let restoring = try Restoring(folder: folder)
    var taken = 0
    do {
      var rest = lines[...]
      while !rest.isEmpty {
        let entries = try rest.prefix(batch).enumerated().map { offset, line in
          do { return try EntryLine.decode(line) } catch {
            throw Refused(line: taken + offset + 1, description: "\(error)")
          }
        }
        try restoring.take(entries)
        taken += entries.count
        rest = rest.dropFirst(batch)
      }
      return try restoring.finish()
    } catch {
      try restoring.abandon()
      if case .flaw(let position, let flaw) = error as? RestoreRefusal {
        throw Refused(line: Int(position), description: flaw)
      }
      throw error
    }
  }
}
