internal import Journal

/// Random bits as letters and digits that can be read out, after Crockford's Base 32: no letter looks like a number. What
/// opens a door without an account is one of these, and the centre keeps its digest alone.
package struct SpokenCode: Hashable, Sendable {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  /// 80 bits.
  package static let secretCharacters = 16
  private static let groupCharacters = 4
  /// Nobody types more than this for a code.
  private static let typedBytesMax = 64

  /// As it stands in a link.
  package let text: String

  private init(_ letters: [UInt8]) { text = String(decoding: letters, as: UTF8.self) }

  /// A new one from the machine's own source of randomness.
  package static func random(_ characters: Int = secretCharacters) -> SpokenCode {
    var generator = SystemRandomNumberGenerator()
    return SpokenCode((0..<characters).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
  }

  /// The same for the same secret and purpose, and telling nothing of the secret.
  package static func derived(from secret: String, for purpose: String, _ characters: Int = secretCharacters)
    -> SpokenCode
  {
    SpokenCode(Digest.of(Array("\(purpose) \(secret)".utf8)).bytes.prefix(characters).map { alphabet[Int($0 & 31)] })
  }

  /// Takes it as people type it: in capitals or not, with spaces or hyphens, O for 0, I and L for 1. A plus is the space of
  /// a form that was sent in an address.
  package init?(_ typed: some StringProtocol, _ characters: Int = secretCharacters) {
    guard typed.utf8.count <= SpokenCode.typedBytesMax else { return nil }
    var letters: [UInt8] = []
    for scalar in typed.uppercased().unicodeScalars {
      switch scalar {
      case " ", "-", "+": continue
      case "O": letters.append(UInt8(ascii: "0"))
      case "I", "L": letters.append(UInt8(ascii: "1"))
      default:
        guard scalar.isASCII, SpokenCode.alphabet.contains(UInt8(scalar.value)) else { return nil }
        letters.append(UInt8(scalar.value))
      }
    }
    guard letters.count == characters else { return nil }
    self.init(letters)
  }

  /// In groups, as it is read out.
  package func grouped(_ characters: Int = groupCharacters, by separator: String = " ") -> String {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: characters)
      .map { String(letters[$0..<min($0 + characters, letters.count)]) }.joined(separator: separator)
  }

  /// What the centre keeps of it; another purpose has another.
  package func key(for purpose: String) -> String { Digest.of(Array("\(purpose) \(text)".utf8)).description }

  /// Compares two digests in a time that says nothing of where they differ.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
