/// 32 random bytes that somebody holds, written as 43 characters of base64url without padding.
package struct Token: Hashable, Sendable {
  package static let byteCount = 32
  package static let characterCount = 43
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  package let bytes: [UInt8]

  /// A new one from the machine's own source of randomness.
  package static func random() -> Token {
    var generator = SystemRandomNumberGenerator()
    return Token(bytes: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// nil for anything but the one way to write 32 bytes.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == Token.characterCount else { return nil }
    var bytes: [UInt8] = []
    var gathered: UInt32 = 0
    var bitCount = 0
    for character in text.utf8 {
      guard let value = Token.alphabet.firstIndex(of: character) else { return nil }
      gathered = gathered << 6 | UInt32(value)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: gathered >> UInt32(bitCount)))
        gathered &= 1 << UInt32(bitCount) - 1
      }
    }
    guard gathered == 0, bytes.count == Token.byteCount else { return nil }
    self.bytes = bytes
  }

  package var text: String {
    var text: [UInt8] = []
    var gathered: UInt32 = 0
    var bitCount = 0
    for byte in bytes {
      gathered = (gathered & 0xFF) << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 6 {
        bitCount -= 6
        text.append(Token.alphabet[Int(gathered >> UInt32(bitCount)) & 63])
      }
    }
    if bitCount > 0 { text.append(Token.alphabet[Int(gathered << UInt32(6 - bitCount)) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// What is kept of it: who reads the store learns no token.
  package var digest: Digest { Digest.of(bytes) }
}
