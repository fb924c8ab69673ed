internal import CDecimal

/// Numbers as text.
extension Decimal128: CustomStringConvertible {
  private static let textBytesMax = 10_000

  /// Reads `-12`, `.5`, `1.50`, `1e3`, and nothing else; nil for other text. Digits beyond 34 are rounded half to even.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(utf8: bytes)
  }

  /// Reads the bytes of a number; see `init(_:)`.
  public init?(utf8 bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.textBytesMax else { return nil }
    var copy: [CChar] = []
    var digits = 0
    var points = 0
    copy.reserveCapacity(bytes.count + 1)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      case 0x2B, 0x2D, 0x65, 0x45: break
      default: return nil
      }
      copy.append(CChar(bitPattern: byte))
    }
    guard digits > 0, points <= 1 else { return nil }
    copy.append(0)
    var flags: UInt32 = 0
    let number = Decimal128(__bid128_from_string(&copy, 0, &flags))
    guard let finite = number.finite else { return nil }
    self = finite
  }

  public var description: String { "\(double)" }
}
