import Account
import Contact
import Deployment
import Improvement
import Incident
import Register
import Review
import Shift
import Vocabulary

/// Facts with fields of every kind: absent, empty, extreme, in every script; and every case of what is inside them.
extension SeededNumbers {
  mutating func fact(_ name: EventName) throws -> Fact {
    if let event = contact(name) { return .contact(event) }
    if let event = log(name) { return .incident(.log(event)) }
    if let event = assessment(name) { return .incident(.assessment(event)) }
    if let event = deployment(name) { return .incident(.deployment(event)) }
    if let event = escalation(name) { return .incident(.escalation(event)) }
    if let event = unit(name) { return .unit(event) }
    if let event = shift(name) { return .shift(event) }
    if let event = account(name) { return .account(event) }
    if let event = draft(name) { return .draft(event) }
    switch name {
    case .reviewChecked: return .incident(.review(.checked(many { $0.deviation() })))
    case .reviewConcluded: return .incident(.review(.concluded(words: maybe { $0.personal() })))
    case .placeDescribed: return .place(.described(title()))
    case .placeFactAdded: return .place(.added(registerFact()))
    case .placeFactWithdrawn: return .place(.withdrawn(entry: number(), reason: text()))
    case .callerDescribed: return .caller(.described(title()))
    case .callerFactAdded: return .caller(.added(registerFact()))
    case .callerFactWithdrawn: return .caller(.withdrawn(entry: number(), reason: text()))
    case .packPublished: return .pack(.published(packFiles()))
    case .packDrafted: return .pack(.drafted(packFiles()))
    case .packDowngradeRead:
      let downgrade = Downgrade(incident: id(), from: text(), to: text())
      return .pack(
        .downgradeRead(DowngradeRead(version: text(), hash: id(), downgrade: downgrade, reason: text())))
    case .packShadowBegun: return .pack(.shadowBegun(id()))
    case .packShadowEnded: return .pack(.shadowEnded(reason: text()))
    case .packScheduled:
      return .pack(.scheduled(ScheduledPack(packFiles(), from: moment(), reason: text())))
    case .packScheduleWithdrawn: return .pack(.scheduleWithdrawn(reason: text()))
    case .packCameIntoForce: return .pack(.cameIntoForce(id()))
    case .packRolledBack: return .pack(.rolledBack(to: id(), reason: text()))
    case .packChangesRead: return .pack(.changesRead(id()))
    case .centreDedicated: return .centre(.dedicated(pick(Purpose.allCases)))
    case .centreZoneSet: return .centre(.zoneSet(text()))
    case .centrePackChosen: return .centre(.packChosen(id()))
    case .centreStrangersRefused: return .centre(.strangersRefused(count: number()))
    case .centreErased: return .centre(.erased(positions: many { $0.number() }, reason: text()))
    default: throw SampleFact.Missing(name: name)
    }
  }

  mutating func photo() -> Photo {
    Photo(hash: id(), type: pick(PhotoType.allCases), byteCount: number(), width: number(), height: number())
  }

  private mutating func packFiles() -> PublishedPack {
    let files = (0..<below(4)).reduce(into: [:]) { files, _ in files[text()] = text() }
    return PublishedPack(version: text(), hash: id(), files: files)
  }

  private mutating func draft(_ name: EventName) -> DraftEvent? {
    switch name {
    case .draftBegun:
      .begun(DraftBeginning(pack: id(), from: id(), purpose: text(), files: packFiles().files))
    case .draftEdited:
      .edited(FileEdit(many { $0.change() }), what: text(), undoes: maybe { Int($0.number()) })
    case .draftConcluded: .concluded(id())
    case .draftDropped: .dropped(reason: text())
    default: nil
    }
  }

  private mutating func change() -> FileChange {
    switch below(3) {
    case 0: .added(path: text(), text: text())
    case 1: .removed(path: text(), text: text())
    default: .replaced(path: text(), at: Int(number()), was: text(), becomes: text())
    }
  }

  private mutating func contact(_ name: EventName) -> ContactEvent? {
    switch name {
    case .contactReceived:
      .received(
        pick(Medium.allCases), number: maybe { $0.personal() }, caller: maybe { $0.personal() },
        firstWords: maybe { $0.personal() })
    case .contactQueued: .queued(pick(Urgency.allCases), answerBy: moment())
    case .contactOffered: .offered(to: id())
    case .contactAnswered: .answered
    case .contactHeld: .held
    case .contactTakenBack: .takenBack
    case .contactDropped: .dropped
    case .contactAbandoned: .abandoned
    case .contactReconnected: .reconnected(number: personal())
    case .contactTriedInVain: .triedInVain
    case .contactTold: .told(pick(CallerDetail.allCases), personal())
    case .contactFaced: .faced(pick(Situation.allCases), words: text())
    case .contactLinked: .linked(id())
    case .contactReferred:
      .referred(
        Referral(from: id(), theirReference: maybe { $0.text() }, pack: pack(), tree: maybe { $0.id() }),
        acceptBy: moment())
    case .contactAccepted: .accepted
    case .contactDeclined: .declined(reason: text())
    case .contactEnded: .ended
    case .contactWrappedUp:
      .wrappedUp(
        pick([
          .incident, .advice, .query, .malicious, .silent, .abandoned, .declined,
          .outOfRemit(id(), sentTo: text(), words: text()),
        ]), note: maybe { $0.personal() })
    case .contactCallBackSet: .callBackSet(by: moment())
    case .contactOverran: .overran(pick(ContactClock.allCases), due: moment())
    case .contactCodeGiven: .report(.codeGiven(key: text()))
    case .contactAdded: .report(.added(personal()))
    case .contactPositioned:
      .report(.positioned(SharedPosition(point: personal(), accuracyMetres: maybe { $0.number() })))
    case .contactPhotographed: .report(.photographed(photo()))
    case .contactInformed: .report(.informed(personal()))
    case .contactFeedbackGiven: .report(.feedbackGiven(pick(DealtWith.allCases), maybe { $0.personal() }))
    case .contactLinkGiven: .report(.linkGiven(key: text(), until: moment()))
    case .contactLinkTakenBack: .report(.linkTakenBack)
    case .contactUnread: .report(.unread(readBy: moment()))
    case .contactReportRead: .report(.read(upTo: number()))
    default: nil
    }
  }

  private mutating func unit(_ name: EventName) -> UnitEvent? {
    switch name {
    case .unitRegistered: .registered(id(), home: maybe { $0.id() })
    case .unitSkilled: .skilled(Set(many { $0.id() }))
    case .unitReachable: .reachable(number: text())
    case .unitDutyEnds: .dutyEnds(moment())
    case .unitPositioned: coordinates().map { .positioned($0) } ?? unit(name)
    case .unitOnDuty: .onDuty
    case .unitOffDuty: .offDuty
    case .unitUnavailable: .unavailable(reason: text())
    case .unitAvailable: .available
    case .unitReturning: .returning
    case .unitAssigned: .assigned(id())
    case .unitProgressed: .progressed(id(), pick(AssignmentStep.allCases))
    default: nil
    }
  }

  private mutating func shift(_ name: EventName) -> ShiftEvent? {
    switch name {
    case .shiftBegan: .began(id(), role: maybe { $0.text() })
    case .shiftPaused: .paused(id(), reason: text())
    case .shiftResumed: .resumed(id())
    case .shiftHandedOver: .handedOver(from: id(), to: id(), many { $0.id() })
    case .shiftEnded: .ended(id())
    default: nil
    }
  }

  private mutating func account(_ name: EventName) -> AccountEvent? {
    switch name {
    case .accountOpened: .opened(name: personal(), roles: many { $0.pick(Role.allCases) })
    case .accountRenamed: .renamed(personal())
    case .accountRolesGiven: .rolesGiven(many { $0.pick(Role.allCases) }, reason: text())
    case .accountClosed: .closed(reason: text())
    case .accountReopened: .reopened(reason: text())
    case .accountSecretSet: .secretSet(pick(SecretKind.allCases))
    case .accountSecretTaken: .secretTaken(pick(SecretKind.allCases))
    case .accountLinkMade: .linkMade(reason: text())
    case .accountSignedIn: .signedIn(pick(SignInMethod.allCases), session: text())
    case .accountRefused: .refused(pick(SignInRefused.allCases))
    case .accountSignedOut: .signedOut(session: text())
    case .accountRevoked: .revoked(session: text(), reason: text())
    case .accountKeyIssued:
      .keyIssued(
        KeyGrant(key: id(), label: text(), scopes: many { $0.pick(KeyScope.allCases) }, expires: moment()))
    case .accountKeyRevoked: .keyRevoked(id(), reason: text())
    default: nil
    }
  }

  private mutating func title() -> RegisterTitle {
    RegisterTitle(
      name: personal(), address: maybe { $0.personal() }, number: maybe { $0.personal() }, coordinates: coordinates())
  }

  private mutating func registerFact() -> RegisterFact {
    RegisterFact(kind: pick(RegisterFact.Kind.allCases), words: personal(), source: text(), until: day())
  }

  /// Days of some thousand years, and of a few hundred thousand.
  private mutating func day() -> CivilDate {
    below(2) == 0
      ? CivilDate(daysSince1970: Int64(below(2_000_000)) - 1_000_000)
      : CivilDate(daysSince1970: Int64(below(200_000_000)) - 100_000_000)
  }
}
