import Account
import Contact
import Deployment
import Improvement
import Incident
import Register
import Shift
import Vocabulary

/// One fact for each event, as the golden files hold it: every field filled, with characters that are easily spoilt.
enum SampleFact {
  /// An event without a sample.
  struct Missing: Error {
    let name: EventName
  }

  static func of(_ name: EventName) throws -> Fact {
    guard let fact = try all().first(where: { EventName($0) == name }) else { throw Missing(name: name) }
    return fact
  }

  static func all() throws -> [Fact] {
    var facts = contact.map { Fact.contact($0) }
    facts += try log().map { .incident(.log($0)) }
    facts += assessment.map { .incident(.assessment($0)) }
    facts += deployment.map { .incident(.deployment($0)) }
    facts += escalation.map { .incident(.escalation($0)) }
    facts += review.map { .incident(.review($0)) }
    facts += try unit().map { .unit($0) }
    for event in try register() { facts += [.place(event), .caller(event)] }
    facts += shift.map { .shift($0) }
    facts += account.map { .account($0) }
    facts += pack.map { .pack($0) }
    facts += draft.map { .draft($0) }
    facts += centre.map { .centre($0) }
    return facts
  }

  /// Every personal text of the samples has one of these in it, and nothing else has.
  static let secrets = ["555 0100", "Súilleabháin", "roof", "Marrowbone", "First words", "purple", "53.3389"]

  static let callSign = CallSign(trusted: "D11")
  static let station = Station(trusted: "Dún Laoghaire")
  static let incident = IncidentID(trusted: "01JD7Q2M3E")
  static let contactID = ContactID(trusted: "01JD7Q2M3C")
  static let person = ActorID(trusted: "Zoë")
  static let hash = PackHash(trusted: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  static let version = PackVersion(name: PackName(trusted: "fire"), version: "1.2.0", hash: hash)
  static let moment = Moment(microseconds: 1_795_000_000_123_456)
  static let reason = "as \"agreed\" – see §4"

  private static let contact: [ContactEvent] = [
    .received(
      .webReport, number: PersonalText("+353 1 555 0100"), caller: PersonalText("Ó Súilleabháin 👩‍🚒"),
      firstWords: PersonalText("smoke\nfrom \"the\" \\ roof\u{0}\u{8}\u{C}\r\t\u{1B}")),
    .queued(.urgent, answerBy: moment), .offered(to: person), .answered, .held, .takenBack, .dropped, .abandoned,
    .reconnected(number: PersonalText("+353 1 555 0100")), .triedInVain,
    .told(.textRelay, PersonalText("Ó Súilleabháin, typed")),
    .faced(.otherLanguage, words: "Please hold the line.\nWir verbinden Sie."), .linked(incident),
    .referred(
      Referral(
        from: PartnerName(trusted: "gas-networks"), theirReference: "GN/2026/7", pack: version,
        tree: TreeID(trusted: "reported")), acceptBy: moment),
    .accepted, .declined(reason: reason), .ended,
    .wrappedUp(
      .outOfRemit(
        ServiceName(trusted: "bins"), sentTo: "County council, 9 to 5", words: "The council collects \"that\"."),
      note: PersonalText("asked twice about the roof")),
    .callBackSet(by: moment), .overran(.wrapUp, due: moment), .report(.codeGiven(key: "9f86d081884c7d65")),
    .report(.added(PersonalText("now the \"roof\" too"))),
    .report(
      .positioned(SharedPosition(point: PersonalText("53.3389, -6.2800001"), accuracyMetres: 12))),
    .report(.photographed(photo)), .report(.informed(PersonalText("somebody looks at the roof"))),
    .report(.feedbackGiven(.partly, PersonalText("the roof leaks"))),
    .report(.linkGiven(key: "9f86d081884c7d65", until: moment)), .report(.linkTakenBack),
    .report(.unread(readBy: moment)), .report(.read(upTo: 7)),
  ]

  static let photo = Photo(
    hash: PhotoHash(trusted: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), type: .jpeg,
    byteCount: 2_100_000, width: 4_032, height: 3_024)

  private static func unit() throws -> [UnitEvent] {
    [
      .registered(UnitType(trusted: "pump"), home: station),
      .skilled([Skill(trusted: "rope"), Skill(trusted: "é-swim"), Skill(trusted: "Boat")]),
      .positioned(try Coordinates(latitudeE7: 533_389_000, longitudeE7: -62_800_001)), .onDuty, .offDuty,
      .reachable(number: "+353 1 555 0199"), .dutyEnds(moment), .unavailable(reason: reason), .available, .returning,
      .assigned(incident), .progressed(incident, .acknowledged),
    ]
  }

  private static func register() throws -> [RegisterEvent] {
    guard let until = CivilDate(year: 2028, month: 2, day: 29) else { throw Missing(name: .placeFactAdded) }
    return [
      .described(
        RegisterTitle(
          name: PersonalText("Marrowbone House"), address: PersonalText("12 Marrowbone Lane"),
          number: PersonalText("+353 1 555 0100"),
          coordinates: try Coordinates(latitudeE7: 533_389_000, longitudeE7: -62_800_001))),
      .added(
        RegisterFact(
          kind: .hazard, words: PersonalText("purple cylinders under the roof"), source: "visit, 2026", until: until)),
      .withdrawn(entry: 2, reason: reason),
    ]
  }

  private static let shift: [ShiftEvent] = [
    .began(person, role: "call handler"), .paused(person, reason: reason), .resumed(person),
    .handedOver(from: person, to: ActorID(trusted: "Bo"), [incident, IncidentID(trusted: "01JD7Q2M3D")]),
    .ended(person),
  ]

  private static let account: [AccountEvent] = [
    .opened(name: PersonalText("Nóra Marrowbone"), roles: [.controller, .handler]),
    .renamed(PersonalText("Nóra Súilleabháin")), .rolesGiven([.supervisor], reason: reason), .closed(reason: reason),
    .reopened(reason: reason), .secretSet(.password), .secretTaken(.totp), .linkMade(reason: reason),
    .signedIn(.passwordAndCode, session: "9f86d081"), .refused(.wrongPassword), .signedOut(session: "9f86d081"),
    .revoked(session: "9f86d081", reason: reason),
    .keyIssued(
      KeyGrant(
        key: KeyID(trusted: "k7r2m4"), label: "the telemetry bridge", scopes: [.read, .positions],
        expires: Moment(microseconds: 1_795_000_000_000_000))),
    .keyRevoked(KeyID(trusted: "k7r2m4"), reason: reason),
  ]

  private static let pack: [PackEvent] = [
    .published(
      PublishedPack(
        version: "1.2.0", hash: hash,
        files: ["pack.yaml": "name: fire\nversion: 1.2.0\n", "trees/a.yaml": "\t\u{1F}", "Z": "", "é": "\u{7F}"])),
    .drafted(PublishedPack(version: "1.3.0", hash: hash, files: ["pack.yaml": "name: fire\nversion: 1.3.0\n"])),
    .downgradeRead(
      DowngradeRead(
        version: "1.3.0", hash: hash,
        downgrade: Downgrade(
          incident: incident, from: "P1 structure-fire needs 2 engine level 2", to: "P3 rubbish needs 1 engine level 1"),
        reason: reason)),
    .shadowBegun(hash), .shadowEnded(reason: reason),
    .scheduled(
      ScheduledPack(
        PublishedPack(version: "1.3.0", hash: hash, files: ["pack.yaml": "name: fire\nversion: 1.3.0\n"]),
        from: Moment(microseconds: 1_795_000_000_000_000), reason: reason)),
    .scheduleWithdrawn(reason: reason), .cameIntoForce(hash), .rolledBack(to: hash, reason: reason),
    .changesRead(hash),
  ]

  private static let draft: [DraftEvent] = [
    .begun(
      DraftBeginning(
        pack: PackName(trusted: "fire"), from: hash, purpose: "floors count",
        files: ["pack.yaml": "name: fire\nversion: 1.4.0\n", "trees/a.yaml": ""])),
    .edited(
      FileEdit([
        .replaced(path: "pack.yaml", at: 20, was: "1.4.0", becomes: "\u{201C}2\u{201D}"),
        .added(path: "tables/b.yaml", text: "decisions: []\n"), .removed(path: "trees/a.yaml", text: ""),
      ]), what: "pack.yaml: version is 2", undoes: nil),
    .edited(
      FileEdit([.removed(path: "tables/b.yaml", text: "decisions: []\n")]), what: "tables/b.yaml: added", undoes: 1),
    .concluded(hash), .dropped(reason: reason),
  ]

  private static let centre: [CentreEvent] = [
    .dedicated(.rehearsal), .zoneSet("Europe/Dublin"), .packChosen(PackName(trusted: "fire")),
    .erased(positions: [1, 9_223_372_036_854_775_807], reason: "request 12/2026"),
    .strangersRefused(count: 17),
  ]
}
