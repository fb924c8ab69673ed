import Decider
import Testing

/// One row of a decider's table: what happened before, what is asked now, and what must come of it.
struct Case<Rules: Decider>: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let past: [Rules.Event]
  let command: Rules.Command
  let outcome: Result<[Rules.Event], Rules.Refusal>

  static func gives(
    _ what: String, after past: [Rules.Event], _ command: Rules.Command, _ events: [Rules.Event]
  ) -> Case {
    Case(testDescription: what, past: past, command: command, outcome: .success(events))
  }

  static func refuses(
    _ what: String, after past: [Rules.Event], _ command: Rules.Command, _ refusal: Rules.Refusal
  ) -> Case {
    Case(testDescription: what, past: past, command: command, outcome: .failure(refusal))
  }

  /// Decides as bob, long after the past.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let decided: Result<[Rules.Event], Rules.Refusal>
    do throws(Rules.Refusal) {
      decided = .success(try Rules.decide(command, Rules.after(past), by(bob, at: 1_000)))
    } catch {
      decided = .failure(error)
    }
    #expect(decided == outcome, sourceLocation: sourceLocation)
  }
}
