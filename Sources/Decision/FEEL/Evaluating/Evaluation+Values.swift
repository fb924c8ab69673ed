/// Values and patterns on an evaluation's account.
extension Evaluation {
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
    guard text.utf8.count <= limits.stringBytesMax, take(steps: text.utf8.count / 64) else {
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
