import Assessment
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Vocabulary

extension AnyFact {
  mutating func log() -> IncidentLogEvent {
    switch random.below(14) {
    case 0, 1: .opened(contact: random.any(nil, callOne), received: moment(), owner: amy, source: nil)
    case 2: random.any(.located(Location(place: text())), .locationConfirmed(question: "", answer: text()))
    case 3, 4: .noted(random.any(.person, .machine), text())
    case 5: random.any(.stated(.hazard, text()), .established(gas), .withdrawn(gas, reason: ""))
    case 6: .struck(entry: entry(), reason: "")
    case 7: .contactLinked(random.any(callOne, callTwo))
    case 8: random.any(.ownerChanged(bob), .handedTo(cleo, reason: ""), .shielded(words: ""))
    case 9:
      random.any(
        .promised(text(), by: moment()), .callerTold(text()), .photographed(AnyFact.photo, from: nil))
    case 10:
      random.any(
        .restricted(to: [], reason: ""), .restricted(to: [bob], reason: ""), .lifted(reason: ""), .looked,
        .unread(callOne, readBy: moment()), .reportRead(upTo: entry()))
    case 11: random.any(.controlled, .resolved(text()), .readBack(by: "", []))
    case 12: random.any(.merged(into: flood), .absorbed(fire, contacts: [callOne, callOne]), .reopened(reason: ""))
    default: .closed(done)
    }
  }

  mutating func offer() -> IncidentLogEvent {
    random.any(
      .offered(to: police, words: text(), answerBy: moment()), .partnerAccepted(theirReference: nil),
      .partnerDeclined(reason: ""), .lapsed)
  }

  private mutating func targets() -> Targets {
    Targets(assignSeconds: random.any(60, .max, .min), attendSeconds: random.any(0, .max, .min), updateSeconds: -1)
  }

  mutating func assessment() -> AssessmentEvent {
    let pack = PackVersion(name: PackName(trusted: "p"), version: "", hash: PackHash(trusted: "h"))
    let key = AnswerKey(trusted: "k")
    switch random.below(9) {
    case 0: return random.any(.pinned(pack), .started(pack, TreeID(trusted: "t")))
    case 1: return .shown(SmallPack.what, wording: "", within: random.any(nil, .min, .max))
    case 2: return .answered(SmallPack.inside, key, words: "", verbatim: text())
    case 3:
      return random.any(
        .corrected(SmallPack.inside, from: key, to: key, words: "", reason: ""), .carried(SmallPack.inside, key),
        .skipped(SmallPack.what, as: key, words: "", reason: ""), .reaffirmed(SmallPack.what))
    case 4:
      return random.any(
        .saidAgain(SmallPack.what), .wentBack(to: SmallPack.inside, wording: ""), .suspended(reason: ""), .resumed,
        .jumped(AdviceID(trusted: "a"), from: nil), .heard(SmallPack.what, key, quote: text()))
    case 5:
      return .foreseen(
        Foreseen(priority: .p2, mostUrgent: .p1, targets: targets(), requirement: Requirement(types: [pump: .max])))
    case 6:
      return random.any(
        .overridden(.p3, targets(), reason: ""), .lookAsked(.cancellation, reason: ""),
        .lookAsked(.downgrade(to: .p4, targets()), reason: ""), .looked(agrees: true, reason: ""),
        .looked(agrees: false, reason: ""), .overlooked(due: moment()))
    case 7:
      return random.any(
        .judged(.malicious, reason: ""),
        .advised(Advice(card: AdviceID(trusted: "a"), version: "", title: "", despite: nil)))
    default:
      return .reached(
        Determinant(
          leaf: LeafID(trusted: "x"), nature: NatureCode(trusted: "x"), natureTitle: "X",
          priority: random.any(.p1, .p5), targets: targets()))
    }
  }

  mutating func deployment() -> DeploymentEvent {
    let unit = random.any(engine, ladder)
    switch random.below(8) {
    case 0, 1, 2: return .assigned(unit, home: nil, type: random.any(nil, pump), duty: "", isTimed: random.chance(50))
    case 3, 4: return .progressed(unit, AssignmentStep.allCases[random.below(5)])
    case 5: return random.any(.ended(unit, .refused(reason: "")), .ended(unit, .diverted(to: fire, reason: "")))
    case 6: return random.any(.heard(unit, nil), .rollCalled(by: moment()))
    default:
      let task = IncidentTask(
        holder: random.any(.desk, .unit(unit), .person(amy)),
        kind: random.any(.act, .tellCaller, .ring(whom: ""), .regulation(RegulationID(trusted: "r"))),
        what: text(), due: moment(), doneWhen: "")
      return random.any(
        .taskSet(task), .taskDone(entry: entry(), text()), .taskWithdrawn(entry: entry(), reason: ""),
        .linkGiven(unit, key: "k", until: moment()), .linkTakenBack(unit))
    }
  }

  mutating func escalation() -> EscalationEvent {
    let level = random.any(EscalationLevel.desk, .supervisor, .dutyManager, .majorIncident)
    switch random.below(6) {
    case 0: return .agreed(nil, random.chance(50) ? .standard : Histories.eager)
    case 1: return .raised(level, reason: "", trigger: nil, asked: bob, acceptBy: moment())
    case 2:
      return random.any(.accepted(level), .passedOn(to: cleo, acceptBy: moment()), .stoodDown(to: level, reason: ""))
    case 3: return .triggered(TriggerName(trusted: "t"), subject: random.any(nil, entry()), why: "")
    case 4: return .overran(clock: random.any("locate", "close", ""), due: moment())
    default:
      return random.any(
        .foundUseless(alarm: entry(), why: ""), .reported([:]), .roleTaken(.tactical, by: bob, from: nil),
        .decided(.tactical, CommandDecision(situation: text(), options: text(), choice: text(), why: text())))
    }
  }
}
