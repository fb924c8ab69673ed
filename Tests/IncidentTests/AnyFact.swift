import Assessment
import Contact
import Decider
import Deployment
import Improvement
import Incident
import IncidentLog
import Vocabulary

/// Facts nobody could have decided: for other incidents, out of turn, at the ends of time and of numbers.
struct AnyFact {
  var random: SeededGenerator

  mutating func stamp() -> Stamp {
    Stamp(
      actor: random.any(amy, bob, .machine), happened: moment(), recorded: moment(),
      version: random.any(1, 2, 3, 0, -7, .min, .max), reference: nil)
  }

  private mutating func moment() -> Moment {
    Moment(microseconds: random.any(0, .min, .max, -1, Int64(truncatingIfNeeded: random.next())))
  }

  private mutating func text() -> PersonalText {
    random.any(.erased, .text(""), .text("words"), .text("\u{0}\u{202E}"))
  }

  mutating func fact() -> Fact {
    switch random.below(12) {
    case 0, 1: .contact(contact())
    case 2..<5: .incident(.log(log()))
    case 5, 6: .incident(.assessment(assessment()))
    case 7, 8: .incident(.deployment(deployment()))
    case 9: .unit(unit())
    case 10: .pack(.published(random.any(PublishingTests.first, PublishingTests.second, PublishingTests.forged)))
    default:
      .centre(
        random.any(
          .dedicated(.live), .dedicated(.rehearsal), .zoneSet("Nowhere"), .erased(positions: [.max, -1], reason: "")))
    }
  }

  private mutating func contact() -> ContactEvent {
    random.any(
      .received(.call, number: text(), caller: nil, firstWords: text()), .answered, .linked(fire), .linked(flood),
      .ended)
  }

  private mutating func log() -> IncidentLogEvent {
    switch random.below(9) {
    case 0, 1: .opened(contact: random.any(nil, callOne), received: moment(), owner: amy, source: nil)
    case 2: .located(Location(place: text()))
    case 3, 4: .noted(random.any(.person, .machine), text())
    case 5: .struck(entry: random.any(1, 2, 3, .min, .max), reason: "")
    case 6: .contactLinked(random.any(callOne, callTwo))
    case 7: .ownerChanged(bob)
    default: .closed(done)
    }
  }

  private mutating func assessment() -> AssessmentEvent {
    let targets = Targets(
      assignSeconds: random.any(60, .max, .min), attendSeconds: random.any(0, .max, .min), updateSeconds: -1)
    switch random.below(4) {
    case 0:
      return .started(
        PackVersion(name: PackName(trusted: "p"), version: "", hash: PackHash(trusted: "h")), TreeID(trusted: "t"))
    case 1: return .shown(SmallPack.what, wording: "")
    case 2: return .answered(SmallPack.inside, AnswerKey(trusted: "k"), words: "", verbatim: text())
    default: return .reached(AssessingTests.determinant("x", "X", random.any(.p1, .p5), targets))
    }
  }

  private mutating func deployment() -> DeploymentEvent {
    let unit = random.any(engine, ladder)
    if random.chance(40) { return .assigned(unit, home: nil, duty: "", isTimed: random.chance(50)) }
    return .progressed(unit, AssignmentStep.allCases[random.below(5)])
  }

  private mutating func unit() -> UnitEvent {
    random.any(
      .registered(pump, home: nil), .onDuty, .offDuty, .assigned(fire),
      .progressed(flood, AssignmentStep.allCases[random.below(5)]))
  }
}
