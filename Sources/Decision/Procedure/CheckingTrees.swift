internal import Vocabulary

/// Proves of one tree, whatever its conditions say, that it leads somewhere from everywhere.
struct TreeCheck {
  let draft: TreeDraft
  let shape: TreeShape
  let codes: Codes?
  let report: Report

  init(_ draft: TreeDraft, codes: Codes?, report: Report) {
    self.draft = draft
    self.codes = codes
    self.report = report
    shape = TreeShape(draft)
  }

  func run() {
    checkCircle()
    if draft.isWhole { checkReachability() }
    checkUnknown()
  }

  func find(_ part: TreeDraft.Part, _ what: String, mend: String) {
    report.add(draft.file, draft.place(part), what, mend: mend)
  }

  private func checkCircle() {
    guard let first = shape.circle.first else { return }
    let names =
      shape.circle.prefix(8).map { quoted($0.text) } + (shape.circle.count > 8 ? ["\u{2026}"] : [quoted(first.text)])
    find(
      .question(first), "questions run in a circle: \(names.joined(separator: " -> "))",
      mend: "let an answer of one of them lead to a leaf or onward")
  }

  private func checkReachability() {
    for question in draft.questionsInOrder where !shape.reachable.contains(.question(question.id)) {
      find(
        .question(question.id), "no path comes to the question \(quoted(question.id.text))",
        mend: "let an answer lead to it with `next: \(question.id.text)` or take it out")
    }
    for leaf in draft.leavesInOrder where !shape.reachable.contains(.leaf(leaf.id)) {
      find(
        .leaf(leaf.id), "no path comes to the leaf \(quoted(leaf.id.text))",
        mend: "let an answer lead to it with `next: \(leaf.id.text)` or take it out")
    }
  }

  private func checkUnknown() {
    for question in draft.questionsInOrder where question.id != draft.tree.first {
      for answer in question.answers where answer.isUnknown {
        find(
          .answer(question.id, answer.key),
          "the answer \(quoted(answer.key.text)) is marked unknown outside the first question",
          mend: "take `unknown: true` out")
      }
    }
    guard let first = draft.tree.questions[draft.tree.first], draft.isWhole else { return }
    let unknown = first.answers.filter(\.isUnknown)
    guard let answer = unknown.first, unknown.count == 1 else {
      find(
        .question(first.id), "the first question has \(unknown.count) answers marked unknown, expected one",
        mend: "mark the answer to take when nobody can tell with `unknown: true`")
      return
    }
    checkUnknown(answer, of: first.id)
  }

  private func checkUnknown(_ answer: Answer, of question: QuestionID) {
    guard let codes else { return }
    if answer.branches.isEmpty, case .leaf(let id) = answer.otherwise,
      draft.tree.leaves[id]?.nature == codes.unknownNature
    {
      return
    }
    find(
      .answer(question, answer.key),
      "the unknown answer \(quoted(answer.key.text)) does not lead to a leaf of the unknown nature",
      mend: "let it lead to a leaf with `nature: \(codes.unknownNature)`")
  }
}
