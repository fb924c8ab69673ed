package import Procedure
package import Vocabulary

/// What can happen to an incident's levels and to its command.
package enum EscalationEvent: Hashable, Sendable {
  case agreed(PackVersion?, Terms)
  case triggered(TriggerName, subject: Int64?, why: String)
  /// `asked` is who is to accept it first, until `acceptBy`.
  case raised(EscalationLevel, reason: String, trigger: TriggerName?, asked: ActorID, acceptBy: Moment)
  case accepted(EscalationLevel)
  case passedOn(to: ActorID, acceptBy: Moment)
  case stoodDown(to: EscalationLevel, reason: String)
  case overran(clock: String, due: Moment)
  case reported([MethaneField: PersonalText])
  case roleTaken(CommandRole, by: ActorID, from: ActorID?)
  case decided(CommandRole, CommandDecision)
  /// Somebody says that an alarm told them nothing they could act on; `alarm` is the entry that raised it.
  case foundUseless(alarm: Int64, why: String)
}
