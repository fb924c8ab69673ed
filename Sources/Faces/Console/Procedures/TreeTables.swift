internal import HTML
internal import Procedure
internal import Vocabulary

/// Every question of a tree with its answers, and every leaf with what follows from it.
struct TreeTables: Sendable {
  let shown: TreeShown
  /// The pack it belongs to, where the advice cards stand.
  let book: PackShown

  private var pack: Pack { book.pack }

  func writeQuestions(_ html: Markup) {
    html.ol(.class("questions")) {
      for question in shown.questions { html.li(.id(shown.anchor(question.id))) { write(html, question) } }
    }
  }

  private func write(_ html: Markup, _ question: Question) {
    html.h3 {
      html.text("\(shown.number(question.id)). ")
      html.bdi(question.wording)
    }
    html.p(.class("quiet")) {
      html.text("Why it is asked: ")
      html.bdi(question.why)
      if let seconds = question.seconds { html.text(" To be answered within \(spoken(seconds: seconds)).") }
    }
    html.table(.class("list")) {
      html.caption("Answers to question \(shown.number(question.id))", .class("unseen"))
      html.thead {
        html.tr {
          html.th("Key", .scope(.col), .class("narrow"))
          html.th("Answer", .scope(.col))
          html.th("Leads to", .scope(.col))
        }
      }
      html.tbody { for answer in question.answers { write(html, answer) } }
    }
  }

  private func write(_ html: Markup, _ answer: Answer) {
    html.tr {
      html.th(.scope(.row), .class("narrow")) { html.kbd(answer.key.text) }
      html.td(.data("label", "Answer")) {
        html.bdi(answer.words)
        if answer.isLifeThreat { Badge("threat to life").write(html) }
        if answer.isUnknown { Badge("not known").write(html) }
        if !answer.facts.isEmpty {
          html.p("Establishes: " + answer.facts.map { pack.title(of: $0) }.joined(separator: "; "), .class("quiet"))
        }
        if !answer.heard.isEmpty {
          html.p("Heard as: " + answer.heard.map { "“\($0)”" }.joined(separator: ", "), .class("quiet"))
        }
      }
      html.td(.data("label", "Leads to")) {
        if answer.branches.isEmpty {
          write(html, answer.otherwise)
        } else {
          html.ul {
            for exit in answer.exits {
              html.li {
                html.text("\(exit.words): ")
                write(html, exit.next)
              }
            }
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ next: Answer.Next) {
    switch next {
    case .question(let next): html.a("question \(shown.number(next))", .href(shown.link(next)))
    case .leaf(let id):
      guard let leaf = shown.tree.leaves[id] else { return }
      Words.writePriority(html, leaf.priority)
      html.text(" ")
      html.a(.href(shown.link(id))) { html.bdi(pack.title(of: leaf.nature)) }
    }
  }

  func writeLeaves(_ html: Markup) {
    html.table(.class("list")) {
      html.caption("Where the tree ends", .class("unseen"))
      html.thead {
        html.tr {
          for heading in ["Leaf", "Priority", "Nature", "What is sent", "Level", "Advice at hand"] {
            html.th(heading, .scope(.col))
          }
        }
      }
      html.tbody { for leaf in shown.leaves { write(html, leaf) } }
    }
  }

  private func write(_ html: Markup, _ leaf: Leaf) {
    html.tr(.id(shown.anchor(leaf.id))) {
      html.th(leaf.id.text, .scope(.row))
      html.td(.data("label", "Priority")) { Words.writePriority(html, leaf.priority) }
      html.td(.data("label", "Nature")) {
        html.bdi(pack.title(of: leaf.nature))
        html.small(" \(leaf.nature)")
      }
      html.td(pack.words(leaf.requirement), .data("label", "What is sent"))
      html.td("\(leaf.level.rawValue), \(pack.title(of: leaf.level))", .data("label", "Level"))
      html.td(.data("label", "Advice at hand")) {
        if leaf.advice.isEmpty { html.text("none") }
        for (index, card) in leaf.advice.enumerated() {
          if index > 0 { html.text(", ") }
          html.a(.href(book.path(.card(card)))) { html.bdi(pack.advice[card]?.title ?? card.text) }
        }
      }
    }
  }
}
