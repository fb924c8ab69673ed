internal import Assessment
internal import Procedure
internal import Vocabulary

/// What was found of the names in a picture of decisions for one incident: answers it has, and what its rules gave.
struct DecisionsFound: Sendable {
  /// By name, in words.
  private(set) var values: [String: String] = [:]
  /// What had a part in it: the tables whose rules decided, and all that they take as far as it is known.
  private(set) var names: Set<String> = []

  init(_ tables: [TableSummary], answers: [QuestionID: AnswerKey], determinant: Determinant) {
    let takes = tables.reduce(into: [:]) { $0[$1.name] = $1.takes }
    for (question, answer) in answers { values[question.text] = answer.text }
    values[TableSummary.natureName] = determinant.nature.text
    values[TableSummary.leafName] = determinant.leaf.text
    for rule in determinant.rules {
      values[rule.table.text] = values[rule.table.text].map { "\($0); \(rule.gave)" } ?? rule.gave
    }
    var waiting = determinant.rules.map(\.table.text)
    while let name = waiting.popLast() {
      guard takes[name] != nil || values[name] != nil || name == TableSummary.factsName, names.insert(name).inserted
      else { continue }
      waiting += takes[name] ?? []
    }
  }
}
