internal import HTML
internal import Procedure
internal import Vocabulary

/// A tree as a paper form: each question word for word, a box for each answer, and where to go on.
struct QuestionSheetPage: Sendable {
  let book: PackShown
  let shown: TreeShown
  let outlook: Outlook
  let visitor: Visitor

  private var pack: Pack { book.pack }

  func render() -> [UInt8] {
    let words = "Begin with question 1, tick the answer, go on where it says."
    return PaperFrame(title: "\(shown.tree.title), on paper", outlook: outlook, visitor: visitor, words: words).render {
      html in
      html.section(.class("sheet", "form-sheet")) {
        html.header {
          html.h2 { html.bdi(shown.tree.title) }
          html.p(.class("sheet-number")) {
            html.bdi("\(pack.name), version \(pack.version)")
            html.text(", printed \(outlook.zone.day(outlook.now))")
          }
        }
        html.div(.class("boxes")) {
          for label in ["Log sheet", "Date", "Time begun", "Asked by"] {
            html.div(.class("box")) { html.span(label, .class("label")) }
          }
        }
        html.ol(.class("asked-list")) {
          for question in shown.questions { html.li(.id(shown.anchor(question.id))) { write(html, question) } }
        }
      }
    }
  }

  private func write(_ html: Markup, _ question: Question) {
    html.p {
      html.b("\(shown.number(question.id)). ")
      html.b { html.bdi(question.wording) }
      html.span(" Time: ______", .class("quiet"))
    }
    html.ul(.class("tick-list")) {
      for answer in question.answers {
        html.li {
          html.text("☐ ")
          html.bdi(answer.words)
          if answer.isLifeThreat { html.b(" (threat to life)") }
          html.text(" → ")
          for exit in answer.exits {
            if !exit.words.isEmpty { html.text(" \(exit.words): ") }
            switch exit.next {
            case .question(let next): html.a("go to \(shown.number(next))", .href(shown.link(next)))
            case .leaf(let id): if let leaf = shown.tree.leaves[id] { write(html, leaf) }
            }
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ leaf: Leaf) {
    html.b("\(leaf.priority) ")
    html.b { html.bdi(pack.title(of: leaf.nature)) }
    html.text(". Send: ")
    html.bdi(pack.words(leaf.requirement))
    if leaf.level > .desk {
      html.text(". Tell: ")
      html.bdi(pack.title(of: leaf.level))
    }
    if !leaf.advice.isEmpty {
      html.text(". Advice: ")
      html.bdi(leaf.advice.map { pack.advice[$0]?.title ?? $0.text }.joined(separator: "; "))
    }
  }
}
