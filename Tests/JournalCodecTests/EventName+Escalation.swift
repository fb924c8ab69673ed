import Escalation

extension EventName {
  init(_ event: EscalationEvent) {
    self =
      switch event {
      case .agreed: .escalationAgreed
      case .triggered: .escalationTriggered
      case .raised: .escalationRaised
      case .accepted: .escalationAccepted
      case .passedOn: .escalationPassedOn
      case .stoodDown: .escalationStoodDown
      case .overran: .escalationOverran
      case .reported: .escalationReported
      case .roleTaken: .escalationRoleTaken
      case .decided: .escalationDecided
      case .foundUseless: .escalationFoundUseless
      }
  }
}
