extension Value {
  /// Whether this is an instance of a type (DMN 1.5, 10.3.2.9.3). Null is one of every type, as where no value is given;
  /// `instance of` itself says false of it.
  public func conforms(to type: FEELType) -> Bool {
    var budget = Self.comparedPartsMax
    return conforms(to: type, &budget)
  }

  private func conforms(to type: FEELType, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget >= 0 else { return false }
    switch (type, self) {
    case (.any, _), (_, .null): return true
    case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time),
      (.dateTime, .dateTime), (.daysAndTimeDuration, .daysAndTimeDuration),
      (.yearsAndMonthsDuration, .yearsAndMonthsDuration):
      return true
    case (.list(let element), .list(let list)):
      if element == .any { return true }
      for value in list where !value.conforms(to: element, &budget) { return false }
      return true
    case (.range(let end), .range(let range)):
      return [range.start, range.end].allSatisfy { $0?.conforms(to: end, &budget) ?? true }
    case (.context(let entries), .context(let context)):
      for entry in entries {
        guard let value = context[entry.name], value.conforms(to: entry.type, &budget) else { return false }
      }
      return true
    case (.function, .function(let function)): return function.type.conforms(to: type)
    default: return false
    }
  }

  /// The implicit conversions of DMN 1.5, 10.3.2.9.4: out of a list of one, into a list of one, a date to midnight in UTC;
  /// nil where the value neither conforms nor can be converted.
  public func coerced(to type: FEELType) -> Value? {
    if conforms(to: type) { return self }
    switch (type, self) {
    case (.list(let element), _):
      if case .list = self { return nil }
      return coerced(to: element).map { .list([$0]) }
    case (.function(let parameters, let result), .function(let function)):
      return function.fits(parameters, result) ? self : nil
    case (_, .list(let list)) where list.count == 1 && list[0].conforms(to: type): return list[0]
    case (.dateTime, .date(let date)):
      return .dateTime(DateTime(date: date, time: TimeOfDay(secondOfDay: 0, nanosecond: 0, zone: .utc)))
    default: return nil
    }
  }
}
