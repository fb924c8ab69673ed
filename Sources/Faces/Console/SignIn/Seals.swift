internal import Journal
internal import Vocabulary

/// The key of each account by which its own words lie sealed in browsers while they wait to be sent.
///
/// A page gives the key to its script and the browser keeps it nowhere: whoever comes after at the same machine finds words
/// that only the same account, signed in again, can read.
actor Seals {
  /// How many accounts are kept at hand.
  private static let atHandMax = 4_096
  /// AES-256.
  private static let byteCount = 32

  private var atHand: [ActorID: String] = [:]

  /// The key in base64; made with the first question for it. Throws `JournalFault`.
  func seal(of account: ActorID, _ keys: any DoorKeys, at now: Moment) async throws -> String {
    if let known = atHand[account] { return known }
    if atHand.count >= Seals.atHandMax { atHand = [:] }
    if let kept = try keys.secret(.seal, of: account) {
      atHand[account] = kept.value
      return kept.value
    }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<Seals.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let made = Seals.base64(bytes)
    // At hand before it is stored, so that two who ask at once are given the same.
    atHand[account] = made
    do {
      try await keys.set(DoorSecret(account: account, kind: .seal, value: made, changed: now), endsSessions: false)
    } catch {
      atHand[account] = nil
      throw error
    }
    return made
  }

  /// RFC 4648, 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let gathered = piece.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - piece.count))
      for place in 0..<4 {
        text.append(
          place <= piece.count ? alphabet[Int(gathered >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
