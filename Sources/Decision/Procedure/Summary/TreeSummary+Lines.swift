extension TreeSummary {
  /// The tree as indented text: below each answer what it leads to. A question that several answers lead to stands
  /// below the first of them, so that no tree comes out longer than it is.
  package var lines: [String] {
    let byID = questions.reduce(into: [String: QuestionSummary]()) { $0[$1.id] = $1 }
    let leafLines = leaves.reduce(into: [String: String]()) { $0[$1.id] = line($1) }
    var lines = ["tree \(id): \(flat(title))"]
    var shown: Set<String> = []
    var waiting = [Waiting(depth: 1, part: .question(first))]
    while let next = waiting.popLast() {
      let indent = String(repeating: "  ", count: next.depth)
      switch next.part {
      case .answer(let answer):
        lines.append(indent + line(answer))
        let branches = answer.branches ?? []
        let last = Lead(words: branches.isEmpty ? nil : "otherwise", question: answer.question, leaf: answer.leaf)
        let leads =
          branches.map { Lead(words: "if \(flat($0.condition))", question: $0.question, leaf: $0.leaf) } + [last]
        for lead in leads.reversed() { waiting.append(Waiting(depth: next.depth + 1, part: .lead(lead))) }
      case .lead(let lead):
        if let words = lead.words { lines.append(indent + words) }
        let depth = next.depth + (lead.words == nil ? 0 : 1)
        if let leaf = lead.leaf { lines.append(String(repeating: "  ", count: depth) + (leafLines[leaf] ?? leaf)) }
        if let question = lead.question { waiting.append(Waiting(depth: depth, part: .question(question))) }
      case .question(let id):
        guard let question = byID[id], shown.insert(id).inserted else {
          lines.append(indent + "? \(id), as above")
          continue
        }
        lines.append(indent + line(question))
        for answer in question.answers.reversed() {
          waiting.append(Waiting(depth: next.depth + 1, part: .answer(answer)))
        }
      }
    }
    return lines
  }

  /// Where an answer leads, on a condition or without one.
  private struct Lead {
    let words: String?
    let question: String?
    let leaf: String?
  }

  /// A part of the tree still to be written, and how far in.
  private struct Waiting {
    enum Part {
      case question(String)
      case answer(AnswerSummary)
      case lead(Lead)
    }

    let depth: Int
    let part: Part
  }

  private func line(_ question: QuestionSummary) -> String {
    "? \(question.id): \(flat(question.wording))" + (question.seconds.map { " (within \($0) s)" } ?? "")
  }

  private func line(_ answer: AnswerSummary) -> String {
    "- \(answer.key): \(flat(answer.words))" + (answer.lifeThreat ? " [threat to life]" : "")
      + (answer.unknown ? " [unknown]" : "")
      + (answer.facts.isEmpty ? "" : " [\(answer.facts.joined(separator: ", "))]")
  }

  private func line(_ leaf: LeafSummary) -> String {
    "= \(leaf.id): \(leaf.nature), \(leaf.priority), \(leaf.required)"
      + (leaf.level > 1 ? ", level \(leaf.level)" : "")
      + (leaf.advice.isEmpty ? "" : ", advice \(leaf.advice.joined(separator: ", "))")
  }
}
