/// Equality as FEEL has it (DMN 1.5, table 53): null equals only null; values of different types cannot be compared.
extension Value {
  /// How many parts of two values are looked at before the comparison is given up.
  public static let comparedPartsMax = 10_000_000

  /// Nil where FEEL answers null: the two are not of one type, or too large to be compared.
  public func equals(_ other: Value) -> Bool? {
    var budget = Self.comparedPartsMax
    return equals(other, &budget)
  }

  /// - Parameter budget: parts that may still be compared; below zero when that was not enough.
  func equals(_ other: Value, _ budget: inout Int) -> Bool? {
    budget -= 1
    guard budget >= 0 else { return nil }
    switch (self, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)):
      budget -= min(left.utf8.count, right.utf8.count) / Evaluation.bytesOfStep
      return left.hasSameCodePoints(as: right)
    case (.date(let left), .date(let right)): return left == right
    case (.time(let left), .time(let right)): return left.isSame(as: right)
    case (.dateTime(let left), .dateTime(let right)): return left.isSame(as: right)
    case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)): return left == right
    case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)): return left == right
    case (.list(let left), .list(let right)): return left.equals(right, &budget)
    case (.context(let left), .context(let right)): return left.equals(right, &budget)
    case (.range(let left), .range(let right)): return left.equals(right, &budget)
    case (.function(let left), .function(let right)): return left === right
    default: return nil
    }
  }
}

extension List {
  fileprivate func equals(_ other: List, _ budget: inout Int) -> Bool? {
    guard count == other.count else { return false }
    for (left, right) in zip(elements, other.elements) where left.equals(right, &budget) != true {
      return budget < 0 ? nil : false
    }
    return true
  }
}

extension Context {
  fileprivate func equals(_ other: Context, _ budget: inout Int) -> Bool? {
    guard count == other.count else { return false }
    for (name, value) in zip(names, values) {
      guard let counterpart = other[name], value.equals(counterpart, &budget) == true else {
        return budget < 0 ? nil : false
      }
    }
    return true
  }
}

extension ValueRange {
  fileprivate func equals(_ other: ValueRange, _ budget: inout Int) -> Bool? {
    guard form == other.form, startIncluded == other.startIncluded, endIncluded == other.endIncluded,
      (start == nil) == (other.start == nil), (end == nil) == (other.end == nil)
    else { return false }
    let starts = (start ?? .null).equals(other.start ?? .null, &budget)
    let ends = (end ?? .null).equals(other.end ?? .null, &budget)
    return starts == true && ends == true
  }
}

extension String {
  /// FEEL compares code points; Swift would take two Unicode forms of one word for the same.
  func hasSameCodePoints(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

/// Equality for programs: the same kind and the same content; functions are equal only to themselves.
extension Value: Equatable {
  /// Null where FEEL says null counts as not equal.
  public static func == (left: Value, right: Value) -> Bool { left.equals(right) ?? false }
}
