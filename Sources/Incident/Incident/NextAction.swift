internal import Assessment
internal import Deployment
internal import IncidentLog
package import Vocabulary

/// What is owed next for an open incident, by whom and by when.
package struct NextAction: Hashable, Sendable {
  /// What kind of act is owed.
  package enum Kind: Hashable, Sendable {
    case locate
    case assess
    case assign
    case acknowledge(CallSign)
    case attend(CallSign)
    case report(CallSign)
    case close
  }

  package let kind: Kind
  package let owner: ActorID
  package let due: Moment

  /// The act in words.
  package var words: String {
    switch kind {
    case .locate: "establish the location"
    case .assess: "assess: ask the next question"
    case .assign: "assign a unit"
    case .acknowledge(let unit): "\(unit) to acknowledge"
    case .attend(let unit): "\(unit) to be at scene"
    case .report(let unit): "\(unit) to report progress"
    case .close: "close, or say what is still to do"
    }
  }
}

extension Life {
  /// Seconds allowed where no priority has set a target yet.
  private enum Allowance {
    static let locateSeconds: Int64 = 60
    static let assessSeconds: Int64 = 180
    static let acknowledgeSeconds: Int64 = 60
    static let reportSeconds: Int64 = 1_200
    static let closeSeconds: Int64 = 900
  }

  /// Everything owed, the earliest first; never empty for an open incident, empty for any other. Deadlines are state, not timers.
  package var owed: [NextAction] {
    guard isOpen, let owner = log.owner else { return [] }
    var owed: [NextAction] = []
    func owe(_ kind: NextAction.Kind, by due: Moment) { owed.append(NextAction(kind: kind, owner: owner, due: due)) }

    if log.location == nil { owe(.locate, by: log.opened.adding(seconds: Allowance.locateSeconds)) }
    let targets = assessment.determinant?.targets
    if targets == nil {
      owe(.assess, by: (assessment.asking?.shown ?? log.opened).adding(seconds: Allowance.assessSeconds))
    }
    for assignment in deployment.assignments {
      switch assignment.step {
      case .assigned:
        owe(.acknowledge(assignment.unit), by: assignment.changed.adding(seconds: Allowance.acknowledgeSeconds))
      case .acknowledged, .mobile:
        let promised = targets.map { log.received.adding(seconds: $0.attendSeconds) }
        owe(.attend(assignment.unit), by: promised ?? assignment.changed.adding(seconds: Allowance.reportSeconds))
      case .atScene:
        owe(.report(assignment.unit), by: assignment.changed.adding(seconds: Allowance.reportSeconds))
      case .cleared: break
      }
    }
    if let targets, deployment.assignments.isEmpty {
      owe(.assign, by: log.received.adding(seconds: targets.assignSeconds))
    }
    if owed.isEmpty { owe(.close, by: log.changed.adding(seconds: Allowance.closeSeconds)) }
    return owed.sorted { $0.due < $1.due }
  }

  /// What is owed first; nil only when the incident is not open.
  package var nextAction: NextAction? { owed.first }

  /// What is owed by that moment and not yet done.
  package func due(at moment: Moment) -> [NextAction] { owed.filter { $0.due <= moment } }
}
