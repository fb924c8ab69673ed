internal import Vocabulary

/// A sound pack laid out to be read: the same for people, as lines, and for programs, as JSON; always in one order.
package struct PackSummary: Encodable, Sendable {
  package let name: String
  package let version: String
  package let hash: String
  package let title: String
  package let owner: String
  package let notice: String
  package let language: String
  package let timezone: String
  package let reviewBy: String
  package let sources: [String]
  package let questionsMax: Int
  package let dispatchQuestionsMax: Int
  package let lifeThreatAtMost: String
  package let services: [ServiceSummary]
  package let natures: [NatureSummary]
  package let priorities: [PrioritySummary]
  package let facts: [TitledCode]
  package let dispositions: [TitledCode]
  package let unitTypes: [TitledCode]
  package let skills: [TitledCode]
  /// Which units may be proposed.
  package let eligible: [EligibilitySummary]
  /// The speed of each type; empty where the pack names none.
  package let travel: [SpeedSummary]
  package let levels: [LevelSummary]
  package let triggers: [TriggerSummary]
  package let fallback: String
  package let knownIncidentAfter: Int64
  package let clocks: [ClockSummary]
  package let trees: [TreeSummary]
  /// Each decision of its tables behind those that it takes.
  package let tables: [TableSummary]
  package let cards: [CardSummary]
  package let templates: [TemplateSummary]
  package let criteria: [CriterionSummary]
  package let regulations: [RegulationSummary]

  package init(_ pack: Pack) {
    name = pack.name.text
    version = pack.version
    hash = pack.hash.text
    title = pack.title
    owner = pack.owner
    notice = pack.notice
    language = pack.language
    timezone = pack.timeZone
    reviewBy = dayText(pack.reviewBy)
    sources = pack.sources
    questionsMax = pack.questionsMax
    dispatchQuestionsMax = pack.dispatchQuestionsMax
    lifeThreatAtMost = "\(pack.lifeThreatAtMost)"
    services = pack.services.map { ServiceSummary($0) }
    natures = NatureSummary.all(of: pack)
    priorities = pack.priorities.sorted { $0.key < $1.key }.map { PrioritySummary($0.key, $0.value) }
    facts = TitledCode.all(pack.facts)
    dispositions = TitledCode.all(pack.dispositions)
    unitTypes = TitledCode.all(pack.unitTypes)
    skills = TitledCode.all(pack.skills)
    eligible = pack.eligibility.rules.map { EligibilitySummary($0) }
    travel = SpeedSummary.all(pack)
    levels = pack.terms.levels.map { LevelSummary($0) }
    triggers = pack.terms.triggers.map { TriggerSummary($0) }
    fallback = pack.terms.fallback.text
    knownIncidentAfter = pack.terms.knownIncidentAfter
    clocks = ClockSummary.all(pack.terms.clocks)
    trees = pack.trees.values.sorted { $0.id < $1.id }.map { TreeSummary($0) }
    tables = pack.tables.summaries
    cards = pack.advice.values.sorted { $0.id < $1.id }.map { CardSummary($0) }
    templates = pack.wording.templates.map { TemplateSummary($0) }.sorted {
      ($0.name, $0.medium) < ($1.name, $1.medium)
    }
    criteria = pack.criteria.map { CriterionSummary($0) }
    regulations = pack.regulations.map { RegulationSummary($0) }
  }
}

/// A day as packs write it: 2027-11-21.
func dayText(_ day: CivilDate) -> String {
  func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return "\(day.year)-\(two(day.month))-\(two(day.day))"
}
