public import FEEL

/// A value as a test file writes it; text without a type is compared with how FEEL would write what was found.
public indirect enum ExpectedValue: Sendable, CustomStringConvertible {
  case null
  case typed(Value)
  case untyped(String)
  case list([ExpectedValue])
  case components([(name: String, value: ExpectedValue)])

  /// How far numbers may differ, as the suite's rules say.
  static let tolerance = Decimal128("0.00000001")

  /// The value inside an element: `value`, `list` or `component`s; null where there is none.
  init(_ holder: XMLElement) {
    let parts = holder.elements
    let components = parts.filter { $0.name == "component" && !$0.isNil }
    if let list = parts.first(where: { $0.name == "list" }) {
      self = list.isNil ? .null : .list(list.elements.filter { $0.name == "item" }.map { ExpectedValue($0) })
    } else if !components.isEmpty {
      self = .components(
        parts.filter { $0.name == "component" }.map { part in
          (part.attribute("name") ?? "", part.isNil ? .null : ExpectedValue(part))
        })
    } else if let value = parts.first(where: { $0.name == "value" }), !value.isNil {
      self = ExpectedValue.simple(value)
    } else {
      self = .null
    }
  }

  private static func simple(_ element: XMLElement) -> ExpectedValue {
    let type = element.attributes.first { $0.name == "type" }?.value.split(separator: ":").last.map(String.init)
    let text = element.text
    switch type {
    case "string": return .typed(.string(text))
    case "boolean": return .typed(.boolean(text.trimmed == "true" || text.trimmed == "1"))
    case "decimal", "double", "float", "integer", "int", "long", "short":
      return Decimal128(text.trimmed).map { .typed(.number($0)) } ?? .untyped(text)
    case "date": return .typed(TemporalText.value("date", text.trimmed))
    case "time": return .typed(TemporalText.value("time", text.trimmed))
    case "dateTime": return .typed(TemporalText.value("date and time", text.trimmed))
    case "duration", "dayTimeDuration", "yearMonthDuration": return .typed(TemporalText.value("duration", text.trimmed))
    default: return .untyped(text)
    }
  }

  /// As an input of a model.
  var value: Value {
    switch self {
    case .null: .null(nil)
    case .typed(let value): value
    case .untyped(let text): .string(text)
    case .list(let items): .list(items.map(\.value))
    case .components(let parts): .context(Context(parts.map { ($0.name, $0.value.value) }))
    }
  }

  /// Whether what was found is this, numbers to 1e-8.
  public func isMet(by found: Value) -> Bool {
    switch (self, found) {
    case (.null, .null): true
    case (.typed(.number(let one)), .number(let other)): Self.isNear(one, other)
    case (.typed(let value), _): value.equals(found) == true
    case (.untyped(let text), .string(let other)): text == other
    case (.untyped(let text), _): !found.isNull && found.feelText == text.trimmed
    case (.list(let items), .list(let list)):
      items.count == list.count && zip(items, list).allSatisfy { $0.isMet(by: $1) }
    case (.components(let parts), .context(let context)):
      parts.count == context.count
        && parts.allSatisfy { part in context[part.name].map { part.value.isMet(by: $0) } ?? false }
    default: false
    }
  }

  private static func isNear(_ one: Decimal128, _ other: Decimal128) -> Bool {
    if one == other { return true }
    guard let tolerance, let difference = one.subtracting(other) else { return false }
    return difference < tolerance && (difference.negated) < tolerance
  }

  /// In FEEL's form.
  public var description: String { value.description }
}

extension XMLElement {
  /// `xsi:nil="true"`.
  fileprivate var isNil: Bool {
    attributes.contains { $0.name == "nil" && ($0.value == "true" || $0.value == "1") }
  }
}
