package import Decider
internal import Vocabulary

/// The incident's side of a deployment: which units are assigned and how far they are.
package enum Deploying: Decider {
  package static let initial = DeploymentState()

  package static func decide(
    _ command: DeploymentCommand, _ state: DeploymentState, _ stamp: Stamp
  ) throws(DeploymentRefusal) -> [DeploymentEvent] {
    switch command {
    case .assign(let unit, let home, let duty, let isTimed):
      guard duty.contains(where: { !$0.isWhitespace }) else { throw .dutyMissing }
      guard duty.utf8.count <= DeploymentRefusal.dutyBytesMax else { throw .dutyTooLong(bytes: duty.utf8.count) }
      if let active = state.assignments.last(where: { $0.unit == unit && $0.isActive }) {
        guard active.duty == duty, active.step == .assigned else { throw .alreadyFurther(unit, active.step) }
        return []
      }
      return [.assigned(unit, home: home, duty: duty, isTimed: isTimed)]
    case .progress(let unit, let step):
      guard let assignment = state.assignments.last(where: { $0.unit == unit }) else { throw .notAssigned(unit) }
      guard assignment.step != step else { return [] }
      guard assignment.isActive else { throw .notAssigned(unit) }
      guard assignment.step < step else { throw .alreadyFurther(unit, assignment.step) }
      return [.progressed(unit, step)]
    }
  }

  package static func evolve(_ state: inout DeploymentState, _ event: DeploymentEvent, _ stamp: Stamp) {
    switch event {
    case .assigned(let unit, let home, let duty, let isTimed):
      state.assignments.append(
        Assignment(
          unit: unit, home: home, duty: duty, assigned: isTimed ? stamp.happened : nil, changed: stamp.recorded))
    case .progressed(let unit, let step):
      guard let index = state.assignments.lastIndex(where: { $0.unit == unit }) else { return }
      state.assignments[index].step = step
      state.assignments[index].changed = stamp.recorded
      switch step {
      case .assigned: break
      case .acknowledged: state.assignments[index].acknowledged = stamp.happened
      case .mobile: state.assignments[index].mobile = stamp.happened
      case .atScene: state.assignments[index].atScene = stamp.happened
      case .cleared: state.assignments[index].cleared = stamp.happened
      }
    }
  }
}
