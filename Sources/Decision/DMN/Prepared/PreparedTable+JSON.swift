internal import FEEL

/// From JSON straight into the columns.
extension PreparedTable {
  /// The answer for the entries of an object; nil where the text needs a full reader or the answer evaluation.
  func answer(_ json: UnsafeRawBufferPointer) -> Answer? {
    withUnsafeTemporaryAllocation(of: ScannedValue.self, capacity: inputCount) { values -> Answer? in
      values.initialize(repeating: .absent)
      guard scan(json, into: values) else { return nil }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows -> Answer? in
        for place in 0..<columns.count {
          let row = row(of: values[columns[place].input], columns[place].kind, index.columns[place].lookup)
          guard row >= 0 else { return nil }
          rows[place] = row
        }
        return answer(rows)
      }
    }
  }

  /// False for anything but an object of plain entries.
  private func scan(_ json: UnsafeRawBufferPointer, into values: UnsafeMutableBufferPointer<ScannedValue>) -> Bool {
    var scanner = JSONScanner(json)
    guard scanner.take(0x7b) else { return false }
    if scanner.take(0x7d) { return scanner.isAtEnd }
    repeat {
      guard let name = scanner.text(), scanner.take(0x3a) else { return false }
      let value = scanner.value()
      guard value.isRead else { return false }
      let input = inputNames.row(of: name)
      if input < inputCount { values[input] = value }
    } while scanner.take(0x2c)
    return scanner.take(0x7d) && scanner.isAtEnd
  }

  /// Below zero where the column cannot tell.
  private func row(of value: ScannedValue, _ kind: ColumnShape.Kind, _ lookup: IndexColumn.Lookup) -> Int {
    switch (lookup, value) {
    case (.texts(let texts), .text(let bytes)): texts.row(of: bytes)
    case (.numbers(let numbers), .number(let coefficient, let exponent)):
      numbers.row(of: coefficient, exponent: exponent)
    case (.booleans, .boolean(let truth)): truth ? 1 : 0
    case (.free, _): isTaken(value, kind) ? 0 : -1
    case (.none, _), (.texts, _), (.numbers, _), (.booleans, _): -1
    }
  }

  private func isTaken(_ value: ScannedValue, _ kind: ColumnShape.Kind) -> Bool {
    switch (kind, value) {
    case (_, .absent), (_, .null), (_, .unread): false
    case (.any, _), (.text, .text), (.number, .number), (.boolean, .boolean): true
    case (.text, _), (.number, _), (.boolean, _), (.unknown, _): false
    }
  }
}

/// A plain value as it stands in the text.
enum ScannedValue {
  /// No entry had it.
  case absent
  /// More than a plain value, or none at all.
  case unread
  case null
  case boolean(Bool)
  /// `coefficient * 10 ^ exponent`.
  case number(Int64, Int)
  /// Without its quotes; ASCII without escapes.
  case text(UnsafeBufferPointer<UInt8>)

  var isRead: Bool {
    switch self {
    case .unread: false
    case .absent, .null, .boolean, .number, .text: true
    }
  }
}
