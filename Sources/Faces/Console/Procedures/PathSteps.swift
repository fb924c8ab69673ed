internal import Assessment
internal import HTML
internal import Procedure
internal import Vocabulary

/// The questions of an incident with the answers, when and by whom; those a correction replaced below them.
struct PathSteps: Sendable {
  let page: PathPage

  private var assessment: AssessmentState { page.assessment }
  private var zone: LocalTime { page.outlook.zone }

  func write(_ html: Markup) {
    html.ol(.class("path")) {
      for step in assessment.path { write(html, step) }
      if let asking = assessment.asking {
        html.li {
          html.p(asking.wording, .class("question"))
          html.p(.class("answer")) {
            html.text("not yet answered")
            html.small("shown \(zone.clock(asking.shown))")
          }
        }
      }
      if let determinant = assessment.determinant {
        html.li(.class("leads")) {
          html.p("Leads to", .class("question"))
          html.p(.class("answer")) {
            html.bdi("\(determinant.priority) \(determinant.natureTitle)")
            html.small("leaf \(determinant.leaf)")
          }
          FiredRules(rules: determinant.rules, undecided: determinant.undecided).write(html)
        }
      }
    }
    for (index, earlier) in assessment.earlierPaths.enumerated() {
      html.details(.id("earlier-path-\(index + 1)"), .open()) {
        html.summary("Earlier path \(index + 1), replaced by a correction")
        html.ol(.class("path")) { for step in earlier { write(html, step) } }
      }
    }
    writeTurns(html)
  }

  private func write(_ html: Markup, _ step: PathStep) {
    html.li {
      html.p(.class("question")) { html.bdi(step.wording) }
      html.p(.class("answer")) {
        html.bdi(step.words)
        for words in PathSteps.words(step.way) { Badge(words).write(html) }
      }
      if let verbatim = step.verbatim { html.p { html.q("\(verbatim)") } }
      if let why = why(step.way) { html.p { html.bdi(why) } }
      html.p(.class("quiet")) {
        html.text("shown ")
        write(html, step.shown)
        html.text(", answered ")
        write(html, step.answered)
        html.text(" (\(spoken(seconds: Int64(max(0, step.answered.seconds(since: step.shown)))))), ")
        html.bdi(step.actor.text)
      }
    }
  }

  /// How the answer came there, in a word; empty where it was simply given.
  static func words(_ way: PathStep.Way) -> [String] {
    switch way {
    case .answered: []
    case .carried: ["carried over"]
    case .corrected: ["corrected"]
    case .skipped: ["skipped"]
    }
  }

  private func why(_ way: PathStep.Way) -> String? {
    switch way {
    case .answered, .carried: nil
    case .corrected(let from, let reason): "Instead of [\(from)], because: \(reason)"
    case .skipped(let reason): "Left out, because: \(reason)"
    }
  }

  /// What happened between the questions.
  private func writeTurns(_ html: Markup) {
    guard !assessment.turns.isEmpty else { return }
    html.h3("Beside the questions")
    html.ul(.class("dashes")) {
      for turn in assessment.turns {
        html.li {
          write(html, turn.happened)
          html.text(" ")
          html.bdi("\(turn.actor): \(words(turn.kind))")
        }
      }
    }
  }

  private func words(_ kind: AssessmentState.Turn.Kind) -> String {
    switch kind {
    case .saidAgain(let question): "said “\(wording(question))” again"
    case .wentBack(let question): "went back to “\(wording(question))”"
    case .suspended(let reason): "put the questions aside: \(reason)"
    case .jumped(let card, let question):
      "jumped to the card “\(page.book?.pack.advice[card]?.title ?? card.text)”"
        + (question.map { " from “\(wording($0))”" } ?? "")
    }
  }

  private func wording(_ question: QuestionID) -> String {
    let asked = assessment.path + assessment.earlierPaths.flatMap { $0 }
    return asked.first { $0.question == question }?.wording ?? question.text
  }

  private func write(_ html: Markup, _ moment: Moment) {
    html.time(zone.clock(moment), .dateTime(Words.machine(moment)))
  }
}
