internal import HTML
internal import Orders

/// A link as its page offers it: whom it is for, in words, and where the page leads.
struct LinkOffer: Sendable {
  let target: LinkTarget
  /// Such as `Link for`; the name stands behind it.
  let title: String
  /// Whom it is for.
  let name: String
  /// What whoever has one sees, and does not.
  let opens: String
  let path: Path
  let removal: Path
  /// Where the page leads back to.
  let back: (words: String, path: Path)
  /// Which workplace it belongs to.
  let section: Path
  let visitor: Visitor
}
