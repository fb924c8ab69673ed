internal import CDecimal

/// Rounding to whole numbers and to digits behind the point.
extension Decimal128 {
  private static let scaleMax = 6_176

  /// The nearest whole number not above.
  public var floor: Decimal128 {
    var flags: UInt32 = 0
    return Decimal128(__bid128_round_integral_negative(bits, &flags))
  }

  /// The nearest whole number not below.
  public var ceiling: Decimal128 {
    var flags: UInt32 = 0
    return Decimal128(__bid128_round_integral_positive(bits, &flags))
  }

  /// Without what stands behind the point.
  public var truncated: Decimal128 {
    var flags: UInt32 = 0
    return Decimal128(__bid128_round_integral_zero(bits, &flags))
  }

  /// Rounded to so many digits behind the point, negative ones before it; nil for a scale below -6111 or above 6176.
  public func rounded(_ scale: Int, _ rounding: Rounding) -> Decimal128? {
    guard -6_111...Self.scaleMax ~= scale else { return nil }
    if isZero { return .zero }
    var flags: UInt32 = 0
    if __bid128_quantexp(bits, &flags) >= -Int32(scale) { return self }
    let mode: Int32 =
      switch rounding {
      case .halfEven: 0
      case .down: 1
      case .up: 2
      case .towardZero, .halfDown: 3
      case .halfUp: 4
      case .awayFromZero: isNegative ? 1 : 2
      }
    let quantum = Decimal128(low: 1, high: UInt64(6_176 - scale) << 49)
    let rounded = Decimal128(__bid128_quantize(bits, quantum.bits, UInt32(mode), &flags))
    guard rounding == .halfDown else { return rounded.finite }
    return rounded.finite.flatMap { roundedHalfDown($0, quantum) }
  }

  /// One more away from zero where more than half was dropped.
  private func roundedHalfDown(_ truncated: Decimal128, _ quantum: Decimal128) -> Decimal128? {
    guard let dropped = subtracting(truncated)?.magnitude, let double = dropped.adding(dropped), double > quantum
    else { return truncated }
    return isNegative ? truncated.subtracting(quantum) : truncated.adding(quantum)
  }
}
