import Assessment
import Procedure
import Vocabulary

/// What happens while an incident is assessed, generated.
extension SeededNumbers {
  mutating func assessment(_ name: EventName) -> AssessmentEvent? {
    switch name {
    case .assessmentPinned: .pinned(pack())
    case .assessmentStarted: .started(pack(), id())
    case .assessmentShown: .shown(id(), wording: text(), within: maybe { $0.number() })
    case .assessmentHeard: .heard(id(), id(), quote: personal())
    case .assessmentAnswered: .answered(id(), id(), words: text(), verbatim: maybe { $0.personal() })
    case .assessmentSaidAgain: .saidAgain(id())
    case .assessmentWentBack: .wentBack(to: id(), wording: text())
    case .assessmentReaffirmed: .reaffirmed(id())
    case .assessmentCorrected: .corrected(id(), from: id(), to: id(), words: text(), reason: text())
    case .assessmentCarried: .carried(id(), id())
    case .assessmentSkipped: .skipped(id(), as: id(), words: text(), reason: text())
    case .assessmentSuspended: .suspended(reason: text())
    case .assessmentResumed: .resumed
    case .assessmentJumped: .jumped(id(), from: maybe { $0.id() })
    case .assessmentForeseen:
      .foreseen(
        Foreseen(
          priority: priority(), mostUrgent: priority(), targets: targets(), requirement: requirement()))
    case .assessmentReached:
      .reached(
        Determinant(
          leaf: id(), nature: id(), natureTitle: text(), priority: priority(), targets: targets(),
          requirement: requirement(), level: pick(EscalationLevel.allCases), advice: many { $0.id() },
          rules: many { facts in
            FiredRule(
              table: facts.id(), rule: facts.id(),
              cells: facts.many { FiredRule.Cell(column: $0.text(), found: $0.text(), test: $0.text()) },
              gave: facts.text(), isSafeSide: facts.below(2) == 0)
          }, undecided: many { $0.text() }))
    case .assessmentJudged: .judged(pick(Validity.allCases), reason: text())
    case .assessmentOverridden: .overridden(priority(), targets(), reason: text())
    case .assessmentLookAsked:
      .lookAsked(pick([.downgrade(to: priority(), targets()), .cancellation]), reason: text())
    case .assessmentLooked: .looked(agrees: below(2) == 0, reason: text())
    case .assessmentOverlooked: .overlooked(due: moment())
    case .assessmentAdvised:
      .advised(Advice(card: id(), version: text(), title: text(), despite: maybe { $0.text() }))
    default: nil
    }
  }

  private mutating func priority() -> Priority { pick(Priority.allCases) }

  private mutating func targets() -> Targets {
    Targets(assignSeconds: number(), attendSeconds: number(), updateSeconds: number())
  }
}
