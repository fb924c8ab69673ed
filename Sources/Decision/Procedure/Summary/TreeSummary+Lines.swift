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
        if let leaf = answer.leaf { lines.append(indent + "  " + (leafLines[leaf] ?? leaf)) }
        if let question = answer.question {
          waiting.append(Waiting(depth: next.depth + 1, part: .question(question)))
        }
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

  /// A part of the tree still to be written, and how far in.
  private struct Waiting {
    enum Part {
      case question(String)
      case answer(AnswerSummary)
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
