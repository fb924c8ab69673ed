/// Conversions between types (DMN 1.5, table 73), `not` and `is`.
extension BuiltIn {
  static let conversions: [BuiltIn] = [
    BuiltIn("number", ["from": .any, "grouping separator?": .string, "decimal separator?": .string]) { call in
      if case .number = call[0], call.count == 1 { return call[0] }
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      guard let number = number(text, grouping: call[1], decimal: call[2]) else {
        return call.null(
          expected: "a number with a separator “ ”, “,” or “.” for groups and another, “.” or “,”, for decimals",
          found: "“\(text.prefix(60))”, \(call[1].described) and \(call[2].described)")
      }
      return .number(number)
    },
    BuiltIn("string", ["from": .any]) { call in
      if call[0].isNull { return call.null("a value", at: 0) }
      return call.evaluation.string(call[0].feelText, call.site)
    },
    BuiltIn("not", ["negand": .boolean]) { call in
      guard let truth = call[0].boolean else { return call.null("true or false", at: 0) }
      return .boolean(!truth)
    },
    BuiltIn("is", ["value1": .any, "value2": .any]) { call in
      .boolean(call[0].isIdentical(to: call[1], call.evaluation))
    },
    BuiltIn("range", ["from": .string]) { call in
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      guard let range = range(text, call.evaluation.limits) else {
        return call.null("a range with constant ends, such as “[1..10)”", at: 0)
      }
      return .range(range)
    },
  ]

  private static func number(_ text: String, grouping: Value, decimal: Value) -> Decimal128? {
    let group: String?
    switch grouping {
    case .null: group = nil
    case .string(let string) where [" ", ",", "."].contains(string): group = string
    default: return nil
    }
    let point: String?
    switch decimal {
    case .null: point = nil
    case .string(let string) where [",", "."].contains(string) && string != group: point = string
    default: return nil
    }
    guard point != nil || group != "." else {
      return Decimal128(text.filter { String($0) != group })
    }
    var plain = text
    if let group { plain = plain.split(separator: group, omittingEmptySubsequences: false).joined() }
    guard let point, point != "." else { return Decimal128(plain) }
    guard !plain.contains(".") else { return nil }
    return Decimal128(plain.split(separator: point, omittingEmptySubsequences: false).joined(separator: "."))
  }

  /// A range as it is written, also with one end missing behind an open bracket: `(..5]`.
  private static func range(_ text: String, _ limits: Limits) -> ValueRange? {
    let pieces = Lexer.pieces(of: text)
    guard pieces.count >= 4, let first = pieces.first, let last = pieces.last else { return nil }
    let (opens, closes) = (["(", "]"].contains(first), [")", "["].contains(last))
    if opens, pieces[1] == "..", let end = end(pieces.dropFirst(2).dropLast(), limits) {
      guard closes || last == "]" else { return nil }
      return ValueRange(start: nil, startIncluded: false, end: end, endIncluded: last == "]")
    }
    if closes, pieces[pieces.count - 2] == "..", let start = end(pieces.dropFirst().dropLast(2), limits) {
      guard opens || first == "[" else { return nil }
      return ValueRange(start: start, startIncluded: first == "[", end: nil, endIncluded: false)
    }
    return wholeRange(text, limits)
  }

  /// The constant that one end is.
  private static func end(_ pieces: ArraySlice<String>, _ limits: Limits) -> Value? {
    do {
      let value = try Program(pieces.joined(separator: " "), names: .none, limits: limits).root.constant
      return value.flatMap { $0.order($0) == nil ? nil : $0 }
    } catch {
      return nil
    }
  }

  private static func wholeRange(_ text: String, _ limits: Limits) -> ValueRange? {
    do {
      let node = try Program(text, names: .none, limits: limits).root
      guard case .constant(.range(let range)) = node, range.form == .interval, let start = range.start,
        let end = range.end, start.order(end).map({ $0 <= 0 }) == true
      else { return nil }
      return range
    } catch {
      return nil
    }
  }
}

extension Value {
  /// The same element of the semantic domain: of one type, equal, and with the same zone.
  fileprivate func isIdentical(to other: Value, _ evaluation: Evaluation) -> Bool {
    switch (self, other) {
    case (.time(let left), .time(let right)): left == right
    case (.dateTime(let left), .dateTime(let right)): left == right
    default: evaluation.equals(self, other) == true
    }
  }
}
