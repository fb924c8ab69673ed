internal import HTML
internal import Procedure
internal import Vocabulary

/// What stands around every page about a pack: its name and version, the way to its other pages, the owner's notice.
struct PackFrame: Sendable {
  let book: PackShown
  let outlook: Outlook
  let visitor: Visitor

  private var pack: Pack { book.pack }

  /// The whole page; `part` is the one that is open.
  func render(_ title: String, _ part: PackPart, _ content: (Markup) -> Void) -> [UInt8] {
    let frame = PageFrame(
      title: title, skipWords: "To the procedures", outlook: outlook, visitor: visitor, section: "/procedures")
    return frame.render { html in
      html.header(.class("incident")) {
        html.p(.class("quiet")) {
          html.a("Procedures", .href("/procedures"))
          html.text(" › ")
          if part == .overview { html.bdi(pack.title) } else { html.a(.href(book.path())) { html.bdi(pack.title) } }
        }
        html.h1 { html.bdi(title) }
        html.p(.class("quiet")) {
          html.bdi(pack.name.text)
          html.text(", version ")
          html.bdi(pack.version)
          html.text(standing)
        }
      }
      writeSections(html, part)
      if !book.isInForce {
        Notice(
          weight: .warning, title: "Not in force any more.",
          words: "Incidents were dealt with by this version; a later one has taken its place."
        ).write(html)
      }
      if part == .overview, !pack.notice.isEmpty { Notice(title: "From the owner:", words: pack.notice).write(html) }
      content(html)
    }
  }

  private var standing: String {
    if !book.isInForce { return ", not in force any more" }
    return book.isInUse ? ", the one the centre goes by" : ", in force under its name; the centre goes by another"
  }

  private func writeSections(_ html: Markup, _ open: PackPart) {
    let parts: [(PackPart, String)] =
      [(.overview, "Overview"), (.codes, "Code book"), (.advice, "Advice"), (.wording, "Wording")]
      + book.trees.map { (.tree($0.id), $0.title) }
    html.nav(.class("sections"), .aria("label", "Parts of the pack")) {
      for (part, words) in parts {
        html.a(.href(book.path(part)), .when(part == open, .aria("current", "page"))) { html.bdi(words) }
      }
      html.a("Draft", .href("/procedures/\(pack.name)/trial"))
      html.a("Editor", .href("/procedures/\(pack.name)/drafts"))
      html.a("What changes", .href("/procedures/\(pack.name)/changes"))
    }
  }
}
