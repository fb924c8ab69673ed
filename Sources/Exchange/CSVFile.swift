/// A file of comma-separated values (RFC 4180) read row by row; the first row names the columns.
package struct CSVFile: Sendable {
  /// A row by its columns' names.
  package struct Row: Sendable {
    /// The line of the file on which the row begins, from 1.
    package let line: Int
    fileprivate let columns: [String: Int]
    fileprivate let fields: [String]
    /// Whether bytes that are not UTF-8 were replaced.
    package let isRepaired: Bool

    /// The field without blanks at its ends; "" where the file has no such column.
    package func callAsFunction(_ name: String) -> String { columns[name].map { fields[$0] } ?? "" }
  }

  /// A row that cannot be used at all.
  package struct Flaw: Error, Hashable, Sendable {
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// The longest field, in bytes.
  package static let fieldBytesMax = 16_384
  /// The most columns.
  package static let columnsMax = 512

  /// As the first row names them.
  package let columnNames: [String]
  package private(set) var rows: [Row] = []
  package private(set) var flaws: [Flaw] = []

  /// Throws a flaw of the header; flaws of rows are gathered and the rows left out.
  package init(_ bytes: [UInt8], requiring names: [String]) throws(Flaw) {
    var scanner = CSVScanner(bytes)
    guard let header = scanner.next() else {
      throw Flaw(line: 1, reason: "the file is empty; expected a row of column names")
    }
    if let problem = header.problem { throw Flaw(line: 1, reason: problem) }
    columnNames = header.fields
    var columns: [String: Int] = [:]
    for (index, name) in header.fields.enumerated() { columns[name] = columns[name] ?? index }
    let missing = names.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw Flaw(
        line: 1,
        reason: "the columns \(missing.joined(separator: ", ")) are missing; choose the --format that fits the file")
    }
    while let raw = scanner.next() {
      if raw.fields == [""], raw.problem == nil { continue }
      if let problem = raw.problem {
        flaws.append(Flaw(line: raw.line, reason: problem))
      } else if raw.fields.count != header.fields.count {
        flaws.append(
          Flaw(line: raw.line, reason: "the row has \(raw.fields.count) fields, the header \(header.fields.count)"))
      } else {
        rows.append(Row(line: raw.line, columns: columns, fields: raw.fields, isRepaired: raw.isRepaired))
      }
    }
  }
}

/// Splits bytes into rows of fields.
struct CSVScanner {
  struct Raw {
    let line: Int
    var fields: [String] = []
    var isRepaired = false
    /// What makes the row unusable.
    var problem: String?
  }

  private let bytes: [UInt8]
  private var index: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Raw? {
    guard index < bytes.count else { return nil }
    var row = Raw(line: line)
    while true {
      field(&row)
      guard index < bytes.count else { return row }
      let byte = bytes[index]
      index += 1
      if byte == 44 { continue }
      if byte == 13, index < bytes.count, bytes[index] == 10 { index += 1 }
      line += 1
      return row
    }
  }

  /// Reads one field and stops at the comma or line end behind it.
  private mutating func field(_ row: inout Raw) {
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == 34 {
      index += 1
      quoted(into: &text, &row)
      let start = index
      while index < bytes.count, ![44, 10, 13].contains(bytes[index]) { index += 1 }
      if index > start { row.problem = row.problem ?? "text after a closing quote" }
    } else {
      let start = index
      while index < bytes.count, ![44, 10, 13].contains(bytes[index]) { index += 1 }
      text = Array(bytes[start..<min(index, start + CSVFile.fieldBytesMax + 1)])
    }
    if text.count > CSVFile.fieldBytesMax {
      row.problem = row.problem ?? "a field is longer than \(CSVFile.fieldBytesMax) bytes"
      text.removeLast(text.count - 64)
    }
    guard row.fields.count < CSVFile.columnsMax else {
      row.problem = row.problem ?? "more than \(CSVFile.columnsMax) columns"
      return
    }
    let string = String(decoding: text, as: UTF8.self)
    if !row.isRepaired, string.utf8.count != text.count || !string.utf8.elementsEqual(text) { row.isRepaired = true }
    row.fields.append(string.trimmed)
  }

  private mutating func quoted(into text: inout [UInt8], _ row: inout Raw) {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 34 {
        guard index < bytes.count, bytes[index] == 34 else { return }
        index += 1
      } else if byte == 10 {
        line += 1
      }
      if text.count <= CSVFile.fieldBytesMax { text.append(byte) }
    }
    row.problem = "a quote is opened and never closed"
  }
}

extension String {
  /// Without blanks and line ends around it.
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 32 || last <= 32 else { return self }
    let kept = utf8.drop { $0 <= 32 }
    let end = kept.lastIndex { $0 > 32 }.map { kept.index(after: $0) } ?? kept.startIndex
    return String(Substring(kept[..<end]))
  }
}
