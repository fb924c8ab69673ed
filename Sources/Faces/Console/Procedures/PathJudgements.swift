internal import Assessment
internal import HTML
internal import Overview
internal import Vocabulary

/// What people decided against or beside the tree, and how little would have changed the priority.
struct PathJudgements: Sendable {
  let page: PathPage

  private var assessment: AssessmentState { page.assessment }

  func write(_ html: Markup) {
    let lines = overrides + looks + given
    if lines.isEmpty { html.p("Nothing: the tree alone decided.", .class("quiet")) }
    html.ul(.class("dashes")) { for line in lines { html.li { html.bdi(line) } } }
    writeChanges(html)
  }

  private var overrides: [String] {
    assessment.overrides.map { each in
      "\(page.outlook.zone.clock(each.happened)) \(each.actor) set the priority to \(each.priority): \(each.reason)"
    } + (assessment.isCancelled ? ["The incident was cancelled."] : [])
      + (assessment.validity.map { ["Judged: \($0.rawValue)"] } ?? [])
  }

  private var looks: [String] {
    assessment.looks.map { looked in
      "\(looked.actor) looked a second time and \(looked.agrees ? "agreed" : "disagreed"): \(looked.reason)"
    } + (assessment.secondLook.map { ["Waits for a second look, asked by \($0.asker): \($0.reason)"] } ?? [])
  }

  private var given: [String] {
    assessment.given.map { given in
      let despite = given.advice.despite.map { ", although the card was not open: \($0)" } ?? ""
      return
        "\(page.outlook.zone.clock(given.happened)) \(given.actor) gave the advice “\(given.advice.title)”\(despite)"
    }
  }

  /// The fewest answers that would have led to another priority.
  private func writeChanges(_ html: Markup) {
    let explanation = Explanation(page.work.incident, page.work.life, under: page.book?.pack)
    if explanation.reproducible == false {
      Notice(
        weight: .warning, title: "The stored answers do not lead to this determinant.",
        words: "Tell whoever keeps the procedures."
      ).write(html)
    }
    guard let changes = explanation.smallestChanges, let count = changes.count, !changes.ways.isEmpty else { return }
    html.h3("What would have changed the priority")
    html.p(count == 1 ? "One other answer:" : "\(count) other answers:", .class("quiet"))
    html.ul(.class("dashes")) {
      for way in changes.ways {
        html.li {
          Words.writePriority(html, Priority.allCases.first { "\($0)" == way.priority })
          html.text(" ")
          let words = (way.changes + way.further).map { "“\($0.words)” to “\($0.wording)”" }
          html.bdi(words.joined(separator: ", and "))
        }
      }
    }
    if !changes.complete { html.p("And more of the same kind.", .class("quiet")) }
  }
}
