internal import HTML
internal import Procedure
internal import Vocabulary

/// The handbook of the centre, made from the pack it goes by and from what is registered here, so that it is never out of date.
struct HandbookPage: Sendable {
  let book: PackShown
  let outlook: Outlook
  let visitor: Visitor

  var pack: Pack { book.pack }

  /// One chapter: its heading, and what stands in it.
  struct Chapter {
    let title: String
    let write: (Markup) -> Void
  }

  private var chapters: [Chapter] {
    [
      Chapter(title: "Our services") { ServicesView(book: book).writeInRemit($0) },
      Chapter(title: "Not ours, and where to turn") { ServicesView(book: book).writeElsewhere($0) },
      Chapter(title: "Priorities and what is promised") { PrioritiesView(pack: pack).write($0) },
      Chapter(title: "Decision trees") { HandbookTrees(book: book).write($0) },
      Chapter(title: "Advice and its limits") { HandbookAdvice(book: book, outlook: outlook).write($0) },
      Chapter(title: "Regulations and their clocks") { HandbookRegulations(book: book).write($0) },
      Chapter(title: "Escalation") { HandbookEscalation(book: book).write($0) },
      Chapter(title: "Resources") { HandbookResources(pack: pack, outlook: outlook).write($0) },
      Chapter(title: "Shifts") { HandbookShifts(pack: pack).write($0) },
      Chapter(title: "Agreed wording") { WordingView(pack: pack, summary: book.summary).write($0) },
      Chapter(title: "Codes", write: writeCodes),
    ]
  }

  func render() -> [UInt8] {
    let frame = PageFrame(title: "Handbook", skipWords: "To the handbook", outlook: outlook, visitor: visitor)
    return frame.render { html in
      html.article(.class("handbook")) {
        writeCover(html)
        for (index, chapter) in chapters.enumerated() {
          html.section(.class("chapter"), .aria("labelledby", "chapter-\(index + 1)")) {
            html.h2("\(index + 1). \(chapter.title)", .id("chapter-\(index + 1)"))
            chapter.write(html)
          }
        }
      }
    }
  }

  private func writeCover(_ html: Markup) {
    html.header(.class("incident")) {
      html.h1 {
        html.text("Handbook: ")
        html.bdi(pack.title)
      }
    }
    if !pack.notice.isEmpty { Notice(title: "From the owner:", words: pack.notice).write(html) }
    FactsList(facts: [
      ("Procedure pack", "\(pack.name), version \(pack.version)"), ("Owner", pack.owner),
      ("To be reviewed by", pack.reviewBy.text), ("Made", outlook.zone.text(outlook.now)),
      ("SHA-256 of the pack", pack.hash.text),
    ]).write(html)
    html.nav(.class("contents"), .aria("labelledby", "contents-title")) {
      html.h2("Contents", .id("contents-title"))
      html.ol {
        for (index, chapter) in chapters.enumerated() {
          html.li { html.a(chapter.title, .href("#chapter-\(index + 1)")) }
        }
      }
    }
    if !pack.sources.isEmpty {
      html.h3("Sources")
      html.ul(.class("dashes")) { for source in pack.sources { html.li { html.bdi(source) } } }
    }
  }

  private func writeCodes(_ html: Markup) {
    let codes = CodeBook(book.summary, pack.wording)
    for kind in CodeBook.Kind.allCases where kind != .priority && kind != .house {
      let entries = codes.entries.filter { $0.kind == kind }
      guard !entries.isEmpty else { continue }
      html.h3(kind.rawValue)
      CodeTable(kind: kind, entries: entries).write(html)
    }
  }
}
