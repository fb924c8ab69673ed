/// A rule by which a unit may be proposed, with what is said of one that it leaves out.
package struct EligibilitySummary: Encodable, Sendable {
  package let rule: String
  package let condition: String
  package let otherwise: String

  init(_ rule: Eligibility.Rule) {
    self.rule = rule.name
    condition = rule.condition.text
    otherwise = rule.otherwise
  }
}

/// A criterion of quality: what it asks, and of which incidents.
package struct CriterionSummary: Encodable, Sendable {
  package let criterion: String
  package let words: String
  /// nil where it asks of every incident.
  package let applies: String?
  package let condition: String

  init(_ criterion: Criterion) {
    self.criterion = criterion.name
    words = criterion.words
    applies = criterion.applies?.text
    condition = criterion.condition.text
  }
}
