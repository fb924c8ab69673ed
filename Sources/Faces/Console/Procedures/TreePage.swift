internal import HTML
internal import Procedure
internal import Vocabulary

/// One tree: its picture, the same as a list, every question in its exact wording and every leaf.
struct TreePage: Sendable {
  let book: PackShown
  let shown: TreeShown
  let outlook: Outlook
  let visitor: Visitor

  func render() -> [UInt8] {
    PackFrame(book: book, outlook: outlook, visitor: visitor).render(shown.tree.title, .tree(shown.tree.id)) { html in
      html.section(.class("tree")) {
        html.h2("The tree as a picture")
        TreePicture(shown: shown, pack: book.pack).write(html)
        if book.isInForce, book.isInUse {
          html.p {
            html.a("The tree as a paper form", .href("/sheets/questions/\(shown.tree.id)"))
            html.text(", for the day the machine is down.")
          }
        }
      }
      html.div(.class("columns", "reading")) {
        html.section(.aria("labelledby", "questions-title")) {
          html.h2("Questions", .id("questions-title"))
          TreeTables(shown: shown, book: book).writeQuestions(html)
        }
        html.section(.aria("labelledby", "list-title")) {
          html.h2("The tree as a list", .id("list-title"))
          TreeList(shown: shown, pack: book.pack).write(html)
        }
      }
      html.section(.class("after"), .aria("labelledby", "leaves-title")) {
        html.h2("Leaves", .id("leaves-title"))
        TreeTables(shown: shown, book: book).writeLeaves(html)
      }
    }
  }
}
