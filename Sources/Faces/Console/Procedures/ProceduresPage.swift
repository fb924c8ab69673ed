internal import HTML
internal import Procedure
internal import Vocabulary

/// The packs published here, and which one the centre goes by.
struct ProceduresPage: Sendable {
  let books: [PackShown]
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    PageFrame(title: "Procedures", skipWords: "To the procedures", outlook: outlook, visitor: visitor).render { html in
      html.header(.class("incident")) { html.h1("Procedures") }
      if books.isEmpty {
        html.p("No procedure pack is published here. An administrator does it with `tocsin procedure publish FOLDER`.")
      }
      if !books.isEmpty, !books.contains(where: \.isInUse) {
        Notice(
          weight: .warning, title: "No pack is chosen.",
          words: "Several are published and the centre goes by none of them; `tocsin procedure use NAME` chooses one."
        ).write(html)
      }
      html.ul(.class("packs")) { for book in books { html.li { write(html, book) } } }
    }
  }

  private func write(_ html: Markup, _ book: PackShown) {
    html.h2 {
      html.a(.href(book.path())) { html.bdi(book.pack.title) }
      if book.isInUse { Badge("the centre goes by it").write(html) }
    }
    FactsList(facts: [
      ("Pack", "\(book.pack.name), version \(book.pack.version)"), ("Owner", book.pack.owner),
      ("To be reviewed by", book.pack.reviewBy.text),
      (
        "Holds",
        "\(book.pack.trees.count) trees, \(book.pack.natures.count) natures, \(book.pack.advice.count) advice cards"
      ),
    ]).write(html)
    html.ul(.class("links")) {
      for tree in book.trees {
        html.li { html.a(.href(book.path(.tree(tree.id)))) { html.bdi(tree.title) } }
      }
      html.li { html.a("Code book", .href(book.path(.codes))) }
      html.li { html.a("Advice", .href(book.path(.advice))) }
      html.li { html.a("Wording", .href(book.path(.wording))) }
    }
  }
}
