internal import Crypto
package import Vocabulary

/// What an authenticator shares with us: codes of six digits that change every thirty seconds (RFC 6238, HMAC-SHA-1).
package struct OneTimeCode: Hashable, Sendable {
  package static let periodSeconds: Int64 = 30
  package static let digitCount = 6
  /// How many periods before and behind ours are taken, for clocks that differ.
  package static let window: Int64 = 1
  private static let secretByteCount = 20
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  package let secret: [UInt8]

  /// A new secret from the machine's own source of randomness.
  package static func random() -> OneTimeCode {
    var generator = SystemRandomNumberGenerator()
    return OneTimeCode(secret: (0..<secretByteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  package init(secret: [UInt8]) { self.secret = secret }

  /// Reads what `text` writes; nil for anything else.
  package init?(text: String) {
    var bytes: [UInt8] = []
    var gathered: UInt64 = 0
    var bitCount = 0
    guard (16...64).contains(text.utf8.count) else { return nil }
    for character in text.utf8 {
      guard let value = OneTimeCode.alphabet.firstIndex(of: character) else { return nil }
      gathered = (gathered << 5 | UInt64(value)) & 0xFFFF
      bitCount += 5
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: gathered >> UInt64(bitCount)))
      }
    }
    secret = bytes
  }

  /// Base32 without padding (RFC 4648), as authenticators take it when typed.
  package var text: String {
    var text: [UInt8] = []
    var gathered: UInt64 = 0
    var bitCount = 0
    for byte in secret {
      gathered = (gathered << 8 | UInt64(byte)) & 0xFFFF
      bitCount += 8
      while bitCount >= 5 {
        bitCount -= 5
        text.append(OneTimeCode.alphabet[Int(gathered >> UInt64(bitCount)) & 31])
      }
    }
    if bitCount > 0 { text.append(OneTimeCode.alphabet[Int(gathered << UInt64(5 - bitCount)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The code of a period, counted from 1970.
  package func code(of period: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: period >> (56 - 8 * $0)) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[mac.count - 1] & 15)
    let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: OneTimeCode.digitCount - digits.count) + digits
  }

  /// The period whose code this is, among those that hold now and come after the last one used; nil where it is none.
  package func period(of code: String, at now: Moment, after used: Int64?) -> Int64? {
    let current = Int64((Double(now.microseconds) / 1_000_000 / Double(OneTimeCode.periodSeconds)).rounded(.down))
    let typed = Array(code.utf8.filter { $0 != 0x20 })
    var found: Int64?
    for period in (current - OneTimeCode.window)...(current + OneTimeCode.window) {
      let isSame = OneTimeCode.isSame(Array(self.code(of: period).utf8), typed)
      if isSame, used.map({ period > $0 }) ?? true { found = found ?? period }
    }
    return found
  }

  /// The address an authenticator reads, for one account of one centre.
  package func address(account: String, issuer: String) -> String {
    "otpauth://totp/\(OneTimeCode.encoded(issuer)):\(OneTimeCode.encoded(account))"
      + "?secret=\(text)&issuer=\(OneTimeCode.encoded(issuer))&algorithm=SHA1&digits=6&period=30"
  }

  /// Takes as long wherever they differ.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
