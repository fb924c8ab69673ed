internal import HTML
internal import Procedure

/// What a draft changes against the version in force, in plain words.
struct DraftDifference: Sendable {
  private static let linesMax = 200

  let change: PackChange

  func writeOutcomes(_ html: Markup) {
    guard let outcomes = change.outcomes else {
      return html.p(
        change.isFirst ? "Nothing is in force to compare with." : "The draft cannot be read far enough to be compared.")
    }
    if outcomes.lines.isEmpty, outcomes.notCompared.isEmpty {
      html.p("On every path of every tree the same comes out as now.")
    }
    html.ul(.class("outcomes")) {
      for line in outcomes.lines.prefix(DraftDifference.linesMax) {
        html.li(.class(line.isLess ? "less" : "")) {
          html.b { html.bdi("\(line.isLess ? "▼ " : "")\(line.change)") }
          html.text(line.when.isEmpty ? " always, in " : line.isExact ? " when, in " : " in some cases, in ")
          html.bdi(line.tree)
          if !line.when.isEmpty { write(html, line) }
        }
      }
    }
    if !outcomes.notCompared.isEmpty {
      html.p("Not compared:")
      html.ul(.class("dashes")) { for words in outcomes.notCompared { html.li(words) } }
    }
  }

  private func write(_ html: Markup, _ line: OutcomeDifference.Line) {
    html.ul(.class("dashes")) {
      for given in line.when {
        html.li {
          html.bdi(given.question)
          html.text(" – ")
          html.bdi(given.answer)
        }
      }
    }
    if !line.isExact {
      html.small("This is one of \(line.pathCount) such paths.")
    }
  }

  func writeLines(_ html: Markup) {
    if change.lines.isEmpty { html.p("The files say the same as those in force.") }
    html.ul(.class("dashes")) {
      for line in change.lines.prefix(DraftDifference.linesMax) {
        html.li {
          html.small { html.bdi(line.file) }
          html.text(" ")
          html.bdi(line.words)
        }
      }
      if change.lines.count > DraftDifference.linesMax {
        html.li("and \(change.lines.count - DraftDifference.linesMax) more")
      }
    }
  }
}
