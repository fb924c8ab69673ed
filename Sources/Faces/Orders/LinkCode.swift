package import HTML
internal import Journal
internal import Vocabulary

/// What is in a link that opens one door without an account: 80 random bits that can be read out. The centre keeps its digest
/// alone, and none opens another door than its own.
package struct LinkCode: Hashable, Sendable {
  /// Where it leads; the name stands in its address.
  package enum Door: String, Sendable {
    /// The duty of a crew.
    case duty
    /// Where whoever is in contact shares their position and photos.
    case here

    /// Where the code is typed.
    package var path: Path { "/\(rawValue)" }
  }

  package let door: Door
  private let code: SpokenCode

  private init(_ door: Door, _ code: SpokenCode) {
    self.door = door
    self.code = code
  }

  /// A new one from the machine's own source of randomness.
  package static func random(_ door: Door) -> LinkCode { LinkCode(door, .random()) }

  /// Takes it as people type it: in capitals or not, with spaces or hyphens, O for 0, I and L for 1.
  package init?(_ door: Door, _ typed: some StringProtocol) {
    guard let code = SpokenCode(typed) else { return nil }
    self.init(door, code)
  }

  /// As it stands in the link.
  package var text: String { code.text }
  /// In groups, as it is read out.
  package var spoken: String { code.grouped() }
  /// What the centre keeps of it; the same letters have another for another door.
  package var key: String { code.key(for: door.rawValue) }
  /// 32 bytes by which what waits in the browser is sealed there.
  package var sealingKey: [UInt8] { Digest.of(Array("seal \(text)".utf8)).bytes }

  package var path: Path { "/\(door.rawValue)/\(text)" }
}
