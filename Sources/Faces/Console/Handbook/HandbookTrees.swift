internal import HTML
internal import Procedure
internal import Vocabulary

/// Each tree of the handbook as a list, with why each question is asked; the picture has a page of its own.
struct HandbookTrees: Sendable {
  let book: PackShown

  func write(_ html: Markup) {
    for (index, tree) in book.trees.enumerated() {
      guard let shown = book.tree(tree.id, prefix: "tree-\(index + 1)-") else { continue }
      html.section(.class("handbook-tree")) {
        html.h3 { html.bdi(tree.title) }
        html.p(.class("links")) { html.a("As a picture", .href(book.path(.tree(tree.id)))) }
        html.ol(.class("asked-list")) {
          for question in shown.questions { html.li(.id(shown.anchor(question.id))) { write(html, question, shown) } }
        }
      }
    }
  }

  private func write(_ html: Markup, _ question: Question, _ shown: TreeShown) {
    html.p {
      html.b("\(shown.number(question.id)). ")
      html.bdi(question.wording)
    }
    html.p(.class("quiet")) { html.bdi(question.why) }
    html.ul {
      for answer in question.answers {
        html.li {
          html.bdi(answer.words)
          for exit in answer.exits {
            html.text(" \(exit.words) → ")
            write(html, exit.next, shown)
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ next: Answer.Next, _ shown: TreeShown) {
    switch next {
    case .question(let next): html.a("question \(shown.number(next))", .href(shown.link(next)))
    case .leaf(let id):
      guard let leaf = shown.tree.leaves[id] else { return }
      html.b("\(leaf.priority) ")
      html.bdi(book.pack.title(of: leaf.nature))
      html.text(": \(book.pack.words(leaf.requirement))")
    }
  }
}
