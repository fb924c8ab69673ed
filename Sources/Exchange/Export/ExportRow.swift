internal import JournalCodec
package import Vocabulary

/// A field of an exported table.
package enum ExportValue: Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case moment(Moment)
  /// Names of several things; with ; between them in a table.
  case list([String])

  /// What belongs to somebody: the words, or that they were erased.
  package init?(_ text: PersonalText?) {
    guard let text else { return nil }
    self = .text(text.description)
  }

  package init?(_ text: String?) {
    guard let text else { return nil }
    self = .text(text)
  }

  package init?(_ moment: Moment?) {
    guard let moment else { return nil }
    self = .moment(moment)
  }

  /// As a cell shows it.
  var words: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .moment(let moment): moment.rfc3339
    case .list(let names): names.joined(separator: ";")
    }
  }
}

/// One row of an exported table: every column of the table in its order, nil where there is nothing.
package struct ExportRow: Sendable {
  package let fields: [(column: StaticString, value: ExportValue?)]

  package init(_ fields: KeyValuePairs<StaticString, ExportValue?>) {
    self.fields = fields.map { ($0.key, $0.value) }
  }

  /// The row of column names (RFC 4180).
  package var heading: [UInt8] { Array((fields.map { "\($0.column)" }.joined(separator: ",") + "\r\n").utf8) }

  /// As comma-separated values (RFC 4180); a cell is quoted where it has to be, and never altered.
  package var cells: [UInt8] {
    Array((fields.map { ExportRow.cell($0.value?.words ?? "") }.joined(separator: ",") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != 44 && $0 != 34 && $0 != 10 && $0 != 13 }
    let isTight = text.utf8.first.map { $0 > 32 } ?? true && text.utf8.last.map { $0 > 32 } ?? true
    if isPlain, isTight { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// As one line of JSON; what there is not is left out.
  package var line: [UInt8] {
    var object = BodyWriter()
    for (column, value) in fields {
      switch value {
      case nil: break
      case .text(let text): object.text(column, text)
      case .integer(let number): object.integer(column, number)
      case .moment(let moment): object.text(column, moment.rfc3339)
      case .list(let names): object.texts(column, names)
      }
    }
    return object.finish() + [10]
  }
}
