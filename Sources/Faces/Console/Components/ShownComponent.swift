internal import HTML

/// A component of the pages as the gallery shows it: what it is for, what it takes, and examples by name.
struct ShownComponent: Sendable {
  /// One use of it.
  struct Example: Sendable {
    let name: String
    let write: @Sendable (Markup) -> Void
  }

  let title: String
  /// What it is for.
  let purpose: String
  /// What it takes, each with what it means.
  let parameters: [(name: String, meaning: String)]
  let examples: [Example]
}

/// Texts that break pages which do not expect them; every component is shown with them.
enum HostileText {
  static let markup = "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)> & 'quoted' <b>bold</b>"
  static let endless = String(repeating: "Wwwwwwwwww", count: 24)
  /// Written from right to left, with an override that would turn what follows.
  static let turned = "שלום \u{202E}desrever"
}
