internal import Crypto
internal import Foundation

/// Values nobody can guess, and their form in addresses (base64url without padding, RFC 4648, 5).
enum Randomness {
  /// 32 random bytes as 43 characters.
  static func text() -> String {
    var generator = SystemRandomNumberGenerator()
    return base64url((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// The challenge by which a provider knows that whoever spends a code also began (RFC 7636, method S256).
  static func challenge(_ verifier: String) -> String {
    base64url(Array(SHA256.hash(data: Data(verifier.utf8))))
  }

  static func base64url(_ bytes: [UInt8]) -> String {
    String(
      Data(bytes).base64EncodedString().compactMap { character -> Character? in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }

  static func bytes(base64url text: some StringProtocol) -> Data? {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
    else { return nil }
    let plain = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
  }

  /// As the value of a form or a query.
  static func coded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [45, 46, 95, 126].contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\(coded($0.0))=\(coded($0.1))" }.joined(separator: "&")
  }
}
