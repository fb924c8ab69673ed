import Assessment
import Contact
import Deployment
import Improvement
import Incident
import IncidentLog
import Vocabulary

/// One fact for each event, as the golden files hold it: every field filled, with characters that are easily spoilt.
enum SampleFact {
  static func of(_ name: EventName) throws -> Fact {
    switch name {
    case .contactReceived, .contactAnswered, .contactLinked, .contactEnded: .contact(contact(name))
    case .logOpened, .logLocated, .logNoted, .logStruck, .logContactLinked, .logOwnerChanged, .logClosed:
      .incident(.log(try log(name)))
    case .assessmentStarted, .assessmentShown, .assessmentAnswered, .assessmentReached:
      .incident(.assessment(assessment(name)))
    case .deploymentAssigned:
      .incident(.deployment(.assigned(unit, home: station, duty: "First attack, \"crew of 6\"", isTimed: false)))
    case .deploymentProgressed: .incident(.deployment(.progressed(unit, .atScene)))
    case .unitRegistered: .unit(.registered(UnitType(trusted: "pump"), home: station))
    case .unitOnDuty: .unit(.onDuty)
    case .unitOffDuty: .unit(.offDuty)
    case .unitAssigned: .unit(.assigned(incident))
    case .unitProgressed: .unit(.progressed(incident, .acknowledged))
    case .packPublished:
      .pack(
        .published(
          PublishedPack(
            version: "1.2.0", hash: hash,
            files: ["pack.yaml": "name: fire\nversion: 1.2.0\n", "trees/a.yaml": "\t\u{1F}", "Z": "", "é": "\u{7F}"])))
    case .centreDedicated: .centre(.dedicated(.rehearsal))
    case .centreZoneSet: .centre(.zoneSet("Europe/Dublin"))
    case .centreErased: .centre(.erased(positions: [1, 9_223_372_036_854_775_807], reason: "request 12/2026"))
    }
  }

  private static let unit = CallSign(trusted: "D11")
  private static let station = Station(trusted: "Dún Laoghaire")
  private static let incident = IncidentID(trusted: "01JD7Q2M3E")
  private static let hash = PackHash(trusted: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")

  private static func contact(_ name: EventName) -> ContactEvent {
    switch name {
    case .contactReceived:
      .received(
        .webReport, number: PersonalText("+353 1 555 0100"), caller: PersonalText("Ó Súilleabháin 👩‍🚒"),
        firstWords: PersonalText("smoke\nfrom \"the\" \\ roof\u{0}\u{8}\u{C}\r\t\u{1B}"))
    case .contactLinked: .linked(incident)
    case .contactEnded: .ended
    default: .answered
    }
  }

  private static func log(_ name: EventName) throws -> IncidentLogEvent {
    switch name {
    case .logOpened:
      .opened(
        contact: ContactID(trusted: "01JD7Q2M3C"), received: Moment(microseconds: 1_795_000_000_123_456),
        owner: ActorID(trusted: "Zoë"), source: "dublin-fire:12")
    case .logLocated:
      .located(
        Location(
          place: PersonalText("12 Marrowbone Lane, 2. Hof"),
          coordinates: try Coordinates(latitudeE7: 533_389_000, longitudeE7: -62_800_001), ground: station))
    case .logNoted: .noted(.machine, PersonalText("First words: “smoke”"))
    case .logStruck: .struck(entry: 7, reason: "wrong incident")
    case .logContactLinked: .contactLinked(ContactID(trusted: "01JD7Q2M3C"))
    case .logOwnerChanged: .ownerChanged(ActorID(trusted: "machine"))
    default: .closed(DispositionCode(trusted: "false-alarm-good-intent"))
    }
  }

  private static func assessment(_ name: EventName) -> AssessmentEvent {
    switch name {
    case .assessmentStarted:
      .started(PackVersion(name: PackName(trusted: "fire"), version: "1.2.0", hash: hash), TreeID(trusted: "reported"))
    case .assessmentShown: .shown(QuestionID(trusted: "what"), wording: "What is reported?")
    case .assessmentAnswered:
      .answered(
        QuestionID(trusted: "what"), AnswerKey(trusted: "other"), words: "Something else",
        verbatim: PersonalText("purple smoke"))
    default:
      .reached(
        Determinant(
          leaf: LeafID(trusted: "fire-dwelling"), nature: NatureCode(trusted: "fire"), natureTitle: "Fire: dwelling",
          priority: .p1, targets: Targets(assignSeconds: 60, attendSeconds: 600, updateSeconds: -1)))
    }
  }
}
