import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// What holds of watching, whatever happened before.
@Suite struct AlarmLaws {
  static let units = [engine, ladder]

  /// Something somebody may want done with the one incident there is.
  private static func order(_ random: inout SeededGenerator, _ life: Life, _ pack: Pack, at second: Int64) -> Intent {
    let unit = units[random.below(2)]
    let priority = Priority.allCases[random.below(5)]
    let asking = life.assessment.asking?.question ?? Guide.what
    let keys = pack.trees[GuidedPack.tree]?.questions[asking]?.answers.map(\.key) ?? []
    switch random.below(18) {
    case 0: return .assess(fire, .start(GuidedPack.tree, pack))
    case 1, 2, 3: return .assess(fire, .answer(asking, keys[random.below(keys.count)], verbatim: nil, pack))
    case 4: return .assess(fire, .override(priority, reason: "so", Guide.targets(priority)))
    case 5: return .assess(fire, .look(agrees: random.chance(50), reason: "so"))
    case 6: return .assess(fire, .cancel(reason: "a hoax"))
    case 7, 8: return .assign(unit, to: fire, duty: "Attend")
    case 9, 10: return .progress(unit, on: fire, AssignmentStep.allCases[random.below(5)])
    case 11: return .end(unit, on: fire, random.any(.refused(reason: "no"), .stoodDown(reason: "enough")))
    case 12: return .deploy(fire, random.any(.callRoll(by: at(second + 120)), .hear(unit, nil)))
    case 13: return .deploy(fire, .setTask(DeployingTaskTests.task("Look", due: second + 30)))
    case 14:
      return .escalate(
        fire, random.any(.accept, .standDown(to: .desk, reason: "no"), .raise(.supervisor, reason: "so")))
    case 15:
      return .log(
        fire, random.any(.establish(GuidedPack.gas), .promise("soon", by: at(second + 60)), .tellCaller("soon")))
    case 16: return .log(fire, .offer(to: PartnerName(trusted: "police"), words: "x", answerBy: at(second + 40)))
    default:
      return .log(fire, random.any(.locate(Location(place: PersonalText("here"))), .close(done), .reopen(reason: "so")))
    }
  }

  @Test(arguments: 0..<40) func `a watch does all that is owed by then, and a second one nothing`(_ seed: UInt64) throws
  {
    let pack = try GuidedPack.made.get()
    var random = SeededGenerator(seed: seed)
    var world = try AlarmWorld.open()
    for unit in Self.units {
      try world.perform(.register(unit, pump, home: tara), at: 1)
      try world.perform(.startDuty(unit), at: 1)
    }
    var second: Int64 = 2
    var (effective, refused) = (0, 0)
    for _ in 0..<120 {
      second += Int64(random.any(1, 5, 30, 200, 900))
      let order = Self.order(&random, world.life(), pack, at: second)
      do { if try !world.perform(order, by: random.any(amy, bob), at: second).isEmpty { effective += 1 } } catch {
        refused += 1
      }
      let before = world.life().escalation.level
      try world.watch(at: second)
      #expect(try world.watch(at: second) == [])
      let life = world.life()
      #expect(life.escalation.level >= before, "no clock lowers a level")
      #expect(life.nextAlarm.map { $0.due > at(second) } ?? true)
      #expect(life.isOpen != life.owed.isEmpty)
      #expect(life.standingTriggers.isEmpty, "what holds at once was acted on at once")
      let rung = ReactionTests.rings(world)
      #expect(rung.count <= 1 && (life.escalation.asked != nil || rung.isEmpty), "one call at a time")
    }
    #expect(effective > 5, "orders took effect: \(effective), refused: \(refused)")
  }

  @Test func `one watch has its bound, and the next one goes on`() throws {
    var world = try AlarmWorld.open()
    for number in 0..<300 {
      try world.perform(.deploy(fire, .setTask(DeployingTaskTests.task("Task \(number)", due: 30))), at: 2)
    }
    let told = [try world.watch(at: 31).count, try world.watch(at: 31).count, try world.watch(at: 31).count]
    #expect(told == [256, 44, 0])
  }

  @Test func `times at the ends of time are no trouble`() throws {
    var world = try AlarmWorld.open()
    for due in [Moment(microseconds: .min), Moment(microseconds: .max)] {
      let task = IncidentTask(holder: .desk, what: PersonalText("x"), due: due, doneWhen: "y")
      try world.perform(.deploy(fire, .setTask(task)), at: 2)
    }
    #expect(try world.watch(at: 3).count == 1)
    #expect(world.life().nextAlarm.map { $0.due > at(3) } ?? false)
  }
}
