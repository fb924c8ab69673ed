package import Vocabulary

/// Which units would meet a requirement and why, which would not, and what cover would be left.
package struct Proposal: Hashable, Sendable {
  /// One unit that was looked at.
  package struct Line: Hashable, Sendable {
    package let unit: CallSign
    package let type: UnitType
    /// In a straight line; nil where its or the incident's position is not known, or its own may not be told.
    package let metres: Int64?
    /// How long its way would be by the procedures' speeds; nil where they name none, and where the metres are nil.
    package let travelSeconds: Int64?
    /// How old its position was.
    package let positionSeconds: Int64?
    /// How long it had been on duty; nil for one that was not.
    package let dutySeconds: Int64?
    package let verdict: Verdict

    package init(
      unit: CallSign, type: UnitType, metres: Int64?, travelSeconds: Int64? = nil, positionSeconds: Int64?,
      dutySeconds: Int64?, verdict: Verdict
    ) {
      self.unit = unit
      self.type = type
      self.metres = metres
      self.travelSeconds = travelSeconds
      self.positionSeconds = positionSeconds
      self.dutySeconds = dutySeconds
      self.verdict = verdict
    }
  }

  /// Why a unit was chosen or passed over.
  package enum Verdict: Hashable, Sendable {
    /// For its type, and for these skills.
    case chosen(type: Bool, skills: [Skill])
    /// It would do, and others who are there before it were chosen.
    case spare
    case notNeeded
    case offDuty
    case unavailable(String)
    case busy(IncidentID)
    /// It would do, and the procedures say that it is not to be proposed: their words.
    case leftOut(String)

    package var words: String {
      switch self {
      case .chosen(let type, let skills):
        "chosen for " + ((type ? ["its type"] : []) + skills.map(\.text)).joined(separator: ", ")
      case .spare: "would do; others are there before it"
      case .notNeeded: "neither its type nor its skills are needed"
      case .offDuty: "off duty"
      case .unavailable(let reason): "unavailable: \(reason)"
      case .busy(let incident): "busy on \(incident)"
      case .leftOut(let words): "not proposed: \(words)"
      }
    }
  }

  package let requirement: Requirement
  /// The chosen first, then the others, whoever is there first before.
  package let lines: [Line]
  /// How many more units were looked at and are not listed.
  package let unlisted: Int64
  /// What nobody free could meet.
  package let missing: Requirement
  /// Free units left by type once the chosen are gone.
  package let cover: [UnitType: Int]

  package init(
    requirement: Requirement, lines: [Line], unlisted: Int64, missing: Requirement, cover: [UnitType: Int]
  ) {
    self.requirement = requirement
    self.lines = lines
    self.unlisted = unlisted
    self.missing = missing
    self.cover = cover
  }

  package var chosen: [Line] {
    lines.filter { line in
      if case .chosen = line.verdict { return true }
      return false
    }
  }

  /// The most lines that are kept.
  package static let linesMax = 50
}
