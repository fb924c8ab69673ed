internal import HTML
internal import Journal
internal import Orders
internal import Vocabulary

/// What is in the link to a duty: 80 random bits that can be read out. The centre keeps its digest alone.
struct DutyCode: Hashable, Sendable {
  private let code: SpokenCode

  /// As it stands in the link.
  var text: String { code.text }

  /// A new one from the machine's own source of randomness.
  static func random() -> DutyCode { DutyCode(code: .random()) }

  private init(code: SpokenCode) { self.code = code }

  /// Takes it as people type it: in capitals or not, with spaces or hyphens, O for 0, I and L for 1.
  init?(_ typed: some StringProtocol) {
    guard let code = SpokenCode(typed) else { return nil }
    self.init(code: code)
  }

  /// In groups, as it is read out.
  var spoken: String { code.grouped() }

  /// What the centre keeps of it.
  var key: String { code.key(for: "duty") }

  /// By which what waits in the telephone is sealed there.
  var seal: String { Seals.base64(Digest.of(Array("seal \(text)".utf8)).bytes) }

  var path: Path { "/duty/\(text)" }
}
