import Assessment
import Contact
import Decider
import Deployment
import Incident
import IncidentLog
import Journal
import Overview
import Procedure
import Testing
import Vocabulary

/// What holds for taking facts, in any order and in any state.
@Suite struct FoldingLaws {
  @Test func `a stream's state is the fold of its facts, whole or in parts`() async throws {
    var random = SeededGenerator(seed: Histories.seed)
    var last = World()
    var history: [StreamName: [Step]] = [:]
    var checked = 0
    try await Histories.check("folding in parts") { turn in
      defer {
        if case .success(let scene) = turn.outcome {
          for step in scene.steps { history[step.stream, default: []].append(step) }
        }
        last = turn.after
      }
      guard turn.before.stands.isEmpty, !last.stands.isEmpty else { return nil }
      defer { history = [:] }
      for (stream, stand) in last.stands {
        let steps = history[stream] ?? []
        guard steps.count == Int(stand.version) else { return "\(stream): \(steps.count) facts" }
        let cut = random.below(steps.count + 1)
        var state = StreamState.initial(stream.kind)
        for step in steps { state.take(step.fact, step.stamp) }
        var part = StreamState.initial(stream.kind)
        for step in steps.prefix(cut) { part.take(step.fact, step.stamp) }
        for step in steps.dropFirst(cut) { part.take(step.fact, step.stamp) }
        guard state == stand.state, part == stand.state else { return "\(stream), cut at \(cut)" }
        guard inParts(steps, cut) else { return "the fold of \(stream), cut at \(cut)" }
        checked += 1
      }
      return nil
    }
    #expect(checked > 0)
  }

  /// The typed fold of an incident's events, whole and in parts.
  private func inParts(_ steps: [Step], _ cut: Int) -> Bool {
    let events = steps.compactMap { step -> (event: IncidentEvent, stamp: Stamp)? in
      guard case .incident(let event) = step.fact else { return nil }
      return (event, step.stamp)
    }
    let middle = LifeKeeping.fold(Array(events.prefix(cut)), from: LifeKeeping.initial)
    return LifeKeeping.fold(Array(events.dropFirst(cut)), from: middle)
      == LifeKeeping.fold(events, from: LifeKeeping.initial)
  }

  @Test func `any fact can be taken in any state, and whatever comes of it is never an orphan`() throws {
    let seed = Histories.seed
    print("law: evolve never fails: seed \(seed), \(Histories.count) facts")
    var maker = AnyFact(random: SeededGenerator(seed: seed))
    let kinds = StreamName.Kind.allCases
    var states = kinds.map { StreamState.initial($0) }
    var changed: [Int] = kinds.map { _ in 0 }
    for number in 0..<Histories.count {
      if number % 400 == 0 { states = kinds.map { .initial($0) } }
      let (fact, stamp) = (maker.fact(), maker.stamp())
      for index in states.indices {
        let before = states[index]
        states[index].take(fact, stamp)
        guard fact.kind == kinds[index] else {
          #expect(states[index] == before, "seed \(seed), fact \(number): \(fact)")
          continue
        }
        if states[index] != before { changed[index] += 1 }
      }
      guard case .incident(let life) = states[1] else { continue }
      let isShown = BoardLine(fire, life) != nil
      if (life.nextAction != nil) != life.isOpen || isShown != life.isOpen
        || (IncidentRow(fire, life) == nil) != (life.log.owner == nil)
      {
        Issue.record(
          "seed \(seed), fact \(number): \(fact) leaves \(life.log.phase) with \(String(describing: life.nextAction))")
        return
      }
    }
    #expect(changed.allSatisfy { $0 > 0 }, "a kind of stream never changed: \(changed)")
  }
}
