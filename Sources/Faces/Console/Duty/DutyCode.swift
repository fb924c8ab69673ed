internal import HTML
internal import Journal
internal import Vocabulary

/// What is in the link to a duty: 80 random bits in 16 letters and digits that can be read out, after Crockford's
/// Base 32. The centre keeps its digest alone.
struct DutyCode: Hashable, Sendable {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  static let characterCount = 16
  private static let groupCount = 4

  /// As it stands in the link.
  let text: String

  /// A new one from the machine's own source of randomness.
  static func random() -> DutyCode {
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<characterCount).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    return DutyCode(letters)
  }

  private init(_ letters: [UInt8]) { text = String(decoding: letters, as: UTF8.self) }

  /// Takes it as people type it: in capitals or not, with spaces or hyphens, O for 0, I and L for 1.
  init?(_ typed: some StringProtocol) {
    guard typed.utf8.count <= 64 else { return nil }
    var letters: [UInt8] = []
    for scalar in typed.uppercased().unicodeScalars {
      switch scalar {
      case " ", "-": continue
      case "O": letters.append(UInt8(ascii: "0"))
      case "I", "L": letters.append(UInt8(ascii: "1"))
      default:
        guard scalar.isASCII, DutyCode.alphabet.contains(UInt8(scalar.value)) else { return nil }
        letters.append(UInt8(scalar.value))
      }
    }
    guard letters.count == DutyCode.characterCount else { return nil }
    self.init(letters)
  }

  /// In groups, as it is read out.
  var spoken: String {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: DutyCode.groupCount)
      .map { String(letters[$0..<min($0 + DutyCode.groupCount, letters.count)]) }.joined(separator: " ")
  }

  /// What the centre keeps of it.
  var key: String { Digest.of(Array("duty \(text)".utf8)).description }

  /// By which what waits in the telephone is sealed there.
  var seal: String { Seals.base64(Digest.of(Array("seal \(text)".utf8)).bytes) }

  var path: Path { "/duty/\(text)" }
}
