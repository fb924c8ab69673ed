internal import Vocabulary

extension PathCheck {
  /// Proves over all paths, conditions and tables heeded, that after a few questions it is certain what to send at least, or that nothing
  /// is to be sent.
  func checkDispatch(_ questionsMax: Int) {
    let path = graph.longestUncertainPath
    guard path.count > questionsMax, let last = path.last else { return }
    let answers = path.dropLast().compactMap { step in
      step.answer.map { "\(quoted($0.text)) to \(quoted(step.question.text))" }
    }
    let example = answers.isEmpty ? "" : "; for example after \(answers.joined(separator: ", "))"
    find(
      .question(last.question),
      "a path asks \(path.count) question\(path.count == 1 ? "" : "s") before it is certain what to send, "
        + "\(questionsMax) are allowed\(example)",
      mend: "ask what decides the dispatch first, give every leaf behind an earlier answer a requirement in common, "
        + "or raise dispatch_questions_max in pack.yaml")
  }
}

extension PathGraph {
  /// A question of a path with the answer that leads on along it; nil for the last one.
  struct Step: Hashable {
    let question: QuestionID
    let answer: AnswerKey?
  }

  /// What is sure of a situation, whatever is answered from there on.
  private struct Sending {
    /// What all endings behind it require.
    var surely: Requirement?
    /// Whether any of them requires anything.
    var perhaps = false
    /// The questions still asked while it is not certain, this one among them, and where the longest such path goes on.
    var asked = 0
    var next: (answer: AnswerKey, place: Int)?

    mutating func join(_ requirement: Requirement?, perhaps other: Bool) {
      if let requirement { surely = surely?.common(with: requirement) ?? requirement }
      perhaps = perhaps || other
    }
  }

  /// The longest run of questions from the first one on during which it is not certain what to send at least, though something may have
  /// to be sent.
  var longestUncertainPath: [Step] {
    var known = [Sending](repeating: Sending(), count: situations.count)
    for place in order.reversed() {
      var sending = Sending()
      for way in situations[place].ways {
        switch way.end {
        case .ending(let end):
          let requirement = endings[end].determination.requirement
          sending.join(requirement, perhaps: !requirement.isEmpty)
        case .situation(let next):
          sending.join(known[next].surely, perhaps: known[next].perhaps)
          if known[next].asked > sending.asked {
            (sending.asked, sending.next) = (known[next].asked, (way.answer, next))
          }
        }
      }
      if sending.perhaps, sending.surely?.isEmpty ?? true { sending.asked += 1 } else { sending.asked = 0 }
      known[place] = sending
    }
    var path: [Step] = []
    var place = known.first.flatMap { $0.asked > 0 ? 0 : nil }
    while let here = place {
      let next = known[here].next
      path.append(Step(question: situations[here].question, answer: next?.answer))
      place = next?.place
    }
    return path
  }
}
