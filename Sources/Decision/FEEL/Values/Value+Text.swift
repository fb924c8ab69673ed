/// Values as text.
extension Value: CustomStringConvertible {
  /// How much text a value may become before the rest is left out.
  public static let textBytesMax = 1_000_000

  /// As an expression of FEEL would write it.
  public var description: String { text(bytesMax: Self.textBytesMax) }

  /// The text that FEEL's `string()` gives: strings as they are, all else as it would be written.
  public var feelText: String {
    if case .string(let string) = self { return string }
    return text(bytesMax: Self.textBytesMax, temporal: false)
  }

  /// For messages: what it is and how it begins.
  var described: String {
    let textBytesMax = 60
    switch self {
    case .null: return "null"
    case .function(let function): return "the function \(function.name ?? "without a name")"
    case .boolean: return "the boolean \(self)"
    case .number: return "the number \(self)"
    case .string(let string): return "the string “\(string.prefix(textBytesMax))”"
    case .date(let date): return "the date \(date)"
    case .time(let time): return "the time \(time)"
    case .dateTime(let moment): return "the date and time \(moment)"
    case .daysAndTimeDuration(let duration): return "the duration \(duration)"
    case .yearsAndMonthsDuration(let duration): return "the duration \(duration)"
    case .list(let list): return "the list \(text(bytesMax: textBytesMax)) of \(list.count)"
    case .context: return "the context \(text(bytesMax: textBytesMax))"
    case .range: return "the range \(text(bytesMax: textBytesMax))"
    }
  }

  /// - Parameter temporal: whether dates and the like are written as `@"..."`, so that they can be read again.
  private func text(bytesMax: Int, temporal: Bool = true) -> String {
    var text = ""
    write(to: &text, bytesMax, temporal)
    return text
  }

  fileprivate func write(to text: inout String, _ bytesMax: Int, _ temporal: Bool) {
    guard text.utf8.count < bytesMax else {
      if !text.hasSuffix("…") { text += "…" }
      return
    }
    switch self {
    case .null: text += "null"
    case .boolean(let truth): text += truth ? "true" : "false"
    case .number(let number): text += number.description
    case .string(let string): text += (string.utf8.count > bytesMax ? String(string.prefix(bytesMax)) : string).quoted
    case .date(let date): text += quoted(date, temporal)
    case .time(let time): text += quoted(time, temporal)
    case .dateTime(let moment): text += quoted(moment, temporal)
    case .daysAndTimeDuration(let duration): text += quoted(duration, temporal)
    case .yearsAndMonthsDuration(let duration): text += quoted(duration, temporal)
    case .list(let list):
      text += "["
      for (place, element) in list.enumerated() {
        guard text.utf8.count < bytesMax else { break }
        if place > 0 { text += ", " }
        element.write(to: &text, bytesMax, temporal)
      }
      text += "]"
    case .context(let context):
      text += "{"
      for (place, name) in context.names.enumerated() {
        guard text.utf8.count < bytesMax else { break }
        if place > 0 { text += ", " }
        text += (Lexer.isPlainName(name) ? name : name.quoted) + ": "
        context.values[place].write(to: &text, bytesMax, temporal)
      }
      text += "}"
    case .range(let range): range.write(to: &text, bytesMax, temporal)
    case .function(let function):
      text += function.name ?? "function(\(function.parameters.map(\.name).joined(separator: ", ")))"
    }
  }

  private func quoted(_ value: some CustomStringConvertible, _ temporal: Bool) -> String {
    temporal ? "@\"\(value)\"" : value.description
  }
}

extension ValueRange {
  fileprivate func write(to text: inout String, _ bytesMax: Int, _ temporal: Bool) {
    switch form {
    case .interval:
      text += startIncluded ? "[" : "("
      (start ?? .null).write(to: &text, bytesMax, temporal)
      text += ".."
      (end ?? .null).write(to: &text, bytesMax, temporal)
      text += endIncluded ? "]" : ")"
    case .comparison, .exclusion:
      let sign =
        form == .exclusion
        ? "!=" : end == nil ? (startIncluded ? ">=" : ">") : start == nil ? (endIncluded ? "<=" : "<") : "="
      text += "(\(sign) "
      (end ?? start ?? .null).write(to: &text, bytesMax, temporal)
      text += ")"
    }
  }
}

extension String {
  /// As FEEL writes a string, with its escapes.
  var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension Lexer {
  /// Whether a name can stand in a context without quotes.
  static func isPlainName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.beginsName else { return false }
    return name.unicodeScalars.allSatisfy { $0.continuesName || $0 == " " }
  }
}
