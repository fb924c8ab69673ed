/// The order of values, where they have one.
extension Value {
  /// Below zero, zero, above zero; nil where the two cannot be compared: not of one type, or of one without order.
  public func order(_ other: Value) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)): return left < right ? -1 : left == right ? 0 : 1
    case (.string(let left), .string(let right)): return left.codePointOrder(right)
    case (.date(let left), .date(let right)): return left < right ? -1 : left == right ? 0 : 1
    case (.time(let left), .time(let right)): return left.order(right)
    case (.dateTime(let left), .dateTime(let right)): return left.order(right)
    case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)):
      return left < right ? -1 : left == right ? 0 : 1
    case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)):
      return left < right ? -1 : left == right ? 0 : 1
    default: return nil
    }
  }
}

extension String {
  /// By code points, which is the order of the bytes in UTF-8.
  func codePointOrder(_ other: String) -> Int {
    var others = other.utf8.makeIterator()
    for byte in utf8 {
      guard let next = others.next() else { return 1 }
      if byte != next { return byte < next ? -1 : 1 }
    }
    return others.next() == nil ? 0 : -1
  }
}

extension ValueRange {
  /// Whether both ends are of one type that has an order; a range of others contains nothing.
  var isValid: Bool {
    if form != .interval { return true }
    guard let start, let end else { return true }
    return start.isNull || end.isNull || start.order(end) != nil
  }

  /// Whether a value lies within; nil where it cannot be compared with the ends.
  public func contains(_ value: Value) -> Bool? {
    var budget = Value.comparedPartsMax
    switch form {
    case .exclusion: return start.flatMap { value.equals($0, &budget) }.map { !$0 }
    case .comparison where start != nil && end != nil: return start.flatMap { value.equals($0, &budget) }
    case .interval, .comparison: break
    }
    if let start {
      guard let order = value.order(start) else { return nil }
      if order < 0 || (order == 0 && !startIncluded) {
        return end.map { value.order($0) == nil } == true ? nil : false
      }
    }
    if let end {
      guard let order = value.order(end) else { return nil }
      if order > 0 || (order == 0 && !endIncluded) { return false }
    }
    return true
  }
}
