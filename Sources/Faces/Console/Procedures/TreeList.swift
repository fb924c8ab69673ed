internal import HTML
internal import Procedure
internal import Vocabulary

/// A tree as a nested list: below each answer what it leads to. It says in words what the picture shows.
///
/// A question that several answers lead to stands below the first of them; browsers do not nest without end, so below
/// `depthMax` questions it goes on by links.
struct TreeList: Sendable {
  private static let depthMax = 30

  let shown: TreeShown
  let pack: Pack
  var route = TreeRoute()

  func write(_ html: Markup) {
    var written: Set<QuestionID> = []
    html.ul(.class("tree-list")) {
      html.li { write(html, shown.tree.first, depth: 1, &written) }
    }
  }

  private func write(_ html: Markup, _ id: QuestionID, depth: Int, _ written: inout Set<QuestionID>) {
    guard let question = shown.tree.questions[id] else { return }
    guard depth <= TreeList.depthMax, written.insert(id).inserted else {
      html.a("Goes on at question \(shown.number(id))", .href(shown.link(id)))
      return
    }
    html.a(.href(shown.link(id))) {
      html.text("\(shown.number(id)). ")
      html.bdi(question.wording)
    }
    html.ul {
      for answer in question.answers {
        let isChosen = route.chosen[id] == answer.key
        html.li(.class(isChosen ? "chosen" : "")) {
          if isChosen { html.b("✓ chosen: ") }
          html.bdi(answer.words)
          if answer.isLifeThreat { html.text(" (threat to life)") }
          if answer.branches.isEmpty {
            write(html, answer.otherwise, depth: depth, &written)
          } else {
            html.ul {
              for exit in answer.exits {
                html.li(.class(isChosen && route.branches[id] == exit.branch ? "chosen" : "")) {
                  html.text(exit.words)
                  write(html, exit.next, depth: depth, &written)
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ next: Answer.Next, depth: Int, _ written: inout Set<QuestionID>) {
    switch next {
    case .leaf(let leaf): writeLeaf(html, leaf)
    case .question(let question):
      html.text(", then ")
      write(html, question, depth: depth + 1, &written)
    }
  }

  private func writeLeaf(_ html: Markup, _ id: LeafID) {
    guard let leaf = shown.tree.leaves[id] else { return }
    html.text(": ")
    html.a(.href(shown.link(id))) { html.text("\(leaf.priority) \(pack.title(of: leaf.nature))") }
    html.text(", \(pack.words(leaf.requirement))")
  }
}
