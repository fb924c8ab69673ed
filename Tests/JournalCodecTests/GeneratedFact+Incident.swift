import Assessment
import Deployment
import Escalation
import IncidentLog
import Procedure
import Review
import Vocabulary

/// What happens to an incident, generated.
extension SeededNumbers {
  mutating func log(_ name: EventName) -> IncidentLogEvent? {
    switch name {
    case .logOpened: .opened(contact: maybe { $0.id() }, received: moment(), owner: id(), source: maybe { $0.text() })
    case .logLocated:
      .located(
        Location(
          place: personal(), coordinates: coordinates(), ground: maybe { $0.id() }, asked: maybe { $0.text() }))
    case .logLocationConfirmed: .locationConfirmed(question: text(), answer: personal())
    case .logNoted: .noted(pick(LogVoice.allCases), personal())
    case .logStated: .stated(pick(LogTopic.allCases), personal())
    case .logEstablished: .established(id())
    case .logWithdrawn: .withdrawn(id(), reason: text())
    case .logStruck: .struck(entry: number(), reason: text())
    case .logContactLinked: .contactLinked(id())
    case .logOwnerChanged: .ownerChanged(id())
    case .logHandedTo: .handedTo(id(), reason: text())
    case .logShielded: .shielded(words: text())
    case .logPromised: .promised(personal(), by: moment())
    case .logCallerTold: .callerTold(personal())
    case .logReadBack: .readBack(by: text(), many { $0.readBackField() })
    case .logRestricted: .restricted(to: many { $0.id() }, reason: text())
    case .logLifted: .lifted(reason: text())
    case .logPhotographed: .photographed(photo(), from: maybe { $0.id() })
    case .logLooked: .looked
    case .logUnread: .unread(id(), readBy: moment())
    case .logReportRead: .reportRead(upTo: number())
    case .logOffered: .offered(to: id(), words: personal(), answerBy: moment())
    case .logPartnerAccepted: .partnerAccepted(theirReference: maybe { $0.text() })
    case .logPartnerDeclined: .partnerDeclined(reason: text())
    case .logLapsed: .lapsed
    case .logMerged: .merged(into: id())
    case .logAbsorbed: .absorbed(id(), contacts: many { $0.id() })
    case .logControlled: .controlled
    case .logResolved: .resolved(personal())
    case .logClosed: .closed(id())
    case .logReopened: .reopened(reason: text())
    default: nil
    }
  }

  private mutating func readBackField() -> ReadBackField {
    ReadBackField(name: text(), given: personal(), heard: personal(), isSame: below(2) == 0)
  }

  mutating func deployment(_ name: EventName) -> DeploymentEvent? {
    switch name {
    case .deploymentAssigned:
      .assigned(
        id(), home: maybe { $0.id() }, type: maybe { $0.id() }, duty: text(), isTimed: below(2) == 0,
        skills: Set(many { $0.id() }))
    case .deploymentProgressed: .progressed(id(), pick(AssignmentStep.allCases))
    case .deploymentEnded:
      .ended(
        id(),
        pick([
          .refused(reason: text()), .stoodDown(reason: text()), .diverted(to: id(), reason: text()),
        ]))
    case .deploymentHeard: .heard(id(), maybe { $0.personal() })
    case .deploymentRollCalled: .rollCalled(by: moment())
    case .deploymentProposed: .proposed(proposal())
    case .deploymentTaskSet:
      .taskSet(
        IncidentTask(
          holder: pick([.unit(id()), .person(id()), .desk]),
          kind: pick([.act, .ring(whom: text()), .tellCaller, .regulation(id())]),
          what: personal(), place: maybe { $0.personal() }, due: moment(), doneWhen: text()))
    case .deploymentTaskDone: .taskDone(entry: number(), maybe { $0.personal() })
    case .deploymentLinkGiven: .linkGiven(id(), key: text(), until: moment())
    case .deploymentLinkTakenBack: .linkTakenBack(id())
    case .deploymentTaskWithdrawn: .taskWithdrawn(entry: number(), reason: text())
    default: nil
    }
  }

  private mutating func proposal() -> Proposal {
    Proposal(
      requirement: requirement(),
      lines: many { numbers in
        Proposal.Line(
          unit: numbers.id(), type: numbers.id(), metres: numbers.maybe { $0.number() },
          travelSeconds: numbers.maybe { $0.number() }, positionSeconds: numbers.maybe { $0.number() },
          dutySeconds: numbers.maybe { $0.number() },
          verdict: numbers.pick([
            .chosen(type: numbers.below(2) == 0, skills: numbers.many { $0.id() }), .spare, .notNeeded, .offDuty,
            .leftOut("of \(numbers.below(9)) \"words\""),
            .unavailable(numbers.text()), .busy(numbers.id()),
          ]))
      }, unlisted: number(), missing: requirement(), cover: counts())
  }

  mutating func escalation(_ name: EventName) -> EscalationEvent? {
    switch name {
    case .escalationAgreed: .agreed(maybe { $0.pack() }, terms())
    case .escalationTriggered: .triggered(id(), subject: maybe { $0.number() }, why: text())
    case .escalationRaised:
      .raised(
        pick(EscalationLevel.allCases), reason: text(), trigger: maybe { $0.id() }, asked: id(), acceptBy: moment())
    case .escalationAccepted: .accepted(pick(EscalationLevel.allCases))
    case .escalationPassedOn: .passedOn(to: id(), acceptBy: moment())
    case .escalationStoodDown: .stoodDown(to: pick(EscalationLevel.allCases), reason: text())
    case .escalationOverran: .overran(clock: text(), due: moment())
    case .escalationFoundUseless: .foundUseless(alarm: number(), why: text())
    case .escalationReported: .reported(report())
    case .escalationRoleTaken: .roleTaken(pick(CommandRole.allCases), by: id(), from: maybe { $0.id() })
    case .escalationDecided:
      .decided(
        pick(CommandRole.allCases),
        CommandDecision(situation: personal(), options: personal(), choice: personal(), why: personal()))
    default: nil
    }
  }

  private mutating func report() -> [MethaneField: PersonalText] {
    MethaneField.allCases.reduce(into: [:]) { report, field in report[field] = maybe { $0.personal() } }
  }

  private mutating func terms() -> Terms {
    var clocks = ClockTerms()
    clocks.answer = Urgency.allCases.reduce(into: [:]) { answer, urgency in answer[urgency] = maybe { $0.number() } }
    let fields: [WritableKeyPath<ClockTerms, Int64>] = [
      \.question, \.locate, \.assess, \.acknowledge, \.welfare, \.rollCall, \.secondLook, \.accept, \.handOff, \.close,
      \.callBack,
    ]
    for field in fields { clocks[keyPath: field] = number() }
    return Terms(
      clocks: clocks, knownIncidentAfter: number(), fallback: id(),
      levels: many { numbers in
        LevelTerms(
          level: numbers.pick(EscalationLevel.allCases), title: numbers.text(), who: numbers.many { $0.id() },
          acceptSeconds: numbers.number())
      },
      triggers: many { numbers in
        Trigger(
          name: numbers.id(), level: numbers.pick(EscalationLevel.allCases), condition: numbers.condition(),
          atLeast: numbers.maybe { $0.pick(Priority.allCases) }, example: numbers.text())
      })
  }

  private mutating func condition() -> Trigger.Condition {
    pick([
      .priority(pick(Priority.allCases)), .unassigned(number()), .unacknowledged(number()), .silent(number()),
      .contacts(number()), .fact(id()), .unseen(number()),
    ])
  }

  mutating func deviation() -> Deviation {
    Deviation(kind: pick(Deviation.Kind.allCases), what: text(), entry: number(), actor: maybe { $0.id() })
  }
}
