import Account
import Contact
import Decider
import Deployment
import Improvement
import Incident
import Register
import Review
import Shift
import Vocabulary

/// Facts nobody could have decided: for other incidents, out of turn, at the ends of time and of numbers.
struct AnyFact {
  var random: SeededGenerator

  mutating func stamp() -> Stamp {
    Stamp(
      actor: random.any(amy, bob, .machine), happened: moment(), recorded: moment(),
      version: random.any(1, 2, 3, 0, -7, .min, .max), reference: nil)
  }

  mutating func moment() -> Moment {
    Moment(microseconds: random.any(0, .min, .max, -1, Int64(truncatingIfNeeded: random.next())))
  }

  mutating func text() -> PersonalText {
    random.any(.erased, .text(""), .text("words"), .text("\u{0}\u{202E}"))
  }

  mutating func entry() -> Int64 { random.any(1, 2, 3, .min, .max) }

  mutating func fact() -> Fact {
    switch random.below(22) {
    case 0..<3: .contact(contact())
    case 3..<6: .incident(.log(log()))
    case 6: .incident(.log(offer()))
    case 7..<9: .incident(.assessment(assessment()))
    case 9, 10: .incident(.deployment(deployment()))
    case 11: .incident(.escalation(escalation()))
    case 12: .incident(.review(random.any(.checked([]), .concluded(words: text()), .concluded(words: nil))))
    case 13, 14: .unit(unit())
    case 15: .place(register())
    case 16: .caller(register())
    case 17: .shift(shift())
    case 18: .account(account())
    case 19: .pack(pack())
    case 20: .draft(draft())
    default:
      .centre(
        random.any(
          .dedicated(.live), .dedicated(.rehearsal), .zoneSet("Nowhere"), .packChosen(PackName(trusted: "none")),
          .erased(positions: [.max, -1], reason: "")))
    }
  }

  private mutating func pack() -> PackEvent {
    let pack = random.any(PublishingTests.first, PublishingTests.second, PublishingTests.forged)
    return random.any(
      .published(pack), .drafted(pack), .downgradeRead(PublishingTests.reading("one", of: pack)),
      .shadowBegun(pack.hash), .shadowEnded(reason: ""),
      .scheduled(ScheduledPack(pack, from: moment(), reason: "")), .scheduleWithdrawn(reason: ""),
      .cameIntoForce(pack.hash), .rolledBack(to: pack.hash, reason: ""), .changesRead(pack.hash))
  }

  private mutating func draft() -> DraftEvent {
    let beginning = DraftBeginning(
      pack: PackName(trusted: "fire"), from: PublishingTests.first.hash, purpose: "", files: ["a.yaml": "one: two\n"])
    let at = random.any(0, 5, -1, .max, .min)
    return random.any(
      .begun(beginning), .concluded(beginning.from), .dropped(reason: ""),
      .edited(
        FileEdit([.replaced(path: "a.yaml", at: at, was: random.any("", "two"), becomes: "three")]), what: "",
        undoes: random.any(nil, 1, 2, 0, .max, -3)),
      .edited(FileEdit([.added(path: random.any("a.yaml", "b.yaml"), text: "")]), what: "", undoes: nil))
  }

  private mutating func contact() -> ContactEvent {
    switch random.below(10) {
    case 8, 9: return .report(report())
    case 0, 1:
      return .received(
        Medium.allCases.randomElement(using: &random) ?? .call, number: text(), caller: nil, firstWords: text())
    case 2: return random.any(.answered, .held, .takenBack, .dropped, .abandoned, .triedInVain, .accepted, .ended)
    case 3: return random.any(.linked(fire), .linked(flood), .offered(to: bob), .reconnected(number: text()))
    case 4: return .queued(random.any(.emergency, .urgent, .routine), answerBy: moment())
    case 5:
      return random.any(
        .referred(ReferringTests.referral, acceptBy: moment()), .declined(reason: ""), .faced(.silent, words: ""))
    case 6:
      return random.any(
        .wrappedUp(.outOfRemit(RemitPack.strays, sentTo: "", words: ""), note: text()),
        .wrappedUp(.incident, note: nil),
        .told(.number, text()), .told(.relation, text()))
    default: return .overran(ContactClock.allCases.randomElement(using: &random) ?? .answer, due: moment())
    }
  }

  private mutating func report() -> ReportEvent {
    random.any(
      .codeGiven(key: "k"), .added(text()), .positioned(SharedPosition(point: text(), accuracyMetres: nil)),
      .photographed(AnyFact.photo), .informed(text()), .feedbackGiven(.no, text()),
      .linkGiven(key: "k", until: moment()), .linkTakenBack, .unread(readBy: moment()), .read(upTo: entry()))
  }

  static let photo = Photo(
    hash: PhotoHash(trusted: "h"), type: .png, byteCount: .max, width: .min, height: 0)

  private mutating func unit() -> UnitEvent {
    random.any(
      .registered(pump, home: nil), .onDuty, .offDuty, .assigned(fire), .skilled([]), .unavailable(reason: ""),
      .available, .returning, .progressed(flood, AssignmentStep.allCases[random.below(5)]))
  }

  private mutating func register() -> RegisterEvent {
    switch random.below(3) {
    case 0: .described(RegisterTitle(name: text(), address: nil, number: text(), coordinates: nil))
    case 1:
      .added(
        RegisterFact(
          kind: .hazard, words: text(), source: "",
          until: CivilDate(daysSince1970: random.any(0, -1_000_000, 1_000_000))))
    default: .withdrawn(entry: entry(), reason: "")
    }
  }

  private mutating func account() -> AccountEvent {
    random.any(
      .opened(name: text(), roles: []), .renamed(text()), .rolesGiven([.auditor], reason: ""), .closed(reason: ""),
      .reopened(reason: ""), .secretSet(.totp), .secretTaken(.password), .linkMade(reason: ""),
      .signedIn(.link, session: ""), .refused(.wrongCode), .signedOut(session: ""), .revoked(session: "", reason: ""),
      .keyIssued(
        KeyGrant(
          key: KeyID(trusted: "k"), label: "l", scopes: [.read], expires: Moment(microseconds: 1_000_000_000_000_000))),
      .keyRevoked(KeyID(trusted: "k"), reason: ""))
  }

  private mutating func shift() -> ShiftEvent {
    random.any(
      .began(amy, role: nil), .began(bob, role: ""), .paused(amy, reason: ""), .resumed(bob), .ended(amy),
      .handedOver(from: amy, to: amy, [fire, fire]))
  }
}
