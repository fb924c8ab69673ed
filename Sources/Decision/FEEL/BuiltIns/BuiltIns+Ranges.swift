/// How points and ranges lie to each other (DMN 1.5, table 78, after Allen's relations).
extension BuiltIn {
  static let ranges: [BuiltIn] = [
    relation("before", .all) { one, other in
      one.end.order(other.start).map { $0 < 0 || ($0 == 0 && !(one.end.isIncluded && other.start.isIncluded)) }
    },
    relation("after", .all) { one, other in
      one.start.order(other.end).map { $0 > 0 || ($0 == 0 && !(one.start.isIncluded && other.end.isIncluded)) }
    },
    relation("meets", .ranges) { one, other in
      one.end.order(other.start).map { $0 == 0 && one.end.isIncluded && other.start.isIncluded }
    },
    relation("met by", .ranges) { one, other in
      one.start.order(other.end).map { $0 == 0 && one.start.isIncluded && other.end.isIncluded }
    },
    relation("overlaps", .ranges) { one, other in
      both(reaches(one.end, other.start), reaches(other.end, one.start))
    },
    relation("overlaps before", .ranges) { one, other in overlapsBefore(one, other) },
    relation("overlaps after", .ranges) { one, other in overlapsBefore(other, one) },
    relation("includes", .firstRange) { one, other in includes(one, other) },
    relation("during", .secondRange) { one, other in includes(other, one) },
    relation("coincides", .alike) { one, other in
      both(
        one.start.order(other.start).map { $0 == 0 && one.start.isIncluded == other.start.isIncluded },
        one.end.order(other.end).map { $0 == 0 && one.end.isIncluded == other.end.isIncluded })
    },
  ]

  static let rangeEnds: [BuiltIn] = [
    relation("finishes", .secondRange) { one, other in finishes(one, other) },
    relation("finished by", .firstRange) { one, other in finishes(other, one) },
    relation("starts", .secondRange) { one, other in starts(one, other) },
    relation("started by", .firstRange) { one, other in starts(other, one) },
  ]

  /// Which arguments a relation takes.
  private enum Takes {
    case all, ranges, firstRange, secondRange, alike

    func fit(_ one: Extent, _ other: Extent) -> Bool {
      switch self {
      case .all: true
      case .ranges: !one.isPoint && !other.isPoint
      case .firstRange: !one.isPoint
      case .secondRange: !other.isPoint
      case .alike: one.isPoint == other.isPoint
      }
    }

    var described: String {
      switch self {
      case .all: "two points or ranges"
      case .ranges: "two ranges"
      case .firstRange: "a range, and a point or a range"
      case .secondRange: "a point or a range, and a range"
      case .alike: "two points or two ranges"
      }
    }
  }

  private static func relation(
    _ name: String, _ takes: Takes, _ holds: @escaping @Sendable (Extent, Extent) -> Bool?
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        ["range1": .any, "range2": .any], ["point1": .any, "point2": .any], ["point": .any, "range": .any],
        ["range": .any, "point": .any],
      ]
    ) { call in
      // By name, a point may be given behind a range: the names say which is which, the standard's order counts.
      guard let one = Extent(call[0]), let other = Extent(call[1]), takes.fit(one, other), let holds = holds(one, other)
      else {
        return call.null(
          expected: "\(takes.described) of one type", found: "\(call[0].described) and \(call[1].described)")
      }
      return .boolean(holds)
    }
  }

  private static func both(_ one: Bool?, _ other: Bool?) -> Bool? {
    guard let one, let other else { return nil }
    return one && other
  }

  /// Whether a range's end lies at or behind the other's start, with a point in common.
  private static func reaches(_ end: RangeEnd, _ start: RangeEnd) -> Bool? {
    end.order(start).map { $0 > 0 || ($0 == 0 && end.isIncluded && start.isIncluded) }
  }

  private static func overlapsBefore(_ one: Extent, _ other: Extent) -> Bool? {
    let begins = one.start.order(other.start).map {
      $0 < 0 || ($0 == 0 && one.start.isIncluded && !other.start.isIncluded)
    }
    let ends = one.end.order(other.end).map { $0 < 0 || ($0 == 0 && (!one.end.isIncluded || other.end.isIncluded)) }
    return both(both(begins, reaches(one.end, other.start)), ends)
  }

  private static func includes(_ one: Extent, _ other: Extent) -> Bool? {
    both(startsWithin(other, one), endsWithin(other, one))
  }

  /// Whether the first starts no earlier than the second.
  private static func startsWithin(_ one: Extent, _ other: Extent) -> Bool? {
    one.start.order(other.start).map { $0 > 0 || ($0 == 0 && (!one.start.isIncluded || other.start.isIncluded)) }
  }

  private static func endsWithin(_ one: Extent, _ other: Extent) -> Bool? {
    one.end.order(other.end).map { $0 < 0 || ($0 == 0 && (!one.end.isIncluded || other.end.isIncluded)) }
  }

  private static func finishes(_ one: Extent, _ other: Extent) -> Bool? {
    let together = one.end.order(other.end).map { $0 == 0 && one.end.isIncluded == other.end.isIncluded }
    return one.isPoint ? together : both(together, startsWithin(one, other))
  }

  private static func starts(_ one: Extent, _ other: Extent) -> Bool? {
    let together = one.start.order(other.start).map { $0 == 0 && one.start.isIncluded == other.start.isIncluded }
    return one.isPoint ? together : both(together, endsWithin(one, other))
  }
}
