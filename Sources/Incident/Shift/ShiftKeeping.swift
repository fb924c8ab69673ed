package import Decider
internal import Vocabulary

/// Who is on duty; nobody leaves without handing over what is theirs.
package enum ShiftKeeping: Decider {
  package static let initial = ShiftState()

  package static func decide(
    _ command: ShiftCommand, _ state: ShiftState, _ stamp: Stamp
  ) throws(ShiftRefusal) -> [ShiftEvent] {
    switch command {
    case .begin(let actor, let role):
      guard actor != .machine else { throw .machine }
      guard let known = state.onDuty[actor] else { return [.began(actor, role: role)] }
      guard known.role == role else { throw .alreadyOnDuty(actor, as: known.role) }
      return []
    case .pause(let actor, let reason):
      guard let known = state.onDuty[actor] else { throw .notOnDuty(actor) }
      guard reason.hasWords else { throw .reasonMissing }
      return known.pausedSince == nil ? [.paused(actor, reason: reason)] : []
    case .resume(let actor):
      guard let known = state.onDuty[actor] else { throw .notOnDuty(actor) }
      return known.pausedSince == nil ? [] : [.resumed(actor)]
    case .handOver(let from, let to, let incidents):
      guard state.onDuty[from] != nil else { throw .notOnDuty(from) }
      guard from != to else { throw .toThemselves }
      guard incidents.isEmpty || state.onDuty[to] != nil else { throw .notOnDuty(to) }
      return incidents.isEmpty ? [] : [.handedOver(from: from, to: to, incidents)]
    case .end(let actor, let owning):
      guard state.onDuty[actor] != nil else { return [] }
      guard owning.isEmpty else { throw .ownsWork(actor, owning) }
      return [.ended(actor)]
    }
  }

  package static func evolve(_ state: inout ShiftState, _ event: ShiftEvent, _ stamp: Stamp) {
    switch event {
    case .began(let actor, let role):
      state.isKept = true
      state.onDuty[actor] = ShiftState.OnDuty(role: role, since: stamp.happened)
    case .paused(let actor, _): state.onDuty[actor]?.pausedSince = stamp.happened
    case .resumed(let actor): state.onDuty[actor]?.pausedSince = nil
    case .handedOver(let from, let to, let incidents):
      state.handovers.append(ShiftState.Handover(from: from, to: to, incidents: incidents, at: stamp.happened))
      if state.handovers.count > ShiftState.handoversMax { state.handovers.removeFirst() }
    case .ended(let actor): state.onDuty[actor] = nil
    }
  }
}
