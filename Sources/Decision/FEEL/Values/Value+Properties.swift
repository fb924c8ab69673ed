/// What can be asked of a value after a point (DMN 1.5, tables 63 to 65).
extension Value {
  /// Nil where a value of this kind has no such property.
  func property(_ name: String) -> Value? {
    switch self {
    case .date(let date): date.property(name)
    case .time(let time): time.property(name)
    case .dateTime(let moment): moment.date.property(name) ?? moment.property(name) ?? moment.time.property(name)
    case .daysAndTimeDuration(let duration): duration.property(name)
    case .yearsAndMonthsDuration(let duration): duration.property(name)
    case .range(let range): range.property(name)
    case .null, .boolean, .number, .string, .list, .context, .function: nil
    }
  }

  static func integer(_ number: Int) -> Value { .number(Decimal128(number)) }
}

extension CalendarDate {
  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "year": .integer(Int(year))
    case "month": .integer(Int(month))
    case "day": .integer(Int(day))
    case "weekday": .integer(weekday)
    default: nil
    }
  }
}

extension TimeOfDay {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "hour": return .integer(hour)
    case "minute": return .integer(minute)
    case "second": return .integer(second)
    case "time offset":
      return zone.map { .daysAndTimeDuration(DaysDuration(seconds: $0.undatedOffset)) } ?? .null
    case "timezone":
      guard case .region(let region) = zone else { return .null }
      return .string(region.identifier)
    default: return nil
    }
  }
}

extension DateTime {
  /// The offset depends on the day where the zone is a region.
  fileprivate func property(_ name: String) -> Value? {
    guard name == "time offset", let zone = time.zone else { return nil }
    return .daysAndTimeDuration(DaysDuration(seconds: zone.offset(localSeconds: localSeconds)))
  }
}

extension DaysDuration {
  fileprivate func property(_ name: String) -> Value? {
    let whole = Int(totalNanoseconds / 1_000_000_000)
    switch name {
    case "days": return .integer(whole / 86_400)
    case "hours": return .integer(whole / 3_600 % 24)
    case "minutes": return .integer(whole / 60 % 60)
    case "seconds":
      let rest = Int(totalNanoseconds % 1_000_000_000)
      let fraction = Decimal128(rest).divided(by: Decimal128(1_000_000_000)) ?? .zero
      return .number(Decimal128(whole % 60).adding(fraction) ?? .zero)
    default: return nil
    }
  }
}

extension MonthsDuration {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "years": .integer(Int(months / 12))
    case "months": .integer(Int(months % 12))
    default: nil
    }
  }
}

extension ValueRange {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "start": form == .exclusion ? .null : start ?? .null
    case "end": form == .exclusion ? .null : end ?? .null
    case "start included": .boolean(startIncluded)
    case "end included": .boolean(endIncluded)
    default: nil
    }
  }
}
