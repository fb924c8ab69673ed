internal import Assessment
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// An incident in one line, as every command on it leaves it.
struct IncidentNow: Encodable, Sendable {
  let incident: String
  let reference: String?
  let phase: String
  let progress: String
  let owner: String?
  private(set) var priority: String?
  private(set) var nature: String?
  let level: Int64
  private(set) var next: Owed?

  /// One thing owed.
  struct Owed: Encodable, Sendable {
    let what: String
    let owner: String
    let due: String
    /// Below zero where it is overdue.
    let seconds: Int64

    init(_ action: NextAction, _ now: Moment) {
      what = action.words
      owner = action.owner.text
      due = action.due.rfc3339
      seconds = Int64(action.due.seconds(since: now).rounded(.down))
    }

    init(withholding owed: Owed) {
      what = "restricted"
      owner = owed.owner
      due = owed.due
      seconds = owed.seconds
    }

    /// `assign a unit, by anna, in 4 min 58 s`.
    var line: String {
      let when = seconds < 0 ? "overdue for \(spoken(seconds: -seconds))" : "in \(spoken(seconds: seconds))"
      return "\(shown(what)), by \(shown(owner)), \(when)"
    }
  }

  init(_ id: IncidentID, _ life: Life, _ now: Moment) {
    incident = id.text
    reference = life.log.reference?.description
    phase = life.log.phase.rawValue
    progress = life.log.progress.rawValue
    owner = life.log.owner?.text
    priority = life.assessment.priority?.description
    nature = life.assessment.determinant?.natureTitle
    level = life.escalation.level.rawValue
    next = life.nextAction.map { Owed($0, now) }
  }

  /// Without what would tell somebody who is not named what it is about.
  var withheld: IncidentNow {
    var withheld = self
    withheld.nature = nil
    withheld.next = next.map { Owed(withholding: $0) }
    return withheld
  }

  /// `261121-0042  P1  Smell of gas; next: assign a unit, by anna, in 4 min 58 s`.
  var line: String {
    let what = [reference ?? incident, priority, nature].compactMap { $0 }.map(shown).joined(separator: "  ")
    guard let next else { return "\(what); \(phase)" }
    return "\(what); next: \(next.line)"
  }
}
