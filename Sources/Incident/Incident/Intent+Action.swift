package import Account
internal import Assessment
internal import Escalation
internal import Improvement
internal import IncidentLog

extension Intent {
  /// What somebody must be permitted to do to have it done.
  package var action: Action {
    switch self {
    case .contact, .acceptReferral, .watchContact: .takeContacts
    case .log(_, let order): order.action
    case .assess(_, let order): order.action
    case .escalate(_, let order): order.action
    case .readBack, .merge: .keepLog
    case .conclude: .keepReviews
    case .register, .unit, .startDuty, .endDuty: .keepUnits
    case .assign, .progress, .end, .divert, .deploy: .deploy
    case .place, .caller: .keepRegisters
    case .shift, .goOffDuty: .keepShift
    case .watch: .keepLog
    case .account, .noteStrangers: .keepAccounts
    case .pack(_, let order): order.action
    case .draft(_, .conclude), .usePack: .publishProcedures
    case .draft: .keepProcedures
    case .dedicate, .setZone: .keepCentre
    }
  }
}

extension PackCommand {
  /// Writing and trying is one thing, deciding what holds another.
  fileprivate var action: Action {
    switch self {
    case .draft, .beginShadow, .endShadow: .keepProcedures
    case .publish, .readDowngrade, .schedule, .withdrawSchedule, .comeIntoForce, .rollBack: .publishProcedures
    // By whoever works shifts: an auditor leaves no tick.
    case .readChanges: .keepShift
    }
  }
}

extension IncidentLogCommand {
  fileprivate var action: Action {
    switch self {
    case .look: .look
    case .resolve, .close, .reopen: .close
    case .restrict, .lift: .restrict
    case .handTo, .offer, .partnerAccepts, .partnerDeclines: .handOff
    case .open, .locate, .confirmLocation, .note, .remark, .state, .photograph, .establish, .withdraw, .strike,
      .linkContact,
      .takeOver, .shield, .promise, .tellCaller, .readBack, .askToRead, .readReport, .lapse, .merge, .absorb, .control:
      .keepLog
    }
  }
}

extension AssessmentCommand {
  fileprivate var action: Action {
    switch self {
    case .override, .cancel: .override
    case .look: .lookAgain
    case .pin, .start, .answer, .sayAgain, .back, .correct, .skip, .suspend, .resume, .jump, .judge, .overlook,
      .advise:
      .assess
    }
  }
}

extension EscalationCommand {
  fileprivate var action: Action {
    switch self {
    case .takeRole, .decide, .report: .command
    case .agree, .raise, .trigger, .accept, .passOn, .standDown, .overrun, .findUseless: .raiseLevel
    }
  }
}
