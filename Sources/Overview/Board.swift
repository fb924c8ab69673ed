internal import Assessment
package import Deployment
internal import Escalation
package import Incident
internal import IncidentLog
package import Vocabulary

/// One open incident as the board shows it.
package struct BoardLine: Hashable, Sendable {
  package let incident: IncidentID
  package let reference: Reference?
  package let priority: Priority?
  package let nature: String?
  package let place: PersonalText?
  /// Where it is on the map, as far as the board may say it.
  package let coordinates: Coordinates?
  package let isRestricted: Bool
  package let ground: Station?
  package let received: Moment
  package let next: NextAction
  /// Who answers for it, whoever owes what is next.
  package let owner: ActorID
  /// By when somebody was to be at scene; nil once somebody was there, and where nobody has to come.
  package let attendDue: Moment?
  package let stage: Stage
  package let units: [BoardUnit]
  package let level: EscalationLevel

  /// How far the incident is, in the words of its life.
  package enum Stage: String, Hashable, Sendable {
    case open, assessed, responding, controlled = "under control", resolved
  }

  /// nil unless the incident is open.
  package init?(_ incident: IncidentID, _ whole: Life) {
    let life = whole.withheld
    guard let next = life.nextAction, let owner = life.log.owner else { return nil }
    self.incident = incident
    self.next = next
    self.owner = owner
    attendDue = life.attendDue
    reference = life.log.reference
    priority = life.assessment.priority
    nature = life.assessment.determinant?.natureTitle
    place = life.log.location?.place
    coordinates = life.log.location?.coordinates
    isRestricted = life.log.restrictedTo != nil
    ground = life.log.location?.ground
    received = life.log.received
    units = life.deployment.active.map { BoardUnit(callSign: $0.unit, step: $0.step) }
    level = life.escalation.level
    stage = BoardLine.stage(life)
  }

  /// Whether nobody was at scene by the time that was promised, and nobody is yet.
  package func isLate(at now: Moment) -> Bool { attendDue.map { $0 <= now } ?? false }

  /// What is owed next, and by whom where that is not the owner.
  package var nextWords: String {
    if case .accept = next.kind { return next.words }
    return next.owner == owner ? next.words : "\(next.words), by \(next.owner)"
  }

  private static func stage(_ life: Life) -> Stage {
    switch life.log.progress {
    case .running: break
    case .controlled: return .controlled
    case .resolved: return .resolved
    }
    if !life.deployment.active.isEmpty { return .responding }
    if life.isServed { return .resolved }
    return life.assessment.determinant == nil ? .open : .assessed
  }
}

/// A unit on a board line.
package struct BoardUnit: Hashable, Sendable {
  package let callSign: CallSign
  package let step: AssignmentStep
}

/// Every open incident in the order of what is due next; kept in that order, so that looking costs what is looked at.
package struct Board: Sendable {
  /// Where a line stands: by what is due, the most urgent before others due at the same moment. What is not graded
  /// yet counts as the most urgent. No two incidents stand alike, else the wrong one could be taken off the board.
  private struct Standing: Comparable {
    let due: Moment
    let urgency: Priority
    let incident: IncidentID

    init(_ line: BoardLine) { (due, urgency, incident) = (line.next.due, line.priority ?? .p1, line.incident) }

    static func < (left: Standing, right: Standing) -> Bool {
      (left.due, left.urgency, left.incident) < (right.due, right.urgency, right.incident)
    }
  }

  private var lines: [IncidentID: BoardLine] = [:]
  private var order = InOrder<Standing>()
  /// Those of which nothing may be told that says where they are.
  package private(set) var restricted: Set<IncidentID> = []

  package init() {}

  package var count: Int { lines.count }

  package func isOpen(_ incident: IncidentID) -> Bool { lines[incident] != nil }

  /// Takes the newest state of an incident; one that is no longer open leaves the board.
  package mutating func take(_ incident: IncidentID, _ life: Life) {
    if let known = lines.removeValue(forKey: incident) { order.remove(Standing(known)) }
    restricted.remove(incident)
    guard let line = BoardLine(incident, life) else { return }
    order.insert(Standing(line))
    lines[incident] = line
    if line.isRestricted { restricted.insert(incident) }
  }

  /// The lines that are due first.
  package func first(_ limit: Int) -> [BoardLine] { order.elements.prefix(limit).compactMap { lines[$0.incident] } }

  /// How many are overdue at a moment.
  package func overdue(at moment: Moment) -> Int { order.count { $0.due <= moment } }
}
