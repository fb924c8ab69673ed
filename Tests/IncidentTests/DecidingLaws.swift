import Assessment
import Contact
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Testing
import Vocabulary

/// What holds for deciding, whatever happened before.
@Suite struct DecidingLaws {
  @Test func `deciding is a function: the same order on the same streams comes to the same`() async throws {
    try await Histories.check("deciding is a function") { turn in
      let again = turn.before.decided(turn.intent, turn.stamp, turn.id)
      switch (turn.outcome, again) {
      case (.success(let one), .success(let other)):
        return one.steps == other.steps && one.stands == other.stands ? nil : "two outcomes"
      case (.failure(let one), .failure(let other)): return one == other ? nil : "refused once \(one), once \(other)"
      case (.success, .failure), (.failure, .success): return "once carried out, once refused"
      }
    }
  }

  @Test func `an order comes to the same whether it sees only the streams it names or all there are`() async throws {
    try await Histories.check("an order sees the streams it names") { turn in
      var whole = Scene(turn.before.stands, house: turn.before.house)
      let outcome: Result<[Step], Refusal>
      do throws(Refusal) {
        try whole.carryOut(turn.intent, turn.stamp, turn.id)
        outcome = .success(whole.steps)
      } catch { outcome = .failure(error) }
      return outcome == turn.outcome.map(\.steps) ? nil : "with all streams \(outcome)"
    }
  }

  @Test func `facts go only into streams the order names, as their next versions`() async throws {
    try await Histories.check("facts go into the named streams") { turn in
      guard case .success(let scene) = turn.outcome else { return nil }
      var versions = turn.before.stands.mapValues(\.version)
      for step in scene.steps {
        guard turn.intent.streams.contains(step.stream) else { return "\(step.stream) was written" }
        guard step.fact.kind == step.stream.kind else { return "a fact of another kind in \(step.stream)" }
        guard step.stamp.version == versions[step.stream, default: 0] + 1 else {
          return "version \(step.stamp.version)"
        }
        versions[step.stream] = step.stamp.version
      }
      return scene.stands.allSatisfy { $0.value.version == versions[$0.key] } ? nil : "a version without a fact"
    }
  }

  @Test func `no facts means no change, and a refusal leaves every stream as it was`() async throws {
    var refused = 0
    var idle = 0
    try await Histories.check("no facts, no change") { turn in
      switch turn.outcome {
      case .failure: refused += 1
      case .success(let scene):
        guard scene.steps.isEmpty else { return nil }
        idle += 1
        if scene.stands != turn.before.seen(by: turn.intent).stands { return "a state changed without a fact" }
      }
      return turn.before.stands == turn.after.stands ? nil : "the world changed"
    }
    #expect(refused > Histories.count / 10 && idle > Histories.count / 50, "the histories are too tame to show it")
  }

  @Test func `the same order again changes nothing, save words, which may be said twice`() async throws {
    try await Histories.check("the same order again") { turn in
      guard case .success(let scene) = turn.outcome, !scene.steps.isEmpty else { return nil }
      guard case .success(let again) = turn.after.decided(turn.intent, turn.stamp, turn.id) else { return nil }
      if turn.intent.maySayTheSameTwice { return nil }
      return again.steps.isEmpty ? nil : "again came to \(again.steps.map(\.fact))"
    }
  }

  @Test func `what follows from an order is the machine's and bears an id derived from the order's`() async throws {
    var following = 0
    try await Histories.check("reactions") { turn in
      guard case .success(let scene) = turn.outcome, let first = scene.steps.first else { return nil }
      let actor =
        switch turn.intent {
        case .watch, .watchContact: ActorID.machine
        default: turn.stamp.actor
        }
      guard first.command == turn.id, first.stamp.actor == actor else { return "the order's own fact is not its own" }
      for step in scene.steps where step.command != turn.id {
        following += 1
        guard step.stamp.actor == .machine, step.command.text.hasPrefix(turn.id.text + "+") else { return "\(step)" }
      }
      return nil
    }
    #expect(following > Histories.count / 500, "hardly anything followed")
  }
}

extension Intent {
  /// Whether it records that something was said, heard, asked or judged at a time, which may happen twice alike.
  fileprivate var maySayTheSameTwice: Bool {
    switch self {
    case .log(_, .note), .log(_, .remark), .log(_, .state), .log(_, .promise), .log(_, .tellCaller): true
    case .log(_, .look), .readBack: true
    case .contact(_, .tell), .contact(_, .face), .contact(_, .triedInVain): true
    case .assess(_, .sayAgain), .assess(_, .back), .assess(_, .advise), .assess(_, .jump): true
    case .deploy(_, .hear), .deploy(_, .callRoll), .deploy(_, .setTask): true
    case .escalate(_, .decide), .escalate(_, .report): true
    default: false
    }
  }
}
