internal import Vocabulary

/// The fields of one row, read as what they have to be; what is not so says line, column, what was found and what was expected.
struct ImportRow {
  let row: CSVFile.Row

  var line: Int { row.line }

  func flaw(_ column: String, _ expected: String) -> ImportFlaw {
    ImportFlaw(line: line, column: column, found: Malformed.excerpt(row(column)), expected: expected)
  }

  /// nil where the field is blank or there is no such column.
  func text(_ column: String) -> String? {
    let text = row(column)
    return text.isEmpty ? nil : text
  }

  func words(_ column: String, _ what: String) throws(ImportFlaw) -> String {
    guard let text = text(column) else { throw flaw(column, what) }
    return text
  }

  func name<ID: Identifier>(_ column: String) throws(ImportFlaw) -> ID {
    try parsed(column) { text throws(Malformed) in try ID(text) }
  }

  func name<ID: Identifier>(ifAny column: String) throws(ImportFlaw) -> ID? {
    text(column) == nil ? nil : try name(column)
  }

  /// Names with semicolons between them.
  func names<ID: Identifier>(_ column: String) throws(ImportFlaw) -> Set<ID> {
    var names: Set<ID> = []
    for part in row(column).split(separator: ";") {
      let text = part.trimmedOfBlanks
      do { names.insert(try ID(text)) } catch { throw flaw(column, "\(error.expected), several with ; between them") }
    }
    return names
  }

  func parsed<Value>(
    _ column: String, _ read: (String) throws(Malformed) -> Value
  ) throws(ImportFlaw) -> Value {
    do { return try read(row(column)) } catch { throw flaw(column, error.expected) }
  }

  func parsed<Value>(
    ifAny column: String, _ read: (String) throws(Malformed) -> Value
  ) throws(ImportFlaw) -> Value? {
    text(column) == nil ? nil : try parsed(column, read)
  }

  /// nil where the field is blank.
  func point(_ column: String) throws(ImportFlaw) -> Coordinates? {
    guard text(column) != nil else { return nil }
    let point = try parsed(column) { text throws(Malformed) in try Coordinates(written: text) }
    guard let point else { throw flaw(column, "a point such as 53.3441,-6.2675") }
    return point
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ column: String, _ kind: Value.Type
  ) throws(ImportFlaw) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: row(column)) else {
      throw flaw(column, "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }
}

extension Substring {
  /// Without blanks around it.
  fileprivate var trimmedOfBlanks: String {
    var text = self.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
