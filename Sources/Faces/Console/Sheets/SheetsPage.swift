internal import Account
internal import HTML
internal import Orders
internal import Procedure
internal import Vocabulary

/// What to print for the day the machine is down, and the way back in afterwards.
struct SheetsPage: Sendable {
  /// A pile nobody can carry.
  static let countMax = 50
  static let numberMax = 9_999

  /// The trees of the pack the centre goes by.
  let trees: [DecisionTree]
  let outlook: Outlook
  let visitor: Visitor
  var count = "10"
  var from = "1"
  /// Why what was asked for cannot be printed, and the field that is at fault.
  var refusal: Unfit?

  func render() -> [UInt8] {
    let frame = PageFrame(
      title: "Paper", skipWords: "To the sheets", outlook: outlook, visitor: visitor, section: "/sheets")
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1("Paper for the day the machine is down")
        html.p("Print these while it runs, and keep them at hand. Each page prints clean on A4.")
      }
      html.div(.class("columns", "reading")) {
        html.section {
          html.h2("Blank log sheets")
          writeForm(html)
        }
        html.div {
          section(html, "The board as it is now") { html in
            html.p { html.a("Board on paper", .href("/sheets/board")) }
          }
          section(html, "Trees as paper forms", writeTrees)
          if visitor.may(.takeContacts) {
            section(html, "Afterwards") { html in
              html.p {
                html.a("Enter a paper sheet", .href("/late"))
                html.text(" with the times at which things happened.")
              }
            }
          }
        }
      }
    }
  }

  private func section(_ html: Markup, _ title: String, _ content: (Markup) -> Void) {
    html.section {
      html.h2(title)
      content(html)
    }
  }

  private func writeTrees(_ html: Markup) {
    if trees.isEmpty { html.p("The centre goes by no pack yet, so there are no questions to print.") }
    html.ul(.class("dashes")) {
      for tree in trees {
        html.li { html.a(.href("/sheets/questions/\(tree.id)")) { html.bdi(tree.title) } }
      }
    }
  }

  private func writeForm(_ html: Markup) {
    html.p(
      "Each sheet has a number of its own, so that one that is entered twice is noticed. Give the next pile other numbers."
    )
    html.form(.method(.get), .action("/sheets/log"), .class("fields", "narrow-form")) {
      if let refusal { html.p(refusal.words, .id("sheets-refusal"), .class("refusal"), .role("alert")) }
      field(html, "count", "How many", "1 to \(SheetsPage.countMax)", count)
      field(html, "from", "First number", "of today", from)
      html.div(.class("actions")) { html.button("Show them", .class("primary")) }
    }
  }

  private func field(_ html: Markup, _ name: String, _ label: String, _ hint: String, _ value: String) {
    let isAtFault = refusal?.field == name
    html.div(.class("field")) {
      html.label(.for("sheets-\(name)")) {
        html.text("\(label) ")
        html.small(hint)
      }
      html.input(
        .id("sheets-\(name)"), .name(name), .value(value), .inputMode("numeric"), .autocomplete("off"), .required(),
        .autofocus(isAtFault), .when(isAtFault, .aria("invalid", "true")),
        .when(isAtFault, .aria("describedby", "sheets-refusal")))
    }
  }
}
