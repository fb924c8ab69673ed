package import Vocabulary

/// What can happen to the assignments of an incident.
package enum DeploymentEvent: Hashable, Sendable {
  /// `isTimed` is false where nobody recorded when the unit was sent; the entry's own time then says nothing about it.
  case assigned(CallSign, home: Station?, type: UnitType?, duty: String, isTimed: Bool, skills: Set<Skill> = [])
  case progressed(CallSign, AssignmentStep)
  case ended(CallSign, AssignmentEnding)
  /// A sign of life, in words where there were any.
  case heard(CallSign, PersonalText?)
  case rollCalled(by: Moment)
  /// What was offered to the controller, and the cover that would be left.
  case proposed(Proposal)
  case taskSet(IncidentTask)
  /// `entry` is the version of the entry that set it.
  case taskDone(entry: Int64, PersonalText?)
  case taskWithdrawn(entry: Int64, reason: String)
  /// `key` is the digest of what is in the link; an earlier link of the unit ends.
  case linkGiven(CallSign, key: String, until: Moment)
  case linkTakenBack(CallSign)
}

/// What can be asked of the assignments of an incident.
package enum DeploymentCommand: Hashable, Sendable {
  case assign(CallSign, home: Station?, type: UnitType?, duty: String, isTimed: Bool, skills: Set<Skill> = [])
  case progress(CallSign, AssignmentStep)
  case end(CallSign, AssignmentEnding)
  case hear(CallSign, String?)
  /// Every unit that is out is to answer until then.
  case callRoll(by: Moment)
  case propose(Proposal)
  case setTask(IncidentTask)
  case finishTask(entry: Int64, String?)
  case withdrawTask(entry: Int64, reason: String)
  case giveLink(CallSign, key: String, until: Moment)
  case takeBackLink(CallSign)
}

/// The assignments of an incident, in the order in which they were made, and its tasks.
package struct DeploymentState: Hashable, Sendable {
  package var assignments: [Assignment] = []
  package var proposals: [Offered] = []
  package var tasks: [TaskState] = []
  /// One for each unit at most, whether it still holds or not.
  package var links: [CallSign: GivenLink] = [:]

  package init() {}

  package var active: [Assignment] { assignments.filter(\.isActive) }

  package var openTasks: [TaskState] { tasks.filter(\.isOpen) }

  /// Those whose clock has started here, whatever became of it.
  package var regulations: Set<RegulationID> {
    Set(
      tasks.compactMap { task in
        guard case .regulation(let regulation) = task.task.kind else { return nil }
        return regulation
      })
  }

  /// The unit whose duty a link opens now; nil where it opens nothing (any more).
  package func unit(byLink key: String, at now: Moment) -> CallSign? {
    links.first { $0.value.key == key && $0.value.holds(at: now) }?.key
  }

  /// A proposal with the entry and the moment of it.
  package struct Offered: Hashable, Sendable {
    package let proposal: Proposal
    package let entry: Int64
    package let happened: Moment
  }
}
