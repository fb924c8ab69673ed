package import Decider
internal import Procedure
internal import Vocabulary

/// The levels of an incident: raised by triggers or by hand, accepted by somebody named or passed on; and who commands.
package enum Escalating: Decider {
  package static let initial = EscalationState()

  package static func decide(
    _ command: EscalationCommand, _ state: EscalationState, _ stamp: Stamp
  ) throws(EscalationRefusal) -> [EscalationEvent] {
    switch command {
    case .agree(let pack, let terms):
      return state.terms == terms && state.pack == pack ? [] : [.agreed(pack, terms)]
    case .raise(let level, let reason):
      try check(reason)
      guard level > state.level else { throw .alreadyAt(state.level) }
      return [raised(level, reason, nil, state, stamp)]
    case .trigger(let trigger, let subject, let why, let since):
      guard !state.hasFired(trigger.name, subject, since: since) else { return [] }
      let triggered = EscalationEvent.triggered(trigger.name, subject: subject, why: why)
      guard trigger.level > state.level else { return [triggered] }
      return [triggered, raised(trigger.level, why, trigger.name, state, stamp)]
    case .accept:
      guard let asked = state.asked else {
        guard state.raisings.last?.acceptedBy == stamp.actor else { throw .nobodyAsked }
        return []
      }
      // Whoever asks for help does not answer for it, unless they are the one who is asked.
      let isTheirOwn = state.raisings.last?.actor == stamp.actor && asked.who != stamp.actor
      guard !isTheirOwn else { throw .askedByThemselves(asked.who) }
      return [.accepted(asked.level)]
    case .passOn(let due):
      guard let asked = state.asked, asked.acceptBy == due else { return [] }
      return [passedOn(asked, state, stamp)]
    case .standDown(let level, let reason):
      try check(reason)
      guard level < state.level else { throw .notAbove(state.level) }
      return [.stoodDown(to: level, reason: reason)]
    case .overrun(let clock, let due):
      let isTold = state.overruns.contains(EscalationState.Overrun(clock: clock, due: due))
      return isTold ? [] : [.overran(clock: clock, due: due)]
    case .findUseless(let alarm, let why):
      try check(why)
      guard state.alarms.contains(where: { $0.entry == alarm }) else { throw .noAlarm(alarm) }
      return state.useless[alarm] == nil ? [.foundUseless(alarm: alarm, why: why)] : []
    case .report, .takeRole, .decide: return try inCommand(command, state, stamp)
    }
  }

  private static func raised(
    _ level: EscalationLevel, _ reason: String, _ trigger: TriggerName?, _ state: EscalationState, _ stamp: Stamp
  ) -> EscalationEvent {
    let terms = state.terms.level(level)
    return .raised(
      level, reason: reason, trigger: trigger, asked: terms?.who.first ?? state.terms.fallback,
      acceptBy: stamp.recorded.adding(seconds: terms?.acceptSeconds ?? Self.acceptSeconds))
  }

  /// To the next who is named at this level; behind the last to the next level that names somebody; then to the fallback, again and again.
  private static func passedOn(
    _ asked: EscalationState.Asked, _ state: EscalationState, _ stamp: Stamp
  ) -> EscalationEvent {
    let terms = state.terms.level(asked.level)
    if let who = terms?.who, let index = who.firstIndex(of: asked.who), index + 1 < who.count {
      return .passedOn(
        to: who[index + 1], acceptBy: stamp.recorded.adding(seconds: terms?.acceptSeconds ?? Self.acceptSeconds))
    }
    if let next = state.terms.levels.map(\.level).filter({ $0 > asked.level && $0 < .majorIncident }).min() {
      return raised(next, "nobody at level \(asked.level.rawValue) accepted in time", nil, state, stamp)
    }
    let seconds = terms?.acceptSeconds ?? Self.acceptSeconds
    guard asked.who == state.terms.fallback else {
      return .passedOn(to: state.terms.fallback, acceptBy: stamp.recorded.adding(seconds: seconds))
    }
    // Nobody is left to ask but them: they are asked half as often each time, and at least once an hour.
    let longer = 2 * max(seconds, Int64(asked.acceptBy.seconds(since: asked.since)))
    return .passedOn(
      to: state.terms.fallback,
      acceptBy: stamp.recorded.adding(seconds: max(seconds, min(longer, Self.againSecondsMax))))
  }

  /// The longest the last who can be asked is left alone with it before being asked again.
  private static let againSecondsMax: Int64 = 3_600

  /// Where a level names nobody.
  private static let acceptSeconds: Int64 = 300

  static func check(_ reason: String) throws(EscalationRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= EscalationRefusal.wordsBytesMax else { throw .tooLong(bytes: reason.utf8.count) }
  }
}
