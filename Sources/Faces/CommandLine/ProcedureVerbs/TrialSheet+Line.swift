internal import Overview
internal import Vocabulary

extension TrialSheet {
  /// One incident before and after.
  struct Line: Encodable {
    struct Outcome: Encodable {
      let priority: String
      let nature, requirement, leaf: String?
      let level: Int64?

      init(_ outcome: TrialOutcome, withholds: Bool) {
        priority = outcome.priority.description
        nature = withholds ? nil : outcome.nature.text
        requirement = withholds ? nil : outcome.requirement.words
        leaf = withholds ? nil : outcome.leaf.text
        level = outcome.level.rawValue
      }

      var words: String {
        [priority, nature, requirement.map { "needs \($0)" }, level.map { "level \($0)" }].compactMap { $0 }
          .map(shown).joined(separator: ", ")
      }
    }

    struct Answer: Encodable {
      let question, answer: String
      let supposed: Bool
    }

    struct Way: Encodable {
      let outcome: Outcome
      let answers: [Answer]
      let difference: String?
    }

    let incident: String
    let reference: String?
    let restricted: Bool
    let verdict: String
    let lowered, unread: Bool
    let why: String?
    let before: Outcome?
    let after: [Way]

    /// What a restricted incident was about is withheld where it is only listed.
    init(_ line: Trial.Line, _ tried: TrialCase, isUnread: Bool, withholds: Bool) {
      incident = line.incident.text
      reference = line.reference?.description
      restricted = line.isRestricted
      verdict = tried.verdict
      lowered = tried.isLowered
      unread = isUnread
      why = tried.obstacle?.words
      before = tried.before.map { Outcome($0, withholds: withholds) }
      after = tried.ways.map { way in
        Way(
          outcome: Outcome(way.outcome, withholds: withholds),
          answers: withholds
            ? []
            : way.answers.map { Answer(question: $0.question.text, answer: $0.key.text, supposed: $0.isSupposed) },
          difference: withholds ? nil : way.difference)
      }
    }

    var lines: [String] {
      let mark = lowered ? (unread ? ", lowered, unread" : ", lowered, read") : ""
      var lines = ["\(shown(reference ?? incident))  \(verdict)\(mark)\(restricted ? ", restricted" : "")"]
      if let why { lines.append("  why     \(shown(why))") }
      if let before { lines.append("  before  \(before.words)") }
      for way in after {
        lines.append("  after   \(way.outcome.words)\(way.difference.map { "; \(shown($0))" } ?? "")")
      }
      return lines
    }
  }
}

extension TrialCase {
  /// One word for it.
  var verdict: String {
    if obstacle != nil { return "undecided" }
    if isChanged { return "changed" }
    return isOpen ? "open" : "unchanged"
  }
}
