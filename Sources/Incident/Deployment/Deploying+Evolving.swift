package import Decider
internal import Vocabulary

/// What each event makes of a deployment.
extension Deploying {
  package static func evolve(_ state: inout DeploymentState, _ event: DeploymentEvent, _ stamp: Stamp) {
    switch event {
    case .assigned(let unit, let home, let type, let duty, let isTimed, let skills):
      state.assignments.append(
        Assignment(
          unit: unit, home: home, type: type, skills: skills, duty: duty, assigned: isTimed ? stamp.happened : nil,
          changed: stamp.recorded, heard: min(stamp.happened, stamp.recorded), entry: stamp.version))
    case .progressed(let unit, let step):
      state.change(unit) { assignment in
        assignment.step = step
        assignment.changed = stamp.recorded
        assignment.hear(stamp)
        switch step {
        case .assigned: break
        case .acknowledged: assignment.acknowledged = stamp.happened
        case .mobile: assignment.mobile = stamp.happened
        case .atScene: assignment.atScene = stamp.happened
        case .cleared: assignment.cleared = stamp.happened
        }
      }
    case .ended(let unit, let ending):
      state.change(unit) { assignment in
        assignment.step = .cleared
        assignment.changed = stamp.recorded
        assignment.rollCallBy = nil
        assignment.ending = ending
      }
    case .heard(let unit, _):
      state.change(unit) { $0.hear(stamp) }
    case .rollCalled(let by):
      for index in state.assignments.indices where state.assignments[index].isActive {
        state.assignments[index].rollCallBy = by
      }
    case .proposed(let proposal):
      state.proposals.append(
        DeploymentState.Offered(proposal: proposal, entry: stamp.version, happened: stamp.happened))
    case .taskSet(let task):
      state.tasks.append(TaskState(task: task, entry: stamp.version, setBy: stamp.actor))
    case .taskDone(let entry, let words):
      state.finish(entry, .done(words, by: stamp.actor, at: stamp.happened))
    case .taskWithdrawn(let entry, let reason): state.finish(entry, .withdrawn(reason: reason))
    case .linkGiven(let unit, let key, let until):
      state.links[unit] = GivenLink(key: key, until: until, givenBy: stamp.actor, given: stamp.happened)
    case .linkTakenBack(let unit): state.links[unit] = nil
    }
  }
}

extension DeploymentState {
  fileprivate mutating func change(_ unit: CallSign, _ change: (inout Assignment) -> Void) {
    guard let index = assignments.lastIndex(where: { $0.unit == unit }) else { return }
    change(&assignments[index])
  }

  fileprivate mutating func finish(_ entry: Int64, _ outcome: TaskState.Outcome) {
    guard let index = tasks.firstIndex(where: { $0.entry == entry }) else { return }
    tasks[index].outcome = outcome
  }
}

extension Assignment {
  /// A sign of life counts from when it was given, which a late entry puts before now; it answers a roll-call called before.
  fileprivate mutating func hear(_ stamp: Stamp) {
    heard = max(heard, min(stamp.happened, stamp.recorded))
    rollCallBy = nil
  }
}
