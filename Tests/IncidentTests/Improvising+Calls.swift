import Contact
import Incident
import Procedure
import Register
import Shift
import Vocabulary

/// Orders about contacts, shifts and registers.
extension Improvising {
  mutating func callOrder() -> Intent {
    let id = ContactID(trusted: "c\(random.below(12))")
    let who = random.any(amy, bob)
    let command: ContactCommand =
      switch random.below(20) {
      case 0, 1: .offer(to: who)
      case 2: .hold
      case 3: .takeBack
      case 4, 5: .drop
      case 6: .abandon
      case 7, 8: .reconnect(number: random.any("086 123", "", " "))
      case 9: .triedInVain
      case 10, 11:
        .tell(CallerDetail.allCases[random.below(CallerDetail.allCases.count)], random.any("Mary", "", "086"))
      case 12: .face(Situation.allCases[random.below(Situation.allCases.count)], made)
      case 13: .queue(random.any(.emergency, .urgent, .routine), answerBy: moment())
      case 14: .refer(referral, acceptBy: moment())
      case 15: .accept
      case 16: .decline(reason: random.any("not ours", ""))
      case 17: .overrun(random.any(.answer, .accept, .callBack, .wrapUp), due: moment())
      default: .wrapUp(outcome(), note: random.any(nil, "told", ""))
      }
    return .contact(id, command)
  }

  private var referral: Referral {
    Referral(from: PartnerName(trusted: "gas network"), theirReference: "G-1", pack: made.inForce, tree: nil)
  }

  private mutating func outcome() -> ContactOutcome {
    random.any(
      .incident, .advice, .query, .malicious, .silent, .abandoned, .declined,
      .outOfRemit(made.services.randomElement(using: &random)?.name ?? ServiceName(trusted: "none"), made))
  }

  mutating func shiftOrder() -> Intent {
    let (one, other) = (random.any(amy, bob, ActorID.machine), random.any(amy, bob))
    let incidents = (0..<random.below(4)).map { IncidentID(trusted: "i\($0)") }
    switch random.below(8) {
    case 0, 1: return .shift(.begin(one, role: random.any(nil, "handler")))
    case 2: return .shift(.pause(one, reason: random.any("a hard call", "")))
    case 3: return .shift(.resume(one))
    case 4: return .shift(.handOver(from: one, to: other, incidents))
    case 5: return .shift(.end(one, owning: incidents))
    default: return .goOffDuty(one, handTo: random.any(nil, other), Holdings(incidents: incidents))
    }
  }

  mutating func registerOrder() -> Intent {
    let title = RegisterTitle(
      name: PersonalText(random.any("Willow Court", "")), address: random.any(nil, .text("12 Quay Street")),
      number: nil,
      coordinates: nil)
    let fact = RegisterFact(
      kind: RegisterFact.Kind.allCases[random.below(4)], words: PersonalText(random.any("Asbestos", "")),
      source: random.any("survey", ""), until: CivilDate(daysSince1970: Int64(random.below(40_000))))
    let command: RegisterCommand =
      switch random.below(4) {
      case 0, 1: .describe(title)
      case 2: .add(fact)
      default: .withdraw(entry: Int64(random.below(5)), reason: random.any("gone", ""))
      }
    return random.chance(50)
      ? .place(PlaceID(trusted: "p\(random.below(3))"), command)
      : .caller(CallerID(trusted: "k\(random.below(3))"), command)
  }
}
