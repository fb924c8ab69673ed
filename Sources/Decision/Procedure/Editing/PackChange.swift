/// What one version of a pack makes otherwise than another.
package struct PackChange: Sendable {
  /// nil where either cannot be read far enough to be compared.
  package let outcomes: OutcomeDifference?
  /// What the files say otherwise; none where nothing was in force before.
  package let lines: [PackDifference.Line]
  /// Whether nothing was in force before.
  package let isFirst: Bool

  package init(from old: Pack?, to new: Pack?, files: [String: String]) {
    isFirst = old == nil
    outcomes = if let old, let new { OutcomeDifference(from: old, to: new) } else { nil }
    lines = old.map { PackDifference(from: $0.files, to: files).lines } ?? []
  }
}
