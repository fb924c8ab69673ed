internal import HTML

/// One or two words in a frame, beside what they are said of.
struct Badge: Sendable {
  let words: String

  init(_ words: String) { self.words = words }

  func write(_ html: Markup) { html.span(.class("mark")) { html.bdi(words) } }
}
