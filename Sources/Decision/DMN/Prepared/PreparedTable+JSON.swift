internal import FEEL

/// From JSON straight into the columns.
extension PreparedTable {
  /// The answer for the entries of an object; unknown too where the text needs a full reader.
  func answer(_ json: UnsafeRawBufferPointer) -> Answer {
    withUnsafeTemporaryAllocation(of: ScannedValue.self, capacity: inputCount) { values -> Answer in
      values.initialize(repeating: .absent)
      guard scan(json, into: values) else { return Self.unknown }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows -> Answer in
        for place in 0..<columns.count {
          let row = row(of: values[columns[place].input], in: place)
          guard row >= 0 else { return Self.unknown }
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
      let input = input(named: name)
      if input < inputCount { values[input] = value }
    } while scanner.take(0x2c)
    return scanner.take(0x7d) && scanner.isAtEnd
  }

  /// Below zero where the column cannot tell.
  @inline(__always)
  private func row(of value: ScannedValue, in column: Int) -> Int {
    guard isTaken(value, columns[column].kind) else { return -1 }
    switch (index.columns[column].lookup, value) {
    case (.texts, .text(let bytes)): return index.row(ofText: bytes, in: column)
    case (.numbers, .number(let coefficient, let exponent)):
      return index.row(of: coefficient, exponent: exponent, in: column)
    case (.booleans, .boolean(let truth)): return truth ? 1 : 0
    case (.free, _): return 0
    case (.none, _), (.texts, _), (.numbers, _), (.booleans, _): return -1
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
