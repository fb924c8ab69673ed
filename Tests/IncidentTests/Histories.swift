import Decider
import Foundation
import Incident
import Procedure
import Testing
import Vocabulary

/// Generated histories: many short worlds, so that beginnings are as common as ends.
struct Histories {
  /// One order in a generated history, and the world on both sides of it.
  struct Turn {
    let before: World
    let intent: Intent
    let stamp: Stamp
    let id: CommandID
    let outcome: Result<Scene, Refusal>
    let after: World
  }

  private static let ordersOfOneWorld = 250

  /// How many orders; `TOCSIN_LAWS` says otherwise.
  static var count: Int { setting("TOCSIN_LAWS", 100_000) }
  static var seed: UInt64 { UInt64(truncatingIfNeeded: setting("TOCSIN_SEED", 20_261_121)) }

  /// Terms by which nearly everything raises a level at once.
  static let eager: Terms = {
    var terms = Terms.standard
    terms.knownIncidentAfter = 1
    let conditions: [Trigger.Condition] = [
      .priority(.p2), .contacts(2), .fact(gas), .unassigned(.max), .unacknowledged(0), .silent(.min), .unseen(1),
    ]
    terms.triggers = conditions.enumerated().map { number, condition in
      Trigger(
        name: TriggerName(trusted: "t\(number)"), level: number < 4 ? .supervisor : .dutyManager, condition: condition,
        example: "")
    }
    return terms
  }()

  private static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  /// Shows each turn to the law, which says what is wrong with it or nil; stops at the first turn that breaks it.
  static func check(_ law: String, _ breach: (Turn) -> String?) async throws {
    let seed = seed
    print("law: \(law): seed \(seed), \(count) orders")
    var maker = Improvising(
      random: SeededGenerator(seed: seed), made: try SmallPack.made.get(), revised: try SmallPack.revised.get())
    var world = World()
    for number in 0..<count {
      if number % ordersOfOneWorld == 0 {
        world = World()
        // Others wait for their turn at the same threads.
        await Task.yield()
        // Every other world has agreed on levels; the others on nothing.
        if number / ordersOfOneWorld % 2 == 1 {
          world.house = House(pack: nil, terms: eager, knownIncidentWords: "We know of it")
        }
      }
      let before = world
      let intent = maker.order(in: world)
      // The clock mostly goes on, and was sometimes set back.
      let recorded = at(Int64(number % ordersOfOneWorld) * 30 - (maker.random.chance(5) ? 4_000 : 0))
      let happened = maker.random.chance(90) ? recorded : maker.moment()
      let stamp = Stamp(actor: maker.random.any(amy, bob), happened: happened, recorded: recorded)
      let id = CommandID(trusted: "o\(number)")
      let outcome = world.decided(intent, stamp, id)
      if case .success(let scene) = outcome { world.take(scene) }
      let turn = Turn(before: before, intent: intent, stamp: stamp, id: id, outcome: outcome, after: world)
      if let breach = breach(turn) {
        Issue.record("\(law): \(breach); seed \(seed), order \(number): \(String(describing: intent).prefix(400))")
        return
      }
    }
  }
}
