internal import HTML
internal import Vocabulary

/// How small things are said alike on all pages.
enum Words {
  /// The priority with its weight, or that there is none yet.
  static func writePriority(_ html: Markup, _ priority: Priority?) {
    guard let priority else {
      html.abbr("–", .title("No priority yet"))
      return
    }
    switch priority {
    case .p1: html.span("P1", .class("p1"))
    case .p2: html.span("P2", .class("p2"))
    case .p3: html.span("P3", .class("p3"))
    case .p4: html.span("P4", .class("p4"))
    case .p5: html.span("P5", .class("p5"))
    }
  }

  /// Words of a card: paragraphs, and lists where lines begin with a hyphen; where lines end in the file means nothing.
  static func writeCard(_ html: Markup, _ text: String, _ style: String) {
    var blocks: [(isItem: Bool, words: String)] = []
    var isNew = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        isNew = true
      } else if words.hasPrefix("- ") {
        blocks.append((true, String(words.dropFirst(2))))
        isNew = false
      } else if isNew || blocks.isEmpty {
        blocks.append((false, String(words)))
        isNew = false
      } else {
        blocks[blocks.count - 1].words += " " + words
      }
    }
    html.div(.class(style)) {
      for block in blocks where !block.isItem { html.p(block.words) }
      let items = blocks.filter(\.isItem)
      if !items.isEmpty { html.ul { for item in items { html.li(item.words) } } }
    }
  }

  /// A link that a comma alone opens.
  static func writeNext(_ html: Markup, _ words: String, to path: Path) {
    html.a(.id("next-link"), .href(path), .class("button"), .data("key", ",")) {
      html.kbd(",")
      html.text(" ")
      html.text(words)
    }
  }

  /// A moment as browsers read it, to the second: they take no more than three digits of a fraction.
  static func machine(_ moment: Moment) -> String {
    let seconds = moment.microseconds / 1_000_000
    return Moment(secondsSince1970: seconds).rfc3339
  }

  /// The beginning of a text that is longer than `characterCount`, with an ellipsis.
  static func shortened(_ text: String, to characterCount: Int) -> String {
    // Counting scalars bounds the bytes too: one character may be made of any number of them.
    guard text.utf8.count > characterCount, text.unicodeScalars.count > characterCount else { return text }
    return String(text.unicodeScalars.prefix(characterCount)) + "…"
  }
}
