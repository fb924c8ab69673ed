/// Values and patterns on an evaluation's account.
extension Evaluation {
  /// How many bytes of a string one step walks along.
  static let bytesOfStep = 64

  /// Takes the steps of walking along a string; false when there are none left.
  func takeSteps(for text: String) -> Bool { take(steps: text.utf8.count / Self.bytesOfStep) }

  /// Takes the steps of copying a list; false when there are none left.
  func takeSteps(copying list: List) -> Bool { take(steps: list.count / 8) }

  /// The order of two values on this account: nil also where the steps do not suffice.
  func order(_ left: Value, _ right: Value) -> Int? {
    if case .string(let one) = left, case .string(let other) = right, one.utf8.count >= Self.bytesOfStep {
      guard take(steps: min(one.utf8.count, other.utf8.count) / Self.bytesOfStep) else { return nil }
    }
    return left.order(right)
  }

  /// Whether a range contains a value, on this account.
  func contains(_ range: ValueRange, _ value: Value) -> Bool? {
    if case .string(let text) = value, !takeSteps(for: text) { return nil }
    return range.contains(value)
  }

  /// A list within the limits, or null.
  func list(_ elements: [Value], _ site: Call.Site) -> Value {
    guard elements.count <= limits.listElementsMax else {
      return site.null(expected: "at most \(limits.listElementsMax) elements in a list", found: "\(elements.count)")
    }
    return bounded(.list(elements), site)
  }

  /// A value that nests within the limits, or null.
  func bounded(_ value: Value, _ site: Call.Site) -> Value {
    guard value.depth <= limits.valueDepthMax else {
      return site.null(expected: "at most \(limits.valueDepthMax) lists and contexts inside each other", found: "more")
    }
    return value
  }

  /// A string within the limits, or null.
  func string(_ text: String, _ site: Call.Site) -> Value {
    guard text.utf8.count <= limits.stringBytesMax, takeSteps(for: text) else {
      return site.null(expected: "at most \(limits.stringBytesMax) bytes in a string", found: "\(text.utf8.count)")
    }
    return .string(text)
  }

  /// FEEL equality on this account: nil also where the steps do not suffice.
  func equals(_ left: Value, _ right: Value) -> Bool? {
    let granted = max(0, limits.stepsMax - steps)
    var budget = granted
    let equal = left.equals(right, &budget)
    return take(steps: granted - budget) ? equal : nil
  }
}
