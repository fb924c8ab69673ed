package import Decider
internal import Vocabulary

/// The incident's side of a deployment: which units are assigned, how far they are, and what is to be done.
package enum Deploying: Decider {
  package static let initial = DeploymentState()

  package static func decide(
    _ command: DeploymentCommand, _ state: DeploymentState, _ stamp: Stamp
  ) throws(DeploymentRefusal) -> [DeploymentEvent] {
    switch command {
    case .assign(let unit, let home, let type, let duty, let isTimed, let skills):
      guard duty.hasWords else { throw .dutyMissing }
      guard duty.utf8.count <= DeploymentRefusal.dutyBytesMax else { throw .dutyTooLong(bytes: duty.utf8.count) }
      if let active = state.assignments.last(where: { $0.unit == unit && $0.isActive }) {
        guard active.duty == duty, active.step == .assigned else { throw .alreadyFurther(unit, active.step) }
        return []
      }
      return [.assigned(unit, home: home, type: type, duty: duty, isTimed: isTimed, skills: skills)]
    case .progress(let unit, let step): return try progress(unit, step, state)
    case .end(let unit, let ending): return try end(unit, ending, state)
    case .hear(let unit, let words):
      guard state.active.contains(where: { $0.unit == unit }) else { throw .notAssigned(unit) }
      return [.heard(unit, words.map { PersonalText($0) })]
    case .callRoll(let by):
      guard !state.active.isEmpty else { throw .nobodyOut }
      return [.rollCalled(by: by)]
    case .propose(let proposal): return [.proposed(proposal)]
    case .setTask, .finishTask, .withdrawTask: return try task(command, state)
    case .giveLink(let unit, let key, let until):
      guard state.active.contains(where: { $0.unit == unit }) else { throw .notAssigned(unit) }
      let longest = stamp.recorded.adding(seconds: DeploymentRefusal.linkHoursMax * 3_600)
      guard stamp.recorded < until, until <= longest else { throw .linkTooLong }
      return [.linkGiven(unit, key: key, until: until)]
    case .takeBackLink(let unit): return state.links[unit] == nil ? [] : [.linkTakenBack(unit)]
    }
  }

  private static func progress(
    _ unit: CallSign, _ step: AssignmentStep, _ state: DeploymentState
  ) throws(DeploymentRefusal) -> [DeploymentEvent] {
    guard let assignment = state.assignments.last(where: { $0.unit == unit }) else { throw .notAssigned(unit) }
    guard assignment.step != step else { return [] }
    if let ending = assignment.ending { throw .alreadyEnded(unit, ending.words) }
    guard assignment.isActive else { throw .notAssigned(unit) }
    guard assignment.step < step else { throw .alreadyFurther(unit, assignment.step) }
    return [.progressed(unit, step)]
  }

  private static func end(
    _ unit: CallSign, _ ending: AssignmentEnding, _ state: DeploymentState
  ) throws(DeploymentRefusal) -> [DeploymentEvent] {
    guard let assignment = state.assignments.last(where: { $0.unit == unit }) else { throw .notAssigned(unit) }
    guard assignment.isActive else {
      guard assignment.ending == ending else { throw .notAssigned(unit) }
      return []
    }
    switch ending {
    case .refused(let reason):
      try check(reason)
      guard assignment.step == .assigned else { throw .alreadyAcknowledged(unit, assignment.step) }
    case .stoodDown(let reason), .diverted(to: _, let reason): try check(reason)
    }
    let theirs = state.openTasks.filter { $0.task.holder == .unit(unit) }
    return [.ended(unit, ending)]
      + theirs.map { .taskWithdrawn(entry: $0.entry, reason: "\(unit) does not do it any more") }
  }

  private static func check(_ reason: String) throws(DeploymentRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= DeploymentRefusal.dutyBytesMax else { throw .dutyTooLong(bytes: reason.utf8.count) }
  }

  private static func task(
    _ command: DeploymentCommand, _ state: DeploymentState
  ) throws(DeploymentRefusal) -> [DeploymentEvent] {
    switch command {
    case .setTask(let task):
      guard let what = task.what.words, what.hasWords else {
        throw .wordsMissing("what is to be done")
      }
      guard what.utf8.count <= DeploymentRefusal.dutyBytesMax else { throw .dutyTooLong(bytes: what.utf8.count) }
      guard task.doneWhen.hasWords else { throw .wordsMissing("what counts as done") }
      let isOpen = state.openTasks.contains { $0.task == task }
      return isOpen ? [] : [.taskSet(task)]
    case .finishTask(let entry, let words):
      guard let task = state.tasks.first(where: { $0.entry == entry }) else { throw .noSuchTask(entry) }
      switch task.outcome {
      case .open: return [.taskDone(entry: entry, words.map { PersonalText($0) })]
      case .done: return []
      case .withdrawn: throw .taskEnded(entry)
      }
    case .withdrawTask(let entry, let reason):
      guard let task = state.tasks.first(where: { $0.entry == entry }) else { throw .noSuchTask(entry) }
      try check(reason)
      switch task.outcome {
      case .open: return [.taskWithdrawn(entry: entry, reason: reason)]
      case .withdrawn: return []
      case .done: throw .taskEnded(entry)
      }
    default: return []
    }
  }
}
