package import Incident
internal import IncidentLog
package import Vocabulary

/// What somebody who takes over has to know: every open incident of the one who leaves, with its brief and what is owed.
package struct Briefing: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let incident: IncidentID
    package let reference: Reference?
    package let brief: Brief
    package let next: NextAction
    package let owed: Int
  }

  package let lines: [Line]

  /// In the order of what is due next.
  package init(of owner: ActorID, _ lives: some Sequence<(IncidentID, Life)>, in zone: LocalTime) {
    lines = lives.compactMap { incident, life -> Line? in
      guard life.log.owner == owner, let next = life.nextAction else { return nil }
      return Line(
        incident: incident, reference: life.log.reference,
        brief: Brief(life, since: zone.text(life.log.received)), next: next, owed: life.owed.count)
    }
    .sorted { ($0.next.due, $0.incident) < ($1.next.due, $1.incident) }
  }
}
