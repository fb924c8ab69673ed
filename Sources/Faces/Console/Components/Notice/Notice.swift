internal import HTML

/// A box with words that whoever uses the page has to know first.
struct Notice: Sendable {
  /// How much it matters; the words say it too.
  enum Weight: String {
    /// Good to know.
    case note
    /// To be heeded.
    case warning
  }

  var weight = Weight.note
  let title: String
  let words: String

  func write(_ html: Markup) {
    html.div(.class("notice", weight.rawValue), .role("note")) {
      html.p {
        html.b(title)
        html.text(" ")
        html.bdi(words)
      }
    }
  }
}
