internal import Crypto

/// By what photos are named.
enum PhotoDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The SHA-256 in lower-case hexadecimal digits.
  static func text(of bytes: [UInt8]) -> String {
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
