package import Desk
package import Procedure
package import Vocabulary

/// What a file asks for, row by row: the orders of rows that can be read, and the flaws of those that cannot.
package struct ImportPlan: Sendable {
  /// The most rows of one file.
  package static let rowsMax = 100_000
  /// The largest file.
  package static let fileBytesMax = 64 * 1_024 * 1_024

  package struct Line: Sendable {
    package let line: Int
    package let orders: [Order]
  }

  package let kind: ImportKind
  package private(set) var lines: [Line] = []
  package private(set) var flaws: [ImportFlaw] = []

  /// `run` tells this run from every other; `pack` is what the centre goes by. Throws a flaw of the file as a whole.
  package init(
    _ bytes: [UInt8], as kind: ImportKind, by actor: ActorID, run: String, under pack: Pack?, now: Moment
  ) throws(ImportFlaw) {
    self.kind = kind
    let file: CSVFile
    do { file = try CSVFile(bytes, requiring: []) } catch {
      throw ImportFlaw(line: error.line, column: nil, found: "a file that is no table", expected: error.reason)
    }
    try ImportPlan.checkColumns(of: file, kind)
    guard file.rows.count + file.flaws.count <= ImportPlan.rowsMax else {
      throw ImportFlaw(
        line: 1, column: nil, found: "\(file.rows.count + file.flaws.count) rows",
        expected: "at most \(ImportPlan.rowsMax); split the file")
    }
    flaws = file.flaws.map {
      ImportFlaw(line: $0.line, column: nil, found: "a row that cannot be split", expected: "one without: \($0.reason)")
    }
    let reading = ImportReading(kind: kind, pack: pack, now: now)
    var seen: [String: Int] = [:]
    for row in file.rows {
      let row = ImportRow(row: row)
      do throws(ImportFlaw) {
        guard !row.row.isRepaired else {
          throw ImportFlaw(line: row.line, column: nil, found: "bytes that are not UTF-8", expected: "text in UTF-8")
        }
        if !kind.mayRepeat, let key = row.text(kind.required[0]) {
          if let first = seen.updateValue(row.line, forKey: key) {
            throw row.flaw(kind.required[0], "each once; it stands on line \(first) already")
          }
        }
        let intents = try reading.intents(row)
        let orders = intents.enumerated().map { place, part in
          Order(part.intent, id: part.id ?? CommandID(trusted: "\(run)-\(row.line)-\(place)"), by: actor)
        }
        lines.append(Line(line: row.line, orders: orders))
      } catch { flaws.append(error) }
    }
    flaws.sort { $0.line < $1.line }
  }

  private static func checkColumns(of file: CSVFile, _ kind: ImportKind) throws(ImportFlaw) {
    for name in kind.required where !file.columnNames.contains(name) {
      throw ImportFlaw(
        line: 1, column: name, found: "the columns \(Malformed.excerpt(file.columnNames.joined(separator: ", ")))",
        expected: "the columns \(kind.required.joined(separator: ", ")); and where wanted "
          + kind.optional.joined(separator: ", "))
    }
    let known = Set(kind.required + kind.optional)
    for name in file.columnNames where !known.contains(name) {
      throw ImportFlaw(
        line: 1, column: Malformed.excerpt(name), found: "a column nobody would read",
        expected: "only " + (kind.required + kind.optional).joined(separator: ", "))
    }
    guard Set(file.columnNames).count == file.columnNames.count else {
      throw ImportFlaw(line: 1, column: nil, found: "a column twice", expected: "each column once")
    }
  }
}

extension ImportKind {
  /// Whether a thing may stand on several rows: one for each fact.
  fileprivate var mayRepeat: Bool {
    switch self {
    case .places, .callers: true
    case .units, .accounts, .incidents: false
    }
  }
}
