internal import Decider
internal import Vocabulary

extension Escalating {
  /// A major incident: its report, who commands, and what they decide.
  static func inCommand(
    _ command: EscalationCommand, _ state: EscalationState, _ stamp: Stamp
  ) throws(EscalationRefusal) -> [EscalationEvent] {
    switch command {
    case .report(let fields):
      let missing = MethaneField.allCases.filter { field in
        !(fields[field]?.contains { !$0.isWhitespace } ?? false)
      }
      guard missing.isEmpty else { throw .fieldsMissing(missing) }
      for words in fields.values { try check(words) }
      return [.reported(fields.mapValues { PersonalText($0) })]
    case .takeRole(let role, let actor):
      guard state.level == .majorIncident else { throw .notMajor }
      let holder = state.roles[role]
      return holder == actor ? [] : [.roleTaken(role, by: actor, from: holder)]
    case .decide(let role, let decision):
      guard state.level == .majorIncident else { throw .notMajor }
      guard state.roles[role] == stamp.actor else { throw .roleNotHeld(role, holder: state.roles[role]) }
      try check(decision.situation, "the situation")
      try check(decision.choice, "the choice")
      try check(decision.why, "the reason")
      try checkLength(decision.options)
      return [.decided(role, decision)]
    default: return []
    }
  }

  private static func check(_ words: PersonalText, _ what: String) throws(EscalationRefusal) {
    guard let words = words.words, words.hasWords else { throw .wordsMissing(what) }
    try checkLength(.text(words))
  }

  private static func checkLength(_ words: PersonalText) throws(EscalationRefusal) {
    let bytes = words.words?.utf8.count ?? 0
    guard bytes <= EscalationRefusal.wordsBytesMax else { throw .tooLong(bytes: bytes) }
  }
}
