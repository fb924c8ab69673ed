internal import Assessment
package import Deployment
internal import IncidentLog
package import Vocabulary

/// What an incident still needs, whoever was sent.
extension Life {
  /// Whether more has to be sent than was: what is required is neither there, nor on its way, nor has it been.
  package var isUnitNeeded: Bool {
    guard log.progress == .running, !assessment.isCancelled, !isTakenByPartner, let priority = assessment.priority
    else { return false }
    guard !counted.isEmpty else { return priority < .p5 || !assessment.requirement.types.isEmpty }
    return !missing.isEmpty
  }

  /// What is required and neither there, nor on its way, nor has been.
  package var missing: Requirement { Requirement(types: missingTypes, skills: missingSkills) }

  /// Which skills are required and of nobody who was sent; one of whom nothing was kept counts for any.
  package var missingSkills: [Skill: Int] {
    var missing = assessment.requirement.skills
    for assignment in counted {
      let brings = assignment.type == nil ? Set(missing.keys) : assignment.skills
      for skill in brings {
        if let count = missing[skill] { missing[skill] = count > 1 ? count - 1 : nil }
      }
    }
    return missing
  }

  /// Whether a partner has taken it over.
  private var isTakenByPartner: Bool {
    if case .accepted? = log.handOff?.answer { return true }
    return false
  }

  /// Assignments that count towards the need: not those that ended otherwise, nor what was before the incident was reopened.
  package var counted: [Assignment] {
    let from = log.reopenedAt?.entry ?? 0
    return deployment.assignments.filter { $0.isServing && ($0.isActive || $0.entry > from) }
  }

  /// Since when somebody is needed: from the beginning, or since whoever was sent does not come, or since it was reopened.
  package var neededSince: Moment {
    let lost = deployment.assignments.filter { !$0.isServing }.map(\.changed)
    return ([log.received, log.reopenedAt?.moment].compactMap(\.self) + lost).max() ?? log.received
  }

  /// By when somebody was to be at scene, as it was promised from receipt; nil once somebody was there, and where nobody
  /// has to come. That whoever was sent is called back changes nothing about it.
  package var attendDue: Moment? {
    let from = log.reopenedAt
    let wasThere = deployment.assignments.contains {
      $0.atScene != nil && ($0.isActive || $0.entry > from?.entry ?? 0)
    }
    guard isOpen, log.progress == .running, !wasThere, isUnitNeeded || !deployment.active.isEmpty,
      let seconds = assessment.standing?.targets.attendSeconds, seconds > 0
    else { return nil }
    return (from?.moment ?? log.received).adding(seconds: seconds)
  }

  /// Whether nobody was ever sent to what is urgent and needs somebody; it then ends only by being cancelled, which two
  /// people do, or by a partner's taking it. What was taken from somebody else's record is as it was.
  package var isUrgentNeedOpen: Bool {
    guard isUnitNeeded, deployment.assignments.isEmpty, log.source == nil, let priority = assessment.priority else {
      return false
    }
    return priority <= .p3 && !assessment.requirement.types.isEmpty
  }

  /// Which types are required and not assigned; an assignment whose type nobody kept counts for any.
  package var missingTypes: [UnitType: Int] {
    var missing = assessment.requirement.types
    var wild = 0
    for assignment in counted {
      guard let type = assignment.type else {
        wild += 1
        continue
      }
      if let count = missing[type] { missing[type] = count > 1 ? count - 1 : nil }
    }
    for type in missing.keys.sorted() {
      let taken = min(wild, missing[type] ?? 0)
      wild -= taken
      if let count = missing[type] { missing[type] = count > taken ? count - taken : nil }
    }
    return missing
  }
}
