internal import Vocabulary

/// The parts of a pack as far as they could be read, before they are checked against each other.
struct PackParts {
  var header: PackHeader?
  var codes: Codes?
  var words: AgreedWords?
  var units: UnitsFile?
  /// Nil where there is none, or it could not be read.
  var escalation: EscalationFile?
  var hasEscalation = false
  /// Nil where there is none, or it could not be read.
  var quality: QualityFile?
  /// Nil where there is none, or it could not be read.
  var regulations: RegulationsFile?
  var trees: [TreeID: TreeDraft] = [:]
  var areTreesRead = true
  var tables = PackTables.none
  var areTablesRead = true
  var tableMentions: [Mention] = []
  var cards: [AdviceID: AdviceDraft] = [:]
  var areCardsRead = true
  var wording: WordingReading
  /// What the trees say.
  var said: [SaidWords] = []

  init(report: Report) { wording = WordingReading(report: report) }

  var cardsInOrder: [AdviceDraft] { cards.values.sorted { $0.card.id < $1.card.id } }

  /// Everything that is said or written as agreed.
  var allSaid: [SaidWords] {
    said + wording.said + (header?.said ?? []) + (words?.said ?? []) + cardsInOrder.flatMap(\.said)
      + (regulations?.said ?? [])
  }

  /// What there is to be named, as far as that is known.
  var named: Named {
    var named = Named()
    named.natures = codes.map { Set($0.natures.keys) }
    named.dispositions = codes.map { Set($0.dispositions.titles.keys) }
    named.facts = codes.map { Set($0.facts.titles.keys) }
    named.unitTypes = units.map { Set($0.types.titles.keys) }
    named.skills = units.map { Set($0.skills.titles.keys) }
    named.cards = areCardsRead ? Set(cards.keys) : nil
    named.trees = areTreesRead ? Set(trees.keys) : nil
    if let terms = escalation?.terms ?? (hasEscalation ? nil : .standard), escalation?.areLevelsRead ?? true {
      named.levels = Set(terms.levels.map(\.level))
    }
    guard areTreesRead, trees.values.allSatisfy(\.isWhole) else { return named }
    var answers: [QuestionID: Set<AnswerKey>] = [:]
    for draft in trees.values {
      for question in draft.tree.questions.values {
        answers[question.id, default: []].formUnion(question.answers.map(\.key))
      }
    }
    named.answers = answers
    named.leaves = Set(trees.values.flatMap { $0.tree.leaves.keys })
    return named
  }

  /// What expressions see of each answer; nil where some tree could not be read.
  var answerValues: AnswerValues? {
    guard areTreesRead, trees.values.allSatisfy(\.isWhole) else { return nil }
    var values: AnswerValues = [:]
    for question in trees.values.flatMap({ $0.tree.questions.values }) {
      for answer in question.answers { values[question.id, default: [:]][answer.key] = answer.value }
    }
    return values
  }

  /// What trees, tables, services, speeds, triggers, criteria and regulations name.
  var mentions: [Mention] {
    trees.values.sorted { $0.file < $1.file }.flatMap(\.mentions)
      + tableMentions + (header?.mentions ?? []) + (units?.mentions ?? []) + (escalation?.mentions ?? [])
      + (quality?.mentions ?? []) + (regulations?.mentions ?? [])
  }
}

extension AdviceDraft {
  /// A card is looked at again no later than its pack.
  func checkValidity(on reviewBy: CivilDate, _ report: Report) {
    guard card.validUntil.daysSince1970 < reviewBy.daysSince1970 else { return }
    report.add(
      file, validUntilPlace, "the card \(quoted(card.id.text)) ends before the pack is reviewed",
      mend: "let it hold until `review_by` of pack.yaml or longer, or bring the review forward")
  }
}
