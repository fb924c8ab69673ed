internal import DMN

/// Writes a model in the YAML form; what that form does not hold is left out, which the caller finds by reading it again.
struct TableYamlWriting {
  private var lines: [String] = []

  static func text(of given: Definitions, file: String) -> String {
    var writing = TableYamlWriting()
    writing.write(TableYaml.stripped(given), file)
    return writing.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ model: Definitions, _ file: String) {
    if model.name != TableYaml.modelName(file) { lines.append("model: \(Self.text(model.name))") }
    if model.namespace != TableYaml.namespace(model.name) { lines.append("namespace: \(Self.text(model.namespace))") }
    if let about = model.details.description { lines.append("about: \(Self.text(about))") }
    lines.append("decisions:")
    for decision in model.decisions { write(decision) }
  }

  private mutating func write(_ decision: Decision) {
    lines.append("  - decision: \(Self.text(decision.name))")
    add("id", decision.details.id)
    add("question", decision.question)
    add("about", decision.details.description)
    add("type", decision.variable?.typeRef)
    switch decision.expression {
    case .literal(let literal)?: add("is", literal.text)
    case .decisionTable(let table)?: write(table)
    case .context, .invocation, .functionDefinition, .list, .relation, .conditional, .filter, .iterator, nil: break
    }
  }

  private mutating func write(_ table: DecisionTable) {
    lines.append("    hit: \(table.hitPolicy.rawValue.lowercased())")
    lines.append("    columns:")
    for input in table.inputs {
      lines.append(
        "      - "
          + Self.mapping([
            ("test", input.inputExpression?.text), ("label", input.details.label),
            ("type", input.inputExpression?.typeRef), ("values", input.inputValues?.text), ("id", input.details.id),
          ]))
    }
    lines.append("    gives:")
    for output in table.outputs {
      lines.append(
        "      - "
          + Self.mapping([
            ("name", output.name), ("label", output.details.label), ("type", output.typeRef),
            ("values", output.outputValues?.text), ("default", output.defaultOutputEntry?.text),
            ("id", output.details.id),
          ]))
    }
    if !table.annotations.isEmpty { lines.append("    remarks: \(Self.list(table.annotations))") }
    lines.append("    rules:")
    for rule in table.rules {
      var parts = rule.details.id.map { ["id: \(Self.text($0))"] } ?? []
      parts.append("when: \(Self.list(rule.inputEntries.map(\.text)))")
      parts.append("then: \(Self.list(rule.outputEntries.map { $0.text ?? "" }))")
      if !rule.annotationEntries.isEmpty { parts.append("remarks: \(Self.list(rule.annotationEntries))") }
      if let about = rule.details.description { parts.append("about: \(Self.text(about))") }
      lines.append("      - {\(parts.joined(separator: ", "))}")
    }
  }

  private mutating func add(_ key: String, _ text: String?) {
    if let text { lines.append("    \(key): \(Self.text(text))") }
  }

  /// The text alone where there is nothing but the first.
  private static func mapping(_ parts: [(key: String, text: String?)]) -> String {
    let given = parts.filter { $0.text != nil }
    if given.count == 1, let only = given.first?.text, given[0].key == parts[0].key { return text(only) }
    return "{" + given.map { "\($0.key): \(text($0.text ?? ""))" }.joined(separator: ", ") + "}"
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map { text($0) }.joined(separator: ", ") + "]" }

  /// A text as YAML reads it back: bare where nothing in it means anything to YAML, else in single or double quotation marks.
  static func text(_ text: String) -> String {
    if isBare(text) { return text }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0.value < 0x80 || $0.value > 0x9F
    }
    if isPlain { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func isBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else { return false }
    guard !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 95: true
      default: false
      }
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    default: scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? hexadecimal(scalar) : String(scalar)
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
  }
}
