internal import Foundation

/// A password as somebody typed it, in NFC, so that each keyboard's way to write é is the same password.
///
/// The rules for a new one follow NIST SP 800-63B: length counts, no mixture of signs is demanded, nothing expires, and
/// the passwords everybody tries first are refused. What was chosen once is only ever compared.
package struct Password: Sendable {
  /// Shorter than the 15 of a sole factor in the fourth edition, longer than its 8 beside a code: see docs/adr/0011.
  package static let charactersMin = 12
  /// Of the composed text; what is longer is refused before anything is computed.
  package static let bytesMax = 256
  private static let typedBytesMax = 4 * bytesMax

  private let bytes: [UInt8]

  /// What was typed to prove who somebody is; nil where no password can be so long or empty.
  package init?(typed text: String) {
    guard !text.isEmpty, text.utf8.count <= Password.typedBytesMax else { return nil }
    let composed = text.precomposedStringWithCanonicalMapping
    guard composed.utf8.count <= Password.bytesMax, !composed.utf8.contains(0) else { return nil }
    bytes = Array(composed.utf8)
  }

  /// A new one, chosen for an account. Throws which rule it breaks.
  package init(chosen text: String, for account: String) throws(PasswordRefusal) {
    guard text.utf8.count <= Password.typedBytesMax, let password = Password(typed: text) else {
      throw text.isEmpty ? .tooShort(characters: 0) : .tooLong
    }
    let composed = text.precomposedStringWithCanonicalMapping
    guard composed.count >= Password.charactersMin else { throw .tooShort(characters: composed.count) }
    let folded = composed.lowercased()
    guard Set(folded).count > 3 else { throw .common }
    guard !FirstGuesses.contains(folded) else { throw .common }
    guard !FirstGuesses.isBuilt(folded, around: account.lowercased()) else { throw .likeName }
    self = password
  }

  func withBytes<Result>(_ body: (UnsafePointer<CChar>, UInt64) -> Result) -> Result {
    bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
      // A password is never empty, so there is always a first byte.
      buffer.baseAddress.map { body($0, UInt64(buffer.count)) } ?? body([0], 0)
    }
  }
}

/// Why a password is not taken, in words for whoever chose it.
package enum PasswordRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case tooShort(characters: Int)
  case tooLong
  case common
  case likeName

  package var description: String {
    switch self {
    case .tooShort(let characters):
      "it has \(characters) characters, at least \(Password.charactersMin) are needed; several words in a row are easy to keep"
    case .tooLong: "it is longer than \(Password.bytesMax) bytes; shorten it"
    case .common: "it is among those that are tried first; choose another"
    case .likeName: "it is made from the account's name; choose another"
    }
  }
}
