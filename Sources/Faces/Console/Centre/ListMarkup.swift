internal import HTML

/// How lists of the centre's pages are written alike.
extension Markup {
  /// The head of a list: one word or two over each column.
  func headings(_ words: String...) { headings(words) }

  func headings(_ words: [String]) {
    thead { tr { for word in words { th(word, .scope(.col)) } } }
  }

  /// A cell that says its heading by itself where the list is narrow.
  func cell(_ label: String, _ words: String) { td(.data("label", label)) { bdi(words) } }

  func cell(_ label: String, _ content: () -> Void) { td(.data("label", label)) { content() } }
}
