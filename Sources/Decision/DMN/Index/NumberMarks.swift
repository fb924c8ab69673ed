internal import FEEL

/// The numbers at which the cells of a column change their answer, as whole multiples of a power of ten.
struct NumberMarks {
  /// Ascending, each doubled, so that what lies between two has a place of its own.
  let marks: [Int64]
  /// How many decimals the numbers of the cells have at most.
  let scale: Int

  private static let scaleMax = 9

  /// Nil where the numbers have too many digits.
  init?(_ numbers: [Decimal128]) {
    var parts: [(coefficient: Int64, exponent: Int)] = []
    for number in numbers {
      guard let part = number.parts else { return nil }
      parts.append(part)
    }
    scale = parts.map { -$0.exponent }.max().map { max($0, 0) } ?? 0
    guard scale <= Self.scaleMax else { return nil }
    var marks: Set<Int64> = []
    for part in parts {
      let key = Self.key(part.coefficient, part.exponent, scale: scale)
      guard key != Int64.max, key != Int64.min else { return nil }
      marks.insert(key)
    }
    self.marks = marks.sorted()
  }

  /// Twice as many rows as marks and one more: before the first, on it, behind it, and so on.
  var rowCount: Int { marks.count * 2 + 1 }

  /// Which row holds for one of the numbers that made the marks.
  func row(of number: Decimal128) -> Int? {
    number.parts.map { part in
      let key = Self.key(part.coefficient, part.exponent, scale: scale)
      return marks.withUnsafeBufferPointer { Self.row(of: key, among: $0) }
    }
  }

  @inline(__always)
  static func row(of key: Int64, among marks: UnsafeBufferPointer<Int64>) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low] == key ? 2 * low + 1 : 2 * low
  }

  /// Twice the number in units of the scale, and one more where something is left below; the ends where it is too large.
  @inline(__always)
  static func key(_ coefficient: Int64, _ exponent: Int, scale: Int) -> Int64 {
    guard coefficient != 0 else { return 0 }
    let shift = exponent + scale
    if shift >= 0 {
      guard let power = power(shift) else { return coefficient > 0 ? Int64.max : Int64.min }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
      let (doubled, again) = product.multipliedReportingOverflow(by: 2)
      return overflow || again ? (coefficient > 0 ? Int64.max : Int64.min) : doubled
    }
    guard let power = power(-shift) else { return coefficient > 0 ? 1 : -1 }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: power)
    if remainder == 0 { return quotient * 2 }
    return coefficient > 0 ? quotient * 2 + 1 : quotient * 2 - 1
  }

  /// Nil where it does not fit.
  @inline(__always)
  private static func power(_ exponent: Int) -> Int64? {
    guard exponent <= 18 else { return nil }
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
