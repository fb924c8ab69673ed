internal import Vocabulary

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

/// How fast units of a type get to a place, in kilometres of a straight line an hour.
package struct SpeedSummary: Encodable, Sendable {
  package let type: String
  package let kmh: Int64

  static func all(_ pack: Pack) -> [SpeedSummary] {
    guard let speeds = pack.speeds else { return [] }
    return pack.unitTypes.keys.sorted().map { SpeedSummary(type: $0.text, kmh: speeds.kilometresAnHour(of: $0)) }
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
