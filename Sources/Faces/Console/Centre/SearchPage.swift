internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// Incidents and contacts in whose entries all of some words stand; open and closed, as far as the visitor may see them.
struct SearchPage: Sendable {
  /// One find.
  struct Find: Sendable {
    let path: Path
    let title: String
    /// What it is and where, in a few words.
    let about: String
    /// The words around the find, the find between ⟦ and ⟧.
    let excerpt: String
    let isOpen: Bool
  }

  let words: String
  let finds: [Find]
  let isCutOff: Bool

  func write(_ html: Markup) {
    html.section(.class("keeping")) {
      html.h1("Search")
      html.form(.method(.get), .action("/search"), .class("inline"), .role("search"), .id("find")) {
        let fields = Fields(html: html, form: "find", attempt: nil)
        fields.text(
          "q", "Words, numbers, a reference", value: words, hint: "each may be the beginning of a longer one",
          required: false, focused: true)
        fields.button("Search", style: "primary")
      }
      guard words.hasWords else {
        return html.p(
          "Searched are the words of calls and notes, places, numbers and references, open and closed; case and accents do not "
            + "matter. Such as: acacia gas.", .class("quiet"))
      }
      if finds.isEmpty { html.p("Nothing found; try fewer words or their beginnings.", .class("quiet")) }
      html.ol(.class("finds")) { for find in finds { write(html, find) } }
      if isCutOff { html.p("There is more; give another word to narrow it.", .class("quiet")) }
    }
  }

  private func write(_ html: Markup, _ find: Find) {
    html.li(.class(find.isOpen ? "open" : "")) {
      html.a(.href(find.path)) { html.bdi(find.title) }
      html.text(" ")
      html.span(.class("quiet")) { html.bdi(find.about) }
      html.p(.class("clip")) { SearchPage.write(html, excerpt: find.excerpt) }
    }
  }

  /// The find itself stands out.
  private static func write(_ html: Markup, excerpt: String) {
    var rest = Substring(excerpt)
    while let start = rest.firstIndex(of: "⟦"), let end = rest[start...].firstIndex(of: "⟧") {
      html.text(String(rest[..<start]))
      html.mark(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    html.text(String(rest))
  }
}
