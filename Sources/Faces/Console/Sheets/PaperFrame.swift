internal import HTML

/// A page that is made to be printed: on paper nothing stands around it.
struct PaperFrame: Sendable {
  let title: String
  let outlook: Outlook
  let visitor: Visitor
  /// What is said on the screen before printing.
  let words: String

  func render(_ content: (Markup) -> Void) -> [UInt8] {
    let frame = PageFrame(
      title: title, skipWords: "To the paper", outlook: outlook, visitor: visitor, section: "/sheets")
    return frame.render { html in
      html.header(.class("incident", "not-printed")) {
        html.p(.class("quiet")) {
          html.a("Paper", .href("/sheets"))
          html.text(" › \(title)")
        }
        html.h1(title)
        html.p("\(words) Print it with Ctrl+P.")
      }
      html.div(.class("paper")) { content(html) }
    }
  }
}
