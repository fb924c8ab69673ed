internal import HTML
internal import Procedure
internal import Vocabulary

/// The code book of a pack: each code in plain words, looked through by words of the code or its meaning.
struct CodesPage: Sendable {
  static let questionBytesMax = 200

  let book: PackShown
  /// What was looked for; empty for everything.
  let question: String
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    let codes = CodeBook(book.summary, book.pack.wording)
    let found = codes.entries(matching: question)
    return PackFrame(book: book, outlook: outlook, visitor: visitor).render("Code book", .codes) { html in
      writeForm(html)
      html.p(said(found.count, of: codes.entries.count), .class("quiet"), .role("status"))
      for kind in CodeBook.Kind.allCases {
        let entries = found.filter { $0.kind == kind }
        if !entries.isEmpty { write(html, kind, entries) }
      }
    }
  }

  private func writeForm(_ html: Markup) {
    html.search {
      html.form(.method(.get), .action(book.path(.codes)), .class("inline", "looking")) {
        if !book.isInForce { html.input(.type(.hidden), .name("hash"), .value(book.pack.hash.text)) }
        html.div(.class("field")) {
          html.label("Look for a code or its meaning", .for("codes-question"))
          html.input(
            .type(.search), .id("codes-question"), .name("q"), .value(question), .autocomplete("off"),
            .maxLength(CodesPage.questionBytesMax))
        }
        html.button("Look", .class("primary"))
        if !question.isEmpty { html.a("Show all", .href(book.path(.codes))) }
      }
    }
  }

  private func said(_ found: Int, of all: Int) -> String {
    if question.foldedWords.isEmpty { return "\(all) codes." }
    if found == 0 { return "None of the \(all) codes has all of these words. Try fewer, or the beginning of one." }
    return found == 1 ? "1 of \(all) codes." : "\(found) of \(all) codes."
  }

  private func write(_ html: Markup, _ kind: CodeBook.Kind, _ entries: [CodeBook.Entry]) {
    html.section(.class("after")) {
      html.h2(kind.rawValue)
      CodeTable(kind: kind, entries: entries).write(html)
    }
  }
}

/// Codes of one kind.
struct CodeTable: Sendable {
  let kind: CodeBook.Kind
  let entries: [CodeBook.Entry]

  func write(_ html: Markup) {
    let hasMore = entries.contains { !$0.more.isEmpty }
    ListTable(
      caption: kind.rawValue, headings: hasMore ? ["Code", "Means", "More"] : ["Code", "Means"],
      rows: entries.map { hasMore ? [$0.code, $0.meaning, $0.more] : [$0.code, $0.meaning] }
    ).write(html)
  }
}
