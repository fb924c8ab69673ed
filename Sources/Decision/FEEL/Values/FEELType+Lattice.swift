/// How types lie to each other. Types may hold one another many times over, so every walk has a budget.
extension FEELType {
  /// How many parts of types are looked at.
  private static let partsMax = 10_000

  /// Whether every value of this type is one of the other; false also where the types are too large to tell.
  public func conforms(to other: FEELType) -> Bool {
    var budget = Self.partsMax
    return conforms(to: other, &budget)
  }

  /// Whether both conform to each other.
  func isSame(as other: FEELType) -> Bool {
    var budget = Self.partsMax
    return conforms(to: other, &budget) && other.conforms(to: self, &budget)
  }

  private func conforms(to other: FEELType, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget >= 0 else { return false }
    switch (self, other) {
    case (_, .any), (.null, _), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time),
      (.dateTime, .dateTime), (.daysAndTimeDuration, .daysAndTimeDuration),
      (.yearsAndMonthsDuration, .yearsAndMonthsDuration):
      return true
    case (.list(let one), .list(let other)), (.range(let one), .range(let other)):
      return one.conforms(to: other, &budget)
    case (.context(let entries), .context(let others)): return Self.fit(entries, others, &budget)
    case (.function(let parameters, let result), .function(let others, let otherResult)):
      guard parameters.count == others.count else { return false }
      for (parameter, other) in zip(parameters, others) where !other.conforms(to: parameter, &budget) { return false }
      return result.conforms(to: otherResult, &budget)
    default: return false
    }
  }

  private static func fit(_ entries: [Entry], _ others: [Entry], _ budget: inout Int) -> Bool {
    budget -= entries.count
    guard budget >= 0 else { return false }
    let types = Dictionary(entries.map { ($0.name, $0.type) }) { first, _ in first }
    for other in others {
      guard let type = types[other.name], type.conforms(to: other.type, &budget) else { return false }
    }
    return true
  }
}

extension FEELType: CustomStringConvertible {
  private static let textBytesMax = 2_000

  /// As FEEL writes it; cut off where it would be long.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    guard text.utf8.count < Self.textBytesMax else {
      if !text.hasSuffix("…") { text += "…" }
      return
    }
    switch self {
    case .any: text += "Any"
    case .null: text += "Null"
    case .boolean: text += "boolean"
    case .number: text += "number"
    case .string: text += "string"
    case .date: text += "date"
    case .time: text += "time"
    case .dateTime: text += "date and time"
    case .daysAndTimeDuration: text += "days and time duration"
    case .yearsAndMonthsDuration: text += "years and months duration"
    case .list(let element):
      text += "list<"
      element.write(to: &text)
      text += ">"
    case .range(let end):
      text += "range<"
      end.write(to: &text)
      text += ">"
    case .context(let entries):
      text += "context<"
      for (place, entry) in entries.enumerated() {
        guard text.utf8.count < Self.textBytesMax else { break }
        text += (place > 0 ? ", " : "") + entry.name + ": "
        entry.type.write(to: &text)
      }
      text += ">"
    case .function(let parameters, let result):
      text += "function<"
      for (place, parameter) in parameters.enumerated() {
        if place > 0 { text += ", " }
        parameter.write(to: &text)
      }
      text += "> -> "
      result.write(to: &text)
    }
  }
}
