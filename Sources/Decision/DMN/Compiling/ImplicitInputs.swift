/// Inputs that tables name without any element for them, as models of engines beside the standard do: they are taken
/// from the inputs of that name, and noted.
extension GraphCompiler {
  mutating func addImplicitInputs() {
    for place in drafts.indices {
      guard case .decision(let decision) = drafts[place].element else { continue }
      guard case .decisionTable(let table) = decision.expression else { continue }
      var seen = Set(drafts[place].targets.values.map { drafts[$0].variable })
      for clause in table.inputs {
        guard let text = clause.inputExpression?.text?.trimmed, isPlainName(text) else { continue }
        guard seen.insert(text).inserted else { continue }
        guard let target = implicitInput(text, of: place) else { continue }
        drafts[place].require(target, as: "implicit input \(text)")
      }
    }
  }

  /// The place of the input, which is made at its first use; nil where the model has an element of that name.
  private mutating func implicitInput(_ name: String, of decision: Int) -> Int? {
    let model = drafts[decision].model
    if let found = drafts.firstIndex(where: { $0.model == model && $0.variable == name }) {
      return drafts[found].isImplicit ? found : nil
    }
    let mark = ElementMark("inputData", ElementDetails(), name: name)
    findings.append(
      drafts[decision].mark.finding(
        "its table tests \"\(name)\", which nothing gives; it is taken from the inputs of that name",
        mend: "add an inputData \"\(name)\" and require it"))
    drafts.append(NodeDraft(implicit: name, model: model, mark: mark))
    return drafts.count - 1
  }

  /// One word that can only be a name.
  private func isPlainName(_ text: String) -> Bool {
    let words: Set = ["true", "false", "null", "item", "partial", "not"]
    guard let first = text.first, first.isLetter || first == "_", !words.contains(text) else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
