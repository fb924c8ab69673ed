/// A point or a range, as the functions on ranges see it: a point is a range from itself to itself.
struct Extent {
  let start: RangeEnd
  let end: RangeEnd
  let isPoint: Bool

  /// Nil for values without an order.
  init?(_ value: Value) {
    if case .range(let range) = value {
      guard range.form != .exclusion, range.start?.isNull != true, range.end?.isNull != true else { return nil }
      start = RangeEnd(value: range.start, isIncluded: range.startIncluded, isStart: true)
      end = RangeEnd(value: range.end, isIncluded: range.endIncluded, isStart: false)
      isPoint = false
    } else {
      guard value.order(value) != nil else { return nil }
      start = RangeEnd(value: value, isIncluded: true, isStart: true)
      end = RangeEnd(value: value, isIncluded: true, isStart: false)
      isPoint = true
    }
  }
}

/// One end; without a value it lies beyond everything.
struct RangeEnd {
  let value: Value?
  let isIncluded: Bool
  let isStart: Bool

  /// Below zero, zero, above zero, by value only; nil where the two cannot be compared.
  func order(_ other: RangeEnd) -> Int? {
    switch (value, other.value) {
    case (let left?, let right?): left.order(right)
    case (nil, nil): isStart == other.isStart ? 0 : isStart ? -1 : 1
    case (nil, _): isStart ? -1 : 1
    case (_, nil): other.isStart ? 1 : -1
    }
  }
}
