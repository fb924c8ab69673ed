internal import Vocabulary

/// Reads where an answer leads: to one place, or by conditions to one of several.
extension TreeReading {
  typealias Turnings = (branches: [Answer.Branch], otherwise: Answer.Next)

  /// Nil after a finding.
  mutating func turnings(_ item: Fields, of question: QuestionID, _ key: AnswerKey) -> Turnings? {
    guard case .list(let nodes, _)? = item.node("next") else {
      guard item.node("next") != nil || item.needed("next", "the id of a question or leaf") != nil else { return nil }
      return next(item, "next").map { ([], $0) }
    }
    guard (1...PackLimits.branchesMax).contains(nodes.count) else {
      item.wrong("next", expected: "1 to \(PackLimits.branchesMax) branches", mend: "ask another question instead")
      return nil
    }
    var branches: [Answer.Branch] = []
    var otherwise: Answer.Next?
    var isWhole = true
    for (index, node) in nodes.enumerated() {
      let isLast = index == nodes.count - 1
      guard
        let branch = Fields(node, "the branch", known: isLast ? ["to"] : ["if", "to"], file: file, report: report)
      else { return nil }
      places[.branch(question, key, index)] = node.place
      guard let next = next(branch, "to") else {
        isWhole = false
        continue
      }
      if isLast {
        otherwise = next
      } else if let condition = condition(branch, "`if` of the answer \(quoted(key.text))") {
        branches.append(Answer.Branch(condition: condition, next: next))
      } else {
        isWhole = false
      }
    }
    guard isWhole, let otherwise else { return nil }
    return (branches, otherwise)
  }

  private func condition(_ branch: Fields, _ what: String) -> PackExpression? {
    guard let text = branch.text("if") else { return nil }
    let reading = ExpressionReading(questionIDs + [PackNames.facts], file: file, report: report)
    return reading.expression(text, at: branch.place(of: "if"), what)
  }

  private func next(_ item: Fields, _ key: String) -> Answer.Next? {
    guard let text = item.text(key) else { return nil }
    let leaf = LeafID(trusted: text)
    if leafIDs.contains(leaf) { return .leaf(leaf) }
    let question = QuestionID(trusted: text)
    if places[.question(question)] != nil { return .question(question) }
    item.wrong(
      key, expected: "the id of a question or leaf of this tree",
      mend: "choose one of them or add a leaf with that id")
    return nil
  }
}
