package import Assessment
package import Deployment
package import Escalation
package import IncidentLog
package import Procedure
package import Review
package import Vocabulary

/// An incident as it stands: its stages in the order of its life, in one state so that rules across them hold in one append.
package struct Life: Hashable, Sendable {
  package var log = LogKeeping.initial
  package var assessment = Assessing.initial
  package var deployment = Deploying.initial
  package var escalation = Escalating.initial
  package var review = Reviewing.initial

  package init() {}

  package var isOpen: Bool { log.phase == .open }

  /// When the first unit was sent; nil while none was.
  package var isServed: Bool { deployment.assignments.contains(where: \.isServing) }
}

/// What can happen to an incident, by stage.
package enum IncidentEvent: Hashable, Sendable {
  case log(IncidentLogEvent)
  case assessment(AssessmentEvent)
  case deployment(DeploymentEvent)
  case escalation(EscalationEvent)
  case review(ReviewEvent)
}

/// What can be asked of an incident, by stage.
package enum IncidentCommand: Hashable, Sendable {
  case log(IncidentLogCommand)
  /// `close` of the log, with the pack by which it was assessed, where it is at hand.
  case close(DispositionCode, under: Pack?)
  case assess(AssessmentCommand)
  case deploy(DeploymentCommand)
  case escalate(EscalationCommand)
  case review(ReviewCommand)
  /// What somebody read back of the brief, by field.
  case readBack(by: String, said: [BriefField: String], Brief)
}

/// Why an incident cannot do what was asked, by stage or by a rule across stages.
package enum IncidentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case log(IncidentLogRefusal)
  case assessment(AssessmentRefusal)
  case deployment(DeploymentRefusal)
  case escalation(EscalationRefusal)
  case review(ReviewRefusal)
  case unitsNotClear([CallSign])
  case lookOpen(asker: ActorID)
  case tasksOpen([Int64])
  case needOpen(String)

  package var description: String {
    switch self {
    case .log(let refusal): refusal.description
    case .assessment(let refusal): refusal.description
    case .deployment(let refusal): refusal.description
    case .escalation(let refusal): refusal.description
    case .review(let refusal): refusal.description
    case .unitsNotClear(let units):
      "\(units.map(\.text).joined(separator: ", ")) not yet clear; an incident is closed when every unit is clear"
    case .lookOpen(let asker):
      "what \(asker) asked for waits for a second look; an incident is closed when somebody else has looked"
    case .needOpen(let requirement):
      "it is urgent, needs \(requirement), and nobody was ever sent; send somebody, have a partner take it, or cancel it with a "
        + "reason, which a second person looks at"
    case .tasksOpen(let entries):
      "task \(entries.map(String.init).joined(separator: ", ")) is still open; finish or withdraw it first"
    }
  }
}
