/// Numbers taken apart and put together without text, for tables that compare many of them.
extension Decimal128 {
  /// This as `coefficient * 10 ^ exponent`; nil where the digits do not fit.
  public var parts: (coefficient: Int64, exponent: Int)? {
    // The other form of the encoding, with the two bits below the sign set, is never of a number met in practice.
    guard high >> 61 & 3 != 3, high & 0x0001_ffff_ffff_ffff == 0, low < 1 << 63 else { return nil }
    let exponent = Int(high >> 49 & 0x3fff) - 6176
    return (high & Self.signBit == 0 ? Int64(low) : -Int64(low), exponent)
  }

  /// `coefficient * 10 ^ exponent`; nil where the exponent is outside of what a number can have.
  public init?(coefficient: Int64, exponent: Int) {
    guard (-6176...6111).contains(exponent) else { return nil }
    let sign = coefficient < 0 ? Self.signBit : 0
    self.init(low: coefficient.magnitude, high: sign | UInt64(exponent + 6176) << 49)
  }
}
