import Deployment
import Escalation
import IncidentLog
import Procedure
import Review
import Vocabulary

/// Samples of what happens to an incident.
extension SampleFact {
  static func log() throws -> [IncidentLogEvent] {
    [
      .opened(contact: contactID, received: moment, owner: person, source: "dublin-fire:12"),
      .located(
        Location(
          place: PersonalText("12 Marrowbone Lane, 2. Hof"),
          coordinates: try Coordinates(latitudeE7: 533_389_000, longitudeE7: -62_800_001), ground: station,
          asked: "Where is the \"emergency\"?")),
      .locationConfirmed(question: "What is the nearest junction?", answer: PersonalText("Marrowbone and Cork")),
      .noted(.machine, PersonalText("First words: “smoke”")), .stated(.hazard, PersonalText("purple gas")),
      .established(FactCode(trusted: "persons-reported")),
      .withdrawn(FactCode(trusted: "persons-reported"), reason: reason), .struck(entry: 7, reason: "wrong incident"),
      .contactLinked(contactID), .ownerChanged(ActorID(trusted: "machine")), .handedTo(person, reason: reason),
      .shielded(words: "We know of it;\nhelp is on its way."),
      .promised(PersonalText("somebody looks at the roof"), by: moment),
      .callerTold(PersonalText("the roof is looked at")),
      .readBack(
        by: "Ms Súilleabháin",
        [
          ReadBackField(
            name: "where", given: PersonalText("Marrowbone Lane"), heard: PersonalText("marrowbone lane. Marrowbone"),
            isSame: true),
          ReadBackField(name: "what", given: PersonalText("purple"), heard: PersonalText("purple?"), isSame: false),
        ]),
      .photographed(photo, from: contactID),
      .restricted(to: [ActorID(trusted: "Bo"), person], reason: reason), .lifted(reason: reason), .looked,
      .offered(to: PartnerName(trusted: "gas-networks"), words: PersonalText("leak under the roof"), answerBy: moment),
      .partnerAccepted(theirReference: "GN/2026/7"), .partnerDeclined(reason: reason), .lapsed, .merged(into: incident),
      .absorbed(incident, contacts: [contactID, ContactID(trusted: "01JD7Q2M3A")]), .controlled,
      .resolved(PersonalText("the roof is out")), .closed(DispositionCode(trusted: "false-alarm-good-intent")),
      .reopened(reason: reason), .unread(contactID, readBy: moment), .reportRead(upTo: 7),
    ]
  }

  static let deployment: [DeploymentEvent] = [
    .assigned(
      callSign, home: station, type: UnitType(trusted: "pump"), duty: "First attack, \"crew of 6\"", isTimed: false),
    .progressed(callSign, .atScene), .ended(callSign, .diverted(to: incident, reason: reason)),
    .heard(callSign, PersonalText("still on the roof")), .rollCalled(by: moment), .proposed(proposal),
    .taskSet(
      IncidentTask(
        holder: .person(person), kind: .ring(whom: "Ms Súilleabháin"), what: PersonalText("cut the gas to the roof"),
        place: PersonalText("12 Marrowbone Lane"), due: moment, doneWhen: "the roof is cold")),
    .taskDone(entry: 12, PersonalText("cut at the roof")), .taskWithdrawn(entry: 12, reason: reason),
    .linkGiven(callSign, key: "9f86d081884c7d65", until: moment), .linkTakenBack(callSign),
  ]

  /// A line for each verdict.
  private static let proposal: Proposal = {
    func line(_ unit: String, _ metres: Int64?, _ verdict: Proposal.Verdict) -> Proposal.Line {
      Proposal.Line(
        unit: CallSign(trusted: unit), type: UnitType(trusted: "pump"), metres: metres, travelSeconds: metres,
        positionSeconds: metres, dutySeconds: metres, verdict: verdict)
    }
    return Proposal(
      requirement: Requirement(
        types: [UnitType(trusted: "pump"): 2, UnitType(trusted: "ambulance"): 1], skills: [Skill(trusted: "rope"): 1]),
      lines: [
        line("D11", 0, .chosen(type: true, skills: [Skill(trusted: "rope")])),
        line("D12", 1_200, .chosen(type: false, skills: [])), line("D13", 20_015_087, .spare),
        line("D14", nil, .notNeeded), line("D15", nil, .offDuty), line("D16", nil, .unavailable("flat \"tyre\"")),
        line("D17", nil, .busy(incident)),
      ], unlisted: 3, missing: Requirement(types: [UnitType(trusted: "ambulance"): 1]),
      cover: [UnitType(trusted: "pump"): 1, UnitType(trusted: "Boat"): 0])
  }()

  static let escalation: [EscalationEvent] = [
    .agreed(version, terms), .triggered(TriggerName(trusted: "no-unit"), subject: 7, why: "no unit for 12 min 05 s"),
    .raised(
      .dutyManager, reason: reason, trigger: TriggerName(trusted: "no-unit"), asked: person, acceptBy: moment),
    .accepted(.supervisor), .passedOn(to: person, acceptBy: moment), .stoodDown(to: .desk, reason: reason),
    .overran(clock: "welfare", due: moment), .foundUseless(alarm: 17, why: reason),
    .reported(
      Dictionary(uniqueKeysWithValues: MethaneField.allCases.map { ($0, PersonalText("\($0.words): purple")) })),
    .roleTaken(.tactical, by: person, from: ActorID(trusted: "Bo")),
    .decided(
      .strategic,
      CommandDecision(
        situation: PersonalText("fire in the roof"), options: PersonalText("the roof or the street"),
        choice: PersonalText("the roof"), why: PersonalText("Marrowbone is narrow"))),
  ]

  /// A trigger for each condition.
  static let terms: Terms = {
    var clocks = ClockTerms()
    clocks.answer = [.emergency: 5, .urgent: 30, .routine: 600]
    clocks.question = 61
    clocks.locate = 62
    clocks.assess = 63
    clocks.acknowledge = 64
    clocks.welfare = 65
    clocks.rollCall = 66
    clocks.secondLook = 67
    clocks.accept = 68
    clocks.handOff = 69
    clocks.close = 70
    clocks.callBack = 71
    let conditions: [(String, Trigger.Condition)] = [
      ("life", .priority(.p1)), ("no-unit", .unassigned(720)), ("no-answer", .unacknowledged(90)),
      ("silence", .silent(1_200)), ("crowd", .contacts(20)), ("trapped", .fact(FactCode(trusted: "persons-reported"))),
      ("unseen", .unseen(300)),
    ]
    return Terms(
      clocks: clocks, knownIncidentAfter: 4, fallback: ActorID(trusted: "duty-manager"),
      levels: [
        LevelTerms(level: .supervisor, title: "Supervisor \"A\"", who: [person, .machine], acceptSeconds: 120),
        LevelTerms(level: .majorIncident, title: "Major", who: [], acceptSeconds: 60),
      ],
      triggers: conditions.enumerated().map { index, condition in
        Trigger(
          name: TriggerName(trusted: condition.0), level: index == 0 ? .majorIncident : .supervisor,
          condition: condition.1, atLeast: index == 1 ? .p2 : nil, example: index == 2 ? "nobody answers" : "")
      })
  }()

  static let review: [ReviewEvent] = [
    .checked([
      Deviation(kind: .skipped, what: "what: \(reason)", entry: 9, actor: person),
      Deviation(kind: .locationNotConfirmed, what: "asked only once", entry: 0, actor: nil),
    ]),
    .concluded(words: PersonalText("The gas words came late; the crew spoke of purple smoke")),
  ]
}
