internal import HTML
internal import Procedure
internal import Vocabulary

/// The rules that decided for an incident, with the cells that made them; and what could not be decided.
struct FiredRules: Sendable {
  let rules: [FiredRule]
  let undecided: [String]

  func write(_ html: Markup) {
    guard !rules.isEmpty || !undecided.isEmpty else { return }
    html.ul(.class("dashes")) {
      for rule in rules {
        html.li {
          html.text("Rule ")
          html.b { html.bdi(rule.rule.text) }
          html.text(" of the table ")
          html.bdi(rule.table.text)
          html.text(" gave ")
          html.bdi(rule.gave)
          if !rule.cells.isEmpty {
            html.text(", because ")
            html.bdi(rule.cells.map { "\($0.column) is \($0.found)" }.joined(separator: " and "))
          }
          if rule.isSafeSide { Badge("on the safe side").write(html) }
        }
      }
      for words in undecided {
        html.li {
          html.b("Not decided, so the safe side was taken: ")
          html.bdi(words)
        }
      }
    }
  }
}
