package import Assessment
package import Decider
package import Deployment
package import IncidentLog
package import Vocabulary

/// An incident as it stands: its stages in the order of its life, in one state so that rules across them hold in one append.
package struct Life: Hashable, Sendable {
  package var log = LogKeeping.initial
  package var assessment = Assessing.initial
  package var deployment = Deploying.initial

  package init() {}

  package var isOpen: Bool { log.phase == .open }
}

/// What can happen to an incident, by stage.
package enum IncidentEvent: Hashable, Sendable {
  case log(IncidentLogEvent)
  case assessment(AssessmentEvent)
  case deployment(DeploymentEvent)
}

/// What can be asked of an incident, by stage.
package enum IncidentCommand: Hashable, Sendable {
  case log(IncidentLogCommand)
  case assess(AssessmentCommand)
  case deploy(DeploymentCommand)
}

/// Why an incident cannot do what was asked, by stage or by a rule across stages.
package enum IncidentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case log(IncidentLogRefusal)
  case assessment(AssessmentRefusal)
  case deployment(DeploymentRefusal)
  case unitsNotClear([CallSign])

  package var description: String {
    switch self {
    case .log(let refusal): refusal.description
    case .assessment(let refusal): refusal.description
    case .deployment(let refusal): refusal.description
    case .unitsNotClear(let units):
      "\(units.map(\.text).joined(separator: ", ")) not yet clear; an incident is closed when every unit is clear"
    }
  }
}

/// The rules of a whole incident: each stage's own, and those across stages.
package enum LifeKeeping: Decider {
  package static let initial = Life()

  package static func decide(
    _ command: IncidentCommand, _ life: Life, _ stamp: Stamp
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    switch command {
    case .log(.close(let disposition)) where life.isOpen:
      let active = life.deployment.active
      guard active.isEmpty else { throw .unitsNotClear(active.map(\.unit)) }
      return try log(.close(disposition), life, stamp)
    case .log(let command):
      return try log(command, life, stamp)
    case .assess(let command):
      try requireOpen(life)
      do { return try Assessing.decide(command, life.assessment, stamp).map { .assessment($0) } } catch {
        throw .assessment(error)
      }
    case .deploy(let command):
      try requireOpen(life)
      do { return try Deploying.decide(command, life.deployment, stamp).map { .deployment($0) } } catch {
        throw .deployment(error)
      }
    }
  }

  private static func log(
    _ command: IncidentLogCommand, _ life: Life, _ stamp: Stamp
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    do { return try LogKeeping.decide(command, life.log, stamp).map { .log($0) } } catch { throw .log(error) }
  }

  private static func requireOpen(_ life: Life) throws(IncidentRefusal) {
    switch life.log.phase {
    case .open: return
    case .unopened: throw .log(.notOpen)
    case .closed: throw .log(.closed)
    }
  }

  package static func evolve(_ life: inout Life, _ event: IncidentEvent, _ stamp: Stamp) {
    switch event {
    case .log(let event): LogKeeping.evolve(&life.log, event, stamp)
    case .assessment(let event): Assessing.evolve(&life.assessment, event, stamp)
    case .deployment(let event): Deploying.evolve(&life.deployment, event, stamp)
    }
    life.log.changed = max(life.log.changed, stamp.recorded)
  }
}
