import Account
import Assessment
import Contact
import Deployment
import Improvement
import Incident
import IncidentLog
import Register
import Review
import Shift

/// The name of each event; exhaustive, so that a new case is missed here first.
extension EventName {
  init(_ fact: Fact) {
    self =
      switch fact {
      case .contact(let event): EventName(event)
      case .incident(.log(let event)): EventName(event)
      case .incident(.assessment(let event)): EventName(event)
      case .incident(.deployment(let event)): EventName(event)
      case .incident(.escalation(let event)): EventName(event)
      case .incident(.review(.checked)): .reviewChecked
      case .incident(.review(.concluded)): .reviewConcluded
      case .unit(let event): EventName(event)
      case .place(.described): .placeDescribed
      case .place(.added): .placeFactAdded
      case .place(.withdrawn): .placeFactWithdrawn
      case .caller(.described): .callerDescribed
      case .caller(.added): .callerFactAdded
      case .caller(.withdrawn): .callerFactWithdrawn
      case .shift(let event): EventName(event)
      case .account(let event): EventName(event)
      case .pack(.published): .packPublished
      case .pack(.drafted): .packDrafted
      case .pack(.downgradeRead): .packDowngradeRead
      case .pack(.shadowBegun): .packShadowBegun
      case .pack(.shadowEnded): .packShadowEnded
      case .pack(.scheduled): .packScheduled
      case .pack(.scheduleWithdrawn): .packScheduleWithdrawn
      case .pack(.cameIntoForce): .packCameIntoForce
      case .pack(.rolledBack): .packRolledBack
      case .pack(.changesRead): .packChangesRead
      case .draft(.begun): .draftBegun
      case .draft(.edited): .draftEdited
      case .draft(.concluded): .draftConcluded
      case .draft(.dropped): .draftDropped
      case .centre(.dedicated): .centreDedicated
      case .centre(.zoneSet): .centreZoneSet
      case .centre(.packChosen): .centrePackChosen
      case .centre(.erased): .centreErased
      case .centre(.strangersRefused): .centreStrangersRefused
      }
  }

  private init(_ event: ContactEvent) {
    self =
      switch event {
      case .received: .contactReceived
      case .queued: .contactQueued
      case .offered: .contactOffered
      case .answered: .contactAnswered
      case .held: .contactHeld
      case .takenBack: .contactTakenBack
      case .dropped: .contactDropped
      case .abandoned: .contactAbandoned
      case .reconnected: .contactReconnected
      case .triedInVain: .contactTriedInVain
      case .told: .contactTold
      case .faced: .contactFaced
      case .linked: .contactLinked
      case .referred: .contactReferred
      case .accepted: .contactAccepted
      case .declined: .contactDeclined
      case .ended: .contactEnded
      case .wrappedUp: .contactWrappedUp
      case .callBackSet: .contactCallBackSet
      case .overran: .contactOverran
      case .report(.codeGiven): .contactCodeGiven
      case .report(.added): .contactAdded
      case .report(.positioned): .contactPositioned
      case .report(.photographed): .contactPhotographed
      case .report(.informed): .contactInformed
      case .report(.feedbackGiven): .contactFeedbackGiven
      case .report(.linkGiven): .contactLinkGiven
      case .report(.linkTakenBack): .contactLinkTakenBack
      case .report(.unread): .contactUnread
      case .report(.read): .contactReportRead
      }
  }

  private init(_ event: IncidentLogEvent) {
    self =
      switch event {
      case .opened: .logOpened
      case .located: .logLocated
      case .locationConfirmed: .logLocationConfirmed
      case .noted: .logNoted
      case .stated: .logStated
      case .established: .logEstablished
      case .withdrawn: .logWithdrawn
      case .struck: .logStruck
      case .contactLinked: .logContactLinked
      case .ownerChanged: .logOwnerChanged
      case .handedTo: .logHandedTo
      case .shielded: .logShielded
      case .promised: .logPromised
      case .callerTold: .logCallerTold
      case .readBack: .logReadBack
      case .restricted: .logRestricted
      case .lifted: .logLifted
      case .photographed: .logPhotographed
      case .looked: .logLooked
      case .offered: .logOffered
      case .partnerAccepted: .logPartnerAccepted
      case .partnerDeclined: .logPartnerDeclined
      case .lapsed: .logLapsed
      case .unread: .logUnread
      case .reportRead: .logReportRead
      case .merged: .logMerged
      case .absorbed: .logAbsorbed
      case .controlled: .logControlled
      case .resolved: .logResolved
      case .closed: .logClosed
      case .reopened: .logReopened
      }
  }

  private init(_ event: AssessmentEvent) {
    self =
      switch event {
      case .pinned: .assessmentPinned
      case .started: .assessmentStarted
      case .shown: .assessmentShown
      case .heard: .assessmentHeard
      case .answered: .assessmentAnswered
      case .saidAgain: .assessmentSaidAgain
      case .wentBack: .assessmentWentBack
      case .reaffirmed: .assessmentReaffirmed
      case .corrected: .assessmentCorrected
      case .carried: .assessmentCarried
      case .skipped: .assessmentSkipped
      case .suspended: .assessmentSuspended
      case .resumed: .assessmentResumed
      case .jumped: .assessmentJumped
      case .foreseen: .assessmentForeseen
      case .reached: .assessmentReached
      case .judged: .assessmentJudged
      case .overridden: .assessmentOverridden
      case .lookAsked: .assessmentLookAsked
      case .looked: .assessmentLooked
      case .overlooked: .assessmentOverlooked
      case .advised: .assessmentAdvised
      }
  }

  private init(_ event: DeploymentEvent) {
    self =
      switch event {
      case .assigned: .deploymentAssigned
      case .progressed: .deploymentProgressed
      case .ended: .deploymentEnded
      case .heard: .deploymentHeard
      case .rollCalled: .deploymentRollCalled
      case .proposed: .deploymentProposed
      case .taskSet: .deploymentTaskSet
      case .taskDone: .deploymentTaskDone
      case .taskWithdrawn: .deploymentTaskWithdrawn
      case .linkGiven: .deploymentLinkGiven
      case .linkTakenBack: .deploymentLinkTakenBack
      }
  }

  private init(_ event: UnitEvent) {
    self =
      switch event {
      case .registered: .unitRegistered
      case .skilled: .unitSkilled
      case .reachable: .unitReachable
      case .dutyEnds: .unitDutyEnds
      case .positioned: .unitPositioned
      case .onDuty: .unitOnDuty
      case .offDuty: .unitOffDuty
      case .unavailable: .unitUnavailable
      case .available: .unitAvailable
      case .returning: .unitReturning
      case .assigned: .unitAssigned
      case .progressed: .unitProgressed
      }
  }

  private init(_ event: AccountEvent) {
    self =
      switch event {
      case .opened: .accountOpened
      case .renamed: .accountRenamed
      case .rolesGiven: .accountRolesGiven
      case .closed: .accountClosed
      case .reopened: .accountReopened
      case .secretSet: .accountSecretSet
      case .secretTaken: .accountSecretTaken
      case .linkMade: .accountLinkMade
      case .signedIn: .accountSignedIn
      case .refused: .accountRefused
      case .signedOut: .accountSignedOut
      case .revoked: .accountRevoked
      case .keyIssued: .accountKeyIssued
      case .keyRevoked: .accountKeyRevoked
      }
  }

  private init(_ event: ShiftEvent) {
    self =
      switch event {
      case .began: .shiftBegan
      case .paused: .shiftPaused
      case .resumed: .shiftResumed
      case .handedOver: .shiftHandedOver
      case .ended: .shiftEnded
      }
  }
}
