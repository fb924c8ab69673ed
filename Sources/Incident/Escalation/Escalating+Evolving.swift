package import Decider
internal import Vocabulary

/// What each event makes of levels and command.
extension Escalating {
  package static func evolve(_ state: inout EscalationState, _ event: EscalationEvent, _ stamp: Stamp) {
    switch event {
    case .agreed(let pack, let terms):
      state.pack = pack
      state.terms = terms
    case .triggered(let trigger, let subject, _):
      state.firedAt[EscalationState.Fired(trigger: trigger, subject: subject)] = stamp.recorded
    case .raised(let level, let reason, let trigger, let who, let acceptBy):
      state.level = max(state.level, level)
      state.raisings.append(
        EscalationState.Raising(
          level: level, reason: reason, trigger: trigger, actor: stamp.actor, happened: stamp.happened,
          entry: stamp.version))
      state.asked = EscalationState.Asked(level: level, who: who, acceptBy: acceptBy, since: stamp.recorded)
    case .accepted:
      state.asked = nil
      guard let last = state.raisings.indices.last else { return }
      state.raisings[last].acceptedBy = stamp.actor
      state.raisings[last].acceptedAt = stamp.happened
    case .passedOn(let who, let acceptBy):
      guard let asked = state.asked else { return }
      state.asked = EscalationState.Asked(
        level: asked.level, who: who, acceptBy: acceptBy, since: stamp.recorded)
    case .stoodDown(let level, _):
      state.level = level
      state.asked = nil
      if level < .majorIncident { state.roles = [:] }
    case .overran(let clock, let due):
      state.overdue[EscalationState.Overrun(clock: clock, due: due)] = stamp.version
    case .foundUseless(let alarm, let why):
      state.useless[alarm] = EscalationState.Useless(why: why, actor: stamp.actor, happened: stamp.happened)
    case .reported(let fields):
      state.reports.append(EscalationState.Methane(fields: fields, actor: stamp.actor, happened: stamp.happened))
    case .roleTaken(let role, let actor, _):
      state.roles[role] = actor
      state.turns.append(EscalationState.Turn(role: role, actor: actor, from: stamp.happened))
    case .decided(let role, let decision):
      state.decisions.append(
        EscalationState.Decided(
          role: role, decision: decision, actor: stamp.actor, happened: stamp.happened, entry: stamp.version))
    }
  }
}
