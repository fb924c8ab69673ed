internal import Account
internal import Assessment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// What the answers have come to, and that help may leave.
extension QuestionForms {
  func write(_ html: Markup, _ foreseen: Foreseen) {
    let range =
      foreseen.priority == foreseen.mostUrgent ? "\(foreseen.priority)" : "\(foreseen.priority) or more urgent"
    html.section(.class("card", "outcome"), .aria("label", "Certain already")) {
      html.p {
        html.text("Certain already: ")
        html.b(range)
        if !foreseen.requirement.isEmpty {
          html.text("; needs at least ")
          html.b(foreseen.requirement.words)
        }
      }
      writeEarly(html)
    }
  }

  func write(_ html: Markup, _ determinant: Determinant) {
    let targets = determinant.targets
    html.section(.class("card", "outcome"), .aria("label", "Priority")) {
      html.p {
        Words.writePriority(html, assessment.priority)
        html.text(" ")
        html.b(determinant.natureTitle)
        html.text("; needs \(determinant.requirement.words)")
      }
      html.p(
        "Promised from receipt: assigned within \(spoken(seconds: targets.assignSeconds)), there within "
          + "\(spoken(seconds: targets.attendSeconds)), news within \(spoken(seconds: targets.updateSeconds))",
        .class("quiet"))
      writeEarly(html)
    }
  }

  /// Help may leave before the last question.
  private func writeEarly(_ html: Markup) {
    guard life.isUnitNeeded, life.isOpen else { return }
    html.p {
      html.text("Help may leave now. ")
      html.a(.href("/control/\(reference)")) {
        html.text(forms.may(.deploy) ? "Send a unit" : "The controllers see it")
      }
    }
  }
}
