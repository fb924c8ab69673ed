internal import CDecimal

/// A FEEL number: IEEE 754 decimal128, 34 digits, rounding half to even (DMN 1.5, 10.3.2.3.1).
///
/// Always finite: operations that would give an infinity or no number give nil.
public struct Decimal128: Sendable {
  /// The 128 bits in Intel's binary encoding, low half first.
  let low: UInt64
  let high: UInt64

  /// How digits beyond the wanted ones are dropped.
  public enum Rounding: Sendable {
    case halfEven, down, up, towardZero, awayFromZero, halfUp, halfDown
  }

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ bits: BID_UINT128) { self.init(low: bits.w.0, high: bits.w.1) }

  var bits: BID_UINT128 { BID_UINT128(w: (low, high)) }

  /// 0.
  public static let zero = Decimal128(0)
  /// 1.
  public static let one = Decimal128(1)

  /// A whole number, exactly.
  public init(_ integer: Int) {
    let negative = integer < 0
    self.init(low: UInt64(integer.magnitude), high: Self.exponentZero | (negative ? Self.signBit : 0))
  }

  static let signBit: UInt64 = 1 << 63
  /// The biased exponent 6176, where exponent zero stands in the high half.
  static let exponentZero: UInt64 = 6176 << 49

  /// Nil where the bits say infinity or not a number.
  var finite: Decimal128? { high & 0x7800_0000_0000_0000 == 0x7800_0000_0000_0000 ? nil : self }

  /// Whether this is zero, with whatever scale.
  public var isZero: Bool { low == 0 && high & 0x0001_ffff_ffff_ffff == 0 || __bid128_isZero(bits) != 0 }
  /// Whether this is below zero.
  public var isNegative: Bool { high & Self.signBit != 0 && !isZero }
}

extension Decimal128: Comparable, Hashable {
  /// By value: 1.0 equals 1.
  public static func == (left: Decimal128, right: Decimal128) -> Bool {
    if left.low == right.low && left.high == right.high { return true }
    var flags: UInt32 = 0
    return __bid128_quiet_equal(left.bits, right.bits, &flags) != 0
  }

  /// By value.
  public static func < (left: Decimal128, right: Decimal128) -> Bool {
    if let one = left.smallInteger, let other = right.smallInteger { return one < other }
    var flags: UInt32 = 0
    return __bid128_quiet_less(left.bits, right.bits, &flags) != 0
  }

  /// 1.0 and 1 are equal, so they hash alike: by their shortest text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// The value where it is written without exponent and its digits fit: the common case, compared without a call.
  @inline(__always)
  var smallInteger: Int64? {
    let magnitude = high & ~Self.signBit
    guard magnitude == Self.exponentZero, low < 1 << 62 else { return nil }
    return high & Self.signBit == 0 ? Int64(low) : -Int64(low)
  }
}
