internal import Desk
internal import HTML
internal import Vocabulary

/// What stands around every page that looks back: what it is, as of when, and what is said until the record is read.
struct HindsightFrame: Sendable {
  let title: String
  let path: Path
  /// What the page is for, in a sentence.
  let purpose: String
  let outlook: Outlook
  let visitor: Visitor

  func render<Outcome>(_ found: AtHand<Outcome>, _ content: (Markup, Outcome) -> Void) -> [UInt8] {
    render { html in
      switch found {
      case .outcome(let outcome): content(html, outcome)
      case .reading(let position, of: let last):
        Notice(
          title: "The record is being read.",
          words: "\(position) of \(last) entries so far. The page stands here once all of them are read."
        ).write(html)
        html.p { html.a("Look again", .href(path)) }
      case .failed(let words):
        Notice(weight: .warning, title: "The record could not be read.", words: words).write(html)
        html.p { html.a("Try again", .href(path)) }
      }
    }
  }

  func render(_ content: (Markup) -> Void) -> [UInt8] {
    PageFrame(
      title: title, skipWords: "To the page", outlook: outlook, visitor: visitor, section: path
    ).render { html in
      html.header(.class("incident")) {
        html.h1(title)
        html.p(.class("quiet")) { html.prose(purpose) }
      }
      html.div(.class("hindsight")) { content(html) }
    }
  }

  /// As of when it stands.
  func writeMoment(_ html: Markup, _ words: String, _ moment: Moment) {
    html.p {
      html.text("\(words), as of ")
      html.time(outlook.zone.text(moment), .dateTime(Words.machine(moment)))
    }
  }
}

extension Markup {
  /// A sentence of ours; what stands between backticks is typed at a terminal.
  func prose(_ sentence: String) {
    for (number, piece) in sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if number.isMultiple(of: 2) { text(String(piece)) } else { code(String(piece)) }
    }
  }

  /// The head of a table: columns of words, then columns of figures.
  func headings(_ words: [String], figures: [String]) {
    thead {
      tr {
        for word in words { th(word, .scope(.col)) }
        for word in figures { th(word, .scope(.col), .class("number")) }
      }
    }
  }

  /// A cell with a figure.
  func figure(_ label: String, _ words: String) { td(words, .class("number"), .data("label", label)) }
}
