import Assessment
import Contact
import Deployment
import Improvement
import Incident
import IncidentLog
import Procedure
import Vocabulary

/// Makes up orders: mostly sensible where the world stands, often late, doubled, out of turn or nonsense.
struct Improvising {
  var random: SeededGenerator
  var packOrders = 0
  let made: Pack
  let revised: Pack

  private mutating func incident() -> IncidentID { IncidentID(trusted: "i\(random.below(10))") }
  private mutating func contact() -> ContactID { ContactID(trusted: "c\(random.below(12))") }
  private mutating func unit() -> CallSign { CallSign(trusted: "u\(random.below(5))") }

  private mutating func words() -> String {
    random.any(
      "Smoke", "A second caller", "", " \n", "'; DROP TABLE entry;--", "<script>\u{0}", "\u{202E}txt", "Ünïcode 🚒 消防",
      Improvising.tooLong)
  }

  private static let tooLong = String(repeating: "x", count: IncidentLogRefusal.wordsBytesMax + 1)

  mutating func order(in world: World) -> Intent {
    switch random.below(160) {
    case 100..<112: callOrder()
    case 112..<116: shiftOrder()
    case 116..<119: registerOrder()
    case 119..<132: careOrder(world)
    case 132..<144: judgeOrder(world)
    case 144..<154: sendOrder(world)
    case 154..<160: levelOrder(world)
    case 0..<18: contactOrder()
    case 18..<48: logOrder(world)
    case 48..<62: assessOrder(world)
    case 62..<76: unitOrder()
    case 76..<97: progressOrder(world)
    default: houseOrder()
    }
  }

  private mutating func contactOrder() -> Intent {
    let id = contact()
    switch random.below(6) {
    case 0, 1:
      return .contact(
        id,
        .receive(
          random.any(.call, .alarm, .sms), number: random.any(nil, "086"), caller: random.any(nil, words()),
          firstWords: random.any(nil, words())))
    case 2, 3: return .contact(id, .answer)
    case 4: return .contact(id, .link(incident()))
    default: return .contact(id, .end)
    }
  }

  private mutating func logOrder(_ world: World) -> Intent {
    let id = incident()
    switch random.below(16) {
    case 0..<5:
      return .log(
        id, .open(contact: random.any(nil, contact()), received: moment(), source: random.any(nil, "record:1")))
    case 5, 6:
      let ground: Station? = random.any(nil, tara)
      return .log(
        id, .locate(Location(place: random.any(.erased, .text(words()), .text("12 Quay Street")), ground: ground)))
    case 7, 8: return .log(id, .note(words()))
    case 9: return .log(id, .remark(words()))
    case 10, 11:
      let known = world.life(id).log.lines.randomElement(using: &random)?.entry ?? 0
      return .log(id, .strike(entry: random.any(known, known, 3, -1, .max), reason: words()))
    case 12: return .log(id, .linkContact(contact()))
    case 13: return .log(id, .takeOver)
    default: return .log(id, .close(random.any(done, falseAlarm)))
    }
  }

  private mutating func assessOrder(_ world: World) -> Intent {
    let id = incident()
    let pack = random.chance(90) ? made : revised
    guard let asking = world.life(id).assessment.asking, random.chance(85) else {
      if random.chance(80) {
        return .assess(id, .start(random.any(SmallPack.main, SmallPack.main, TreeID(trusted: "no")), pack))
      }
      return .assess(id, .answer(SmallPack.inside, AnswerKey(trusted: "someone"), verbatim: nil, pack))
    }
    let keys =
      asking.question == SmallPack.what ? ["fire", "noise", "unknown", "nothing"] : ["someone", "no-one", "fire"]
    return .assess(
      id,
      .answer(
        asking.question, AnswerKey(trusted: keys[random.below(keys.count)]), verbatim: random.any(nil, words()), pack))
  }

  private mutating func unitOrder() -> Intent {
    let id = unit()
    switch random.below(8) {
    case 0, 1: return .register(id, random.any(pump, pump, UnitType(trusted: "van")), home: random.any(tara, tara, nil))
    case 2..<5: return .startDuty(id)
    case 5: return .endDuty(id)
    default: return .assign(id, to: incident(), duty: random.any("Attend", ""))
    }
  }

  private mutating func progressOrder(_ world: World) -> Intent {
    let id = unit()
    if random.chance(25) {
      return .assign(id, to: incident(), duty: random.any("Attend", "Stand by"), isTimed: random.chance(80))
    }
    let step = AssignmentStep.allCases[random.below(AssignmentStep.allCases.count)]
    if case .busy(let current, _) = Scene(world.stands).unit(id).phase, random.chance(85) {
      return .progress(id, on: current, step)
    }
    return .progress(id, on: incident(), step)
  }

  private mutating func houseOrder() -> Intent {
    switch random.below(4) {
    case 0: .dedicate(random.any(.live, .rehearsal))
    case 1: .setZone(random.any("Europe/Dublin", "UTC", "Nowhere/Else"))
    default:
      .pack(PackName(trusted: "small"), packOrder())
    }
  }

  /// In turn, so that what the other orders are drawn from stays as it was.
  private mutating func packOrder() -> PackCommand {
    let pack = random.any(PublishingTests.first, PublishingTests.second, PublishingTests.forged)
    packOrders += 1
    switch packOrders % 8 {
    case 1: return .draft(pack)
    case 2: return .readDowngrade(PublishingTests.reading("one", of: pack))
    case 3: return .beginShadow(pack.hash)
    case 4: return .publish(pack, lowering: [PublishingTests.lower("one")])
    case 5: return .endShadow(reason: "seen enough")
    case 6: return .endShadow(reason: " ")
    default: return .publish(pack)
    }
  }

  /// Mostly near the tests' own time, sometimes at the ends of time.
  mutating func moment() -> Moment {
    switch random.below(20) {
    case 0: Moment(microseconds: .min)
    case 1: Moment(microseconds: .max)
    case 2: Moment(microseconds: 0)
    default: at(Int64(random.below(100_000)) - 50_000)
    }
  }
}
