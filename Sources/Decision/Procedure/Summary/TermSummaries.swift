internal import Vocabulary

/// A level, who is asked at it, and how long each has to accept, in seconds.
package struct LevelSummary: Encodable, Sendable {
  package let level: Int64
  package let title: String
  package let who: [String]
  package let acceptWithin: Int64

  init(_ terms: LevelTerms) {
    level = terms.level.rawValue
    title = terms.title
    who = terms.who.map(\.text)
    acceptWithin = terms.acceptSeconds
  }
}

/// What raises an incident to a level by itself, with the condition in words.
package struct TriggerSummary: Encodable, Sendable {
  package let name: String
  package let level: Int64
  package let when: String
  package let atLeast: String?
  package let example: String

  init(_ trigger: Trigger) {
    name = trigger.name.text
    level = trigger.level.rawValue
    example = trigger.example
    atLeast = trigger.atLeast.map { "\($0)" }
    switch trigger.condition {
    case .priority(let priority): when = "at least \(priority)"
    case .unassigned(let seconds): when = "no unit assigned after \(spoken(seconds: seconds))"
    case .unacknowledged(let seconds): when = "not acknowledged after \(spoken(seconds: seconds))"
    case .silent(let seconds): when = "no sign of life for \(spoken(seconds: seconds))"
    case .contacts(let count): when = "\(count) contacts"
    case .fact(let fact): when = "fact \(fact)"
    case .unseen(let seconds): when = "no second look after \(spoken(seconds: seconds))"
    }
  }
}

/// A clock by its key in escalation.yaml, in seconds.
package struct ClockSummary: Encodable, Sendable {
  package let clock: String
  package let seconds: Int64

  static func all(_ terms: ClockTerms) -> [ClockSummary] {
    let answers = Urgency.allCases.compactMap { urgency in
      terms.answer[urgency].map { ClockSummary(clock: "answer \(urgency.rawValue)", seconds: $0) }
    }
    return answers + ClockTerms.clocks.map { ClockSummary(clock: $0.key, seconds: terms[keyPath: $0.path]) }
  }
}
