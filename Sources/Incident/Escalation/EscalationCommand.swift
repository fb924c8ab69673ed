package import Procedure
package import Vocabulary

/// What can be asked of an incident's levels and of its command.
package enum EscalationCommand: Hashable, Sendable {
  /// The terms under which it is dealt with from now on.
  case agree(PackVersion?, Terms)
  case raise(EscalationLevel, reason: String)
  /// A condition of the terms holds; `subject` is the entry it is about, where it is about one. What applied before applies
  /// again where the condition began anew `since`.
  case trigger(Trigger, subject: Int64?, why: String, since: Moment? = nil)
  case accept
  /// Nobody accepted in time.
  case passOn(due: Moment)
  case standDown(to: EscalationLevel, reason: String)
  /// A deadline of the incident has passed.
  case overrun(clock: String, due: Moment)
  case report([MethaneField: String])
  case takeRole(CommandRole, ActorID)
  case decide(CommandRole, CommandDecision)
  /// An alarm told nothing that anybody could act on; `alarm` is the entry that raised it.
  case findUseless(alarm: Int64, why: String)
}

/// The fields of a METHANE report, in its order [JESIP].
package enum MethaneField: String, Hashable, Sendable, CaseIterable {
  case majorIncident = "major-incident"
  case exactLocation = "exact-location"
  case type, hazards, access, numbers
  case emergencyServices = "emergency-services"

  /// As it is asked.
  package var words: String {
    switch self {
    case .majorIncident: "Major incident declared or standing by"
    case .exactLocation: "Exact location"
    case .type: "Type of incident"
    case .hazards: "Hazards, present or possible"
    case .access: "Access, the routes that are safe"
    case .numbers: "Number, type and severity of casualties"
    case .emergencyServices: "Emergency services there and needed"
    }
  }
}

/// One entry of a decision log [JDM].
package struct CommandDecision: Hashable, Sendable {
  package let situation: PersonalText
  package let options: PersonalText
  package let choice: PersonalText
  package let why: PersonalText

  package init(situation: PersonalText, options: PersonalText, choice: PersonalText, why: PersonalText) {
    self.situation = situation
    self.options = options
    self.choice = choice
    self.why = why
  }
}
