internal import CDecimal

/// Numbers as text.
extension Decimal128: CustomStringConvertible {
  private static let textBytesMax = 10_000
  /// How many digits a small text may have so that it is read without a call.
  private static let quickDigitsMax = 18

  /// Reads `-12`, `.5`, `1.50`, `1e3`, and nothing else; nil for other text. Digits beyond 34 are rounded half to even.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let read = text.withUTF8 { Decimal128(utf8: $0) }
    guard let read else { return nil }
    self = read
  }

  /// Reads the bytes of a number; see `init(_:)`.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if let quick = Self.quick(bytes) {
      self = quick
    } else if let slow = Self.slow(bytes) {
      self = slow
    } else {
      return nil
    }
  }

  /// Digits with at most one point among them, as most numbers are.
  private static func quick(_ bytes: UnsafeBufferPointer<UInt8>) -> Decimal128? {
    guard let first = bytes.first, bytes.count <= quickDigitsMax else { return nil }
    let negative = first == 0x2D
    var coefficient: UInt64 = 0
    var digits = 0
    var point: Int?
    for byte in bytes.dropFirst(negative ? 1 : 0) {
      if 0x30...0x39 ~= byte {
        coefficient = coefficient * 10 + UInt64(byte &- 0x30)
        digits += 1
      } else if byte == 0x2E, point == nil {
        point = digits
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    let scale = point.map { digits - $0 } ?? 0
    guard point != digits else { return nil }
    return Decimal128(
      low: coefficient, high: UInt64(6_176 - scale) << 49 | (negative && coefficient > 0 ? signBit : 0))
  }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> Decimal128? {
    guard bytes.count <= textBytesMax, isNumber(bytes) else { return nil }
    var copy = bytes.map { CChar(bitPattern: $0) }
    copy.append(0)
    var flags: UInt32 = 0
    return Decimal128(__bid128_from_string(&copy, 0, &flags)).finite
  }

  /// `[+-] digits [. digits] [e [+-] digits]`, or digits only behind the point.
  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    func skipDigits() -> Int {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
    let whole = skipDigits()
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard skipDigits() > 0 else { return false }
    } else if whole == 0 {
      return false
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Shortest form: without zeros that say nothing, without exponent up to 40 digits.
  public var description: String {
    if let small = smallInteger { return String(small) }
    var (digits, exponent) = decomposed
    while digits.count > 1, digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    if digits == "0" { return "0" }
    let sign = isNegative ? "-" : ""
    let plainDigitsMax = 40
    let point = digits.count + exponent
    if exponent >= 0, point <= plainDigitsMax {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, point > 0 {
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if exponent < 0, -point <= plainDigitsMax {
      return sign + "0." + String(repeating: "0", count: -point) + digits
    }
    let rest = digits.dropFirst()
    return "\(sign)\(digits.prefix(1))\(rest.isEmpty ? "" : ".\(rest)")E\(point > 0 ? "+" : "")\(point - 1)"
  }

  /// The digits as a whole number, and the power of ten to multiply it with.
  private var decomposed: (digits: String, exponent: Int) {
    let textBytes = 48
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: textBytes) { buffer in
      var flags: UInt32 = 0
      guard let base = buffer.baseAddress else { return "+0E+0" }
      __bid128_to_string(base, bits, &flags)
      return String(cString: base)
    }
    let parts = text.dropFirst().split(separator: "E")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return ("0", 0) }
    return (String(parts[0]), exponent)
  }
}
