internal import HTML
internal import Procedure
internal import Vocabulary

/// Everything that is said or written as agreed: opening and closing, hard callers, templates, phrases, words to avoid.
struct WordingPage: Sendable {
  let book: PackShown
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    PackFrame(book: book, outlook: outlook, visitor: visitor).render("Wording", .wording) { html in
      WordingView(pack: book.pack, summary: book.summary).write(html)
    }
  }
}

/// The agreed words of a pack as sections.
struct WordingView: Sendable {
  let pack: Pack
  let summary: PackSummary

  func write(_ html: Markup) {
    section(html, "Opening words", media(pack.openingWords))
    section(html, "Closing words", media(pack.closingWords))
    section(html, "About the place", placeWords)
    section(
      html, "Callers who need words of their own",
      Situation.allCases.compactMap { each in
        pack.situationWords[each].map { (each.words, $0) }
      })
    html.section(.class("after")) {
      html.h2("Templates of messages")
      ListTable(
        caption: "Templates of messages", headings: ["Template", "Medium", "Words", "At most"],
        rows: summary.templates.map { [$0.name, $0.medium, $0.text, "\($0.limit) \($0.unit)"] },
        empty: "The pack has no templates."
      ).write(html)
    }
    section(html, "Phrases", pack.wording.phrases.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    section(
      html, "House codes in plain words", pack.wording.plainWords.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    section(
      html, "Words to avoid",
      pack.wording.avoid.sorted { $0.key < $1.key }.map { ("Not “\($0.key)”", "but: \($0.value)") })
  }

  private func media(_ words: [Medium: String]) -> [(String, String)] {
    Medium.allCases.compactMap { medium in words[medium].map { (medium.words, $0) } }
  }

  private var placeWords: [(String, String)] {
    var words: [(String, String)] = []
    if let location = pack.locationWords {
      words += [("Asked first", location.ask), ("Asked to confirm it", location.confirm)]
    }
    if let known = pack.knownIncidentWords { words.append(("It is known already", known)) }
    if let back = pack.callBackWords { words.append(("The line was cut", back)) }
    return words
  }

  /// Nothing is written where the pack says nothing.
  private func section(_ html: Markup, _ title: String, _ words: [(String, String)]) {
    guard !words.isEmpty else { return }
    html.section(.class("after")) {
      html.h2(title)
      html.dl(.class("wordings")) {
        for (name, text) in words {
          html.div {
            html.dt { html.bdi(name) }
            html.dd { html.bdi(text) }
          }
        }
      }
    }
  }
}
