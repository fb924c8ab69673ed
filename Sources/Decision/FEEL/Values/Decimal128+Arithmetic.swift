internal import CDecimal

/// What FEEL does with numbers; nil where the result is no finite number.
extension Decimal128 {
  /// The sum, to 34 digits.
  public func adding(_ other: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_add(bits, other.bits, 0, &flags)).finite
  }

  /// The difference, to 34 digits.
  public func subtracting(_ other: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_sub(bits, other.bits, 0, &flags)).finite
  }

  /// The product, to 34 digits.
  public func multiplied(by other: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_mul(bits, other.bits, 0, &flags)).finite
  }

  /// Nil also for a division by zero.
  public func divided(by other: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_div(bits, other.bits, 0, &flags)).finite
  }

  /// The power, to 34 digits.
  public func raised(to exponent: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_pow(bits, exponent.bits, 0, &flags)).finite
  }

  /// Nil below zero.
  public var squareRoot: Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_sqrt(bits, 0, &flags)).finite
  }

  /// The natural logarithm; nil for zero and below.
  public var logarithm: Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_log(bits, 0, &flags)).finite
  }

  /// The power of e.
  public var exponential: Decimal128? {
    var flags: UInt32 = 0
    return Decimal128(__bid128_exp(bits, 0, &flags)).finite
  }

  /// With the other sign; zero stays without one.
  public var negated: Decimal128 { Decimal128(low: low, high: isZero ? high : high ^ Self.signBit) }

  /// Without its sign.
  public var magnitude: Decimal128 { Decimal128(low: low, high: high & ~Self.signBit) }

  /// The whole number itself; nil where there is a fraction or it does not fit.
  public var integer: Int? {
    if let small = smallInteger { return Int(small) }
    var flags: UInt32 = 0
    guard truncated == self else { return nil }
    let whole = __bid128_to_int64_int(bits, &flags)
    return Decimal128(Int(whole)) == self ? Int(whole) : nil
  }

  /// The nearest binary number.
  public var double: Double {
    var flags: UInt32 = 0
    return __bid128_to_binary64(bits, 0, &flags)
  }
}

extension Decimal128 {
  /// The rest of a division, with the sign of the divisor; nil for a division by zero.
  public func modulo(_ divisor: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    guard let rest = Decimal128(__bid128_fmod(bits, divisor.bits, &flags)).finite else { return nil }
    return rest.isZero || rest.isNegative == divisor.isNegative ? rest : rest.adding(divisor)
  }
}
