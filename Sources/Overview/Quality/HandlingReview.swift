package import Contact
package import Incident
internal import IncidentLog
package import Procedure
package import Review
package import Vocabulary

/// How an ended incident was dealt with: the criteria of its version of the pack, each with yes or no and why, and what was not as agreed.
/// Made from what was stored and that version alone, so that it reads the same for ever.
package struct HandlingReview: Hashable, Sendable, Encodable {
  /// A criterion, and what the incident comes to.
  package struct Line: Hashable, Sendable, Encodable {
    package let criterion: String
    package let words: String
    /// `met`, `missed`, `not-applicable` or `undecided`.
    package let outcome: String
    package let condition: String
    package let found: [Found]
    /// Why it cannot be said.
    package let reason: String?
  }

  /// Something of the record that decided.
  package struct Found: Hashable, Sendable, Encodable {
    package let name: String
    package let value: String
  }

  /// Where it was not dealt with as the procedure says.
  package struct Departure: Hashable, Sendable, Encodable {
    package let kind: String
    package let words: String
    package let what: String
    package let entry: Int64
    package let actor: String?
  }

  package let incident: String
  package let reference: String?
  package let pack: String
  package let version: String
  package let hash: String
  package let ended: String
  package let criteria: [Line]
  package let deviations: [Departure]

  /// nil while the incident has not ended. `first` is the contact that led to it; nil where none did.
  package init?(_ id: IncidentID, _ life: Life, first: ContactState?, under pack: Pack) {
    guard life.log.phase == .closed, let closed = life.log.closed else { return nil }
    let handling = Handling(life, first: first, under: pack)
    incident = id.text
    reference = life.log.reference?.description
    self.pack = pack.name.text
    version = pack.version
    hash = pack.hash.text
    ended = closed.rfc3339
    criteria = pack.criteria.map { Line($0, $0.finding(for: handling)) }
    deviations = life.deviations(under: pack).map { Departure($0) }
  }

  package func count(of outcome: Criterion.Outcome) -> Int { criteria.filter { $0.outcome == outcome.rawValue }.count }

  /// Such as `3 yes, 1 no, 2 not applicable`.
  package var counts: String {
    Criterion.Outcome.allCases.map { (count(of: $0), $0.words) }.filter { $0.0 > 0 }.map { "\($0) \($1)" }
      .joined(separator: ", ")
  }

  /// For people, in words as they were stored.
  package var lines: [String] {
    var lines = [
      "incident \(reference ?? incident), ended \(ended)", "pack     \(pack) \(version), hash \(hash)",
      criteria.isEmpty ? "this version of the pack has no criteria" : "criteria: \(counts)",
    ]
    for line in criteria { lines += line.lines }
    lines.append(deviations.isEmpty ? "nothing was otherwise than agreed" : "not as agreed")
    return lines
      + deviations.map { one in
        let origin = [one.entry > 0 ? "entry \(one.entry)" : nil, one.actor].compactMap { $0 }.joined(separator: ", ")
        return "  \(one.words)\(origin.isEmpty ? "" : " (\(origin))"): \(one.what)"
      }
  }
}

extension HandlingReview.Line {
  init(_ criterion: Criterion, _ finding: Criterion.Finding) {
    self.criterion = criterion.name
    words = criterion.words
    outcome = finding.outcome.rawValue
    condition = finding.condition
    found = finding.found.map { HandlingReview.Found(name: $0.name, value: $0.value) }
    reason = finding.reason
  }

  package var outcomeWords: String { Criterion.Outcome(rawValue: outcome)?.words ?? outcome }

  /// What decided: `seconds to answer is 25 (asked for: seconds to answer <= 10)`.
  package var because: String {
    let said = found.map { "\($0.name) is \($0.value == "null" ? "not known" : $0.value)" }.joined(separator: "; ")
    let asked = outcome == Criterion.Outcome.notApplicable.rawValue ? "asks only where" : "asked for"
    return (said.isEmpty ? "whatever the record holds" : said) + " (\(asked): \(condition))"
      + (reason.map { "; \($0)" } ?? "")
  }

  fileprivate var lines: [String] { ["  \(outcomeWords): \(words) [\(criterion)]", "    \(because)"] }
}

extension HandlingReview.Departure {
  package init(_ deviation: Deviation) {
    kind = deviation.kind.rawValue
    words = deviation.kind.words
    what = deviation.what
    entry = deviation.entry
    actor = deviation.actor?.text
  }
}
