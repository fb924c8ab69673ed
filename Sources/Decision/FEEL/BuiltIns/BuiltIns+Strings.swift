/// Strings, counted in Unicode code points (DMN 1.5, table 75).
extension BuiltIn {
  static let strings: [BuiltIn] = [
    BuiltIn("substring", ["string": .string, "start position": .number, "length?": .number]) { call in
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      let scalars = Array(text.unicodeScalars)
      guard let position = call.number(1)?.truncated.integer, position != 0, position.magnitude <= scalars.count else {
        return call.null("a position from 1 to \(scalars.count), or negative from the end", at: 1)
      }
      let start = position > 0 ? position - 1 : scalars.count + position
      guard call.count > 2, !call[2].isNull else { return .string(String(scalars[start...])) }
      guard let length = call.number(2)?.truncated.integer, length > 0 else {
        return call.null("a length above zero", at: 2)
      }
      return .string(String(scalars[start..<min(scalars.count, start + min(length, scalars.count))]))
    },
    BuiltIn("string length", ["string": .string]) { call in
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      return .integer(text.unicodeScalars.count)
    },
    BuiltIn("upper case", ["string": .string]) { call in
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      return call.evaluation.string(text.uppercased(), call.site)
    },
    BuiltIn("lower case", ["string": .string]) { call in
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      return call.evaluation.string(text.lowercased(), call.site)
    },
    BuiltIn("substring before", ["string": .string, "match": .string]) { call in
      pair(call) { text, match in
        .string(match.range(in: text).map { String(decoding: $0.before, as: UTF8.self) } ?? "")
      }
    },
    BuiltIn("substring after", ["string": .string, "match": .string]) { call in
      pair(call) { text, match in .string(match.range(in: text).map { String(decoding: $0.after, as: UTF8.self) } ?? "")
      }
    },
    BuiltIn("contains", ["string": .string, "match": .string]) { call in
      pair(call) { text, match in .boolean(match.range(in: text) != nil) }
    },
    BuiltIn("starts with", ["string": .string, "match": .string]) { call in
      pair(call) { text, match in .boolean(text.utf8.starts(with: match.utf8)) }
    },
    BuiltIn("ends with", ["string": .string, "match": .string]) { call in
      pair(call) { text, match in .boolean(text.utf8.reversed().starts(with: match.utf8.reversed())) }
    },
    BuiltIn("string join", ["list": .list(.any), "delimiter?": .string]) { call in stringJoin(call) },
  ]

  private static func pair(_ call: Call, _ apply: (String, String) -> Value) -> Value {
    guard let text = call.string(0) else { return call.null("a string", at: 0) }
    guard let match = call.string(1) else { return call.null("a string", at: 1) }
    return apply(text, match)
  }

  /// Nulls among the strings are left out.
  private static func stringJoin(_ call: Call) -> Value {
    guard let list = call.list(0) else { return call.null("a list of strings", at: 0) }
    guard call[1].isNull || call.string(1) != nil else { return call.null("a string", at: 1) }
    let delimiter = call.string(1) ?? ""
    var parts: [String] = []
    var bytes = 0
    for element in list {
      guard call.evaluation.take() else { return call.evaluation.exhaustion }
      switch element {
      case .string(let text): parts.append(text)
      case .null: continue
      default: return call.null(expected: "strings to join", found: element.described)
      }
      bytes += (parts.last?.utf8.count ?? 0) + delimiter.utf8.count
      guard bytes <= call.evaluation.limits.stringBytesMax + delimiter.utf8.count else {
        return call.null(expected: "at most \(call.evaluation.limits.stringBytesMax) bytes in a string", found: "more")
      }
    }
    return call.evaluation.string(parts.joined(separator: delimiter), call.site)
  }
}

extension String {
  /// What stands before and after the first place where this stands in a text, by bytes, so that Unicode forms stay apart.
  fileprivate func range(in text: String) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)? {
    let wanted = Array(utf8)
    let bytes = Array(text.utf8)
    guard let first = wanted.first else { return (bytes[..<0], bytes[...]) }
    guard wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return (bytes[..<start], bytes[(start + wanted.count)...])
      }
    }
    return nil
  }

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
