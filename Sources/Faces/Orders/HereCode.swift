package import HTML
internal import Vocabulary

/// What is in the link by which somebody in contact shares where they are: 80 random bits. The centre keeps its digest alone.
package struct HereCode: Hashable, Sendable {
  private let code: SpokenCode

  /// A new one from the machine's own source of randomness.
  package static func random() -> HereCode { HereCode(code: .random()) }

  private init(code: SpokenCode) { self.code = code }

  /// Takes it as people type it.
  package init?(_ typed: some StringProtocol) {
    guard let code = SpokenCode(typed) else { return nil }
    self.init(code: code)
  }

  /// In groups, as it is read out.
  package var spoken: String { code.grouped() }
  /// What the centre keeps of it; the code of a duty has another.
  package var key: String { code.key(for: "here") }
  package var path: Path { "/here/\(code.text)" }
  package var positionPath: Path { "/here/\(code.text)/position" }
  package var photosPath: Path { "/here/\(code.text)/photos" }
}
