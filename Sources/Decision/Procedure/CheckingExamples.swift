internal import Vocabulary

/// Runs the pack's examples and notes what of each tree they hit.
struct ExampleCheck {
  let trees: [TreeID: TreeDraft]
  let report: Report
  private var hit: [TreeID: Set<TreeDraft.Part>] = [:]

  init(_ trees: [TreeID: TreeDraft], report: Report) {
    self.trees = trees
    self.report = report
  }

  mutating func run(_ example: Example) {
    guard let draft = trees[example.tree] else {
      fail(
        example, "names the tree \(quoted(example.tree.text)), which is not there",
        mend: "write one of \(listed(trees.keys.map(\.text)))")
      return
    }
    guard draft.isWhole else { return }
    let asked = walk(example, draft.tree)
    for question in example.answers.keys.sorted() where !asked.contains(question) {
      fail(
        example, "answers the question \(quoted(question.text)), which its path does not ask",
        mend: "take that answer out or correct the ones before it")
    }
    switch draft.tree.reached(answering: example.answers) {
    case .leaf(let leaf): compare(example, leaf)
    case .question(let question):
      fail(
        example, "ends before a leaf: the question \(quoted(question.id.text)) is not answered",
        mend: "add an answer to it: \(listed(question.answers.map(\.key.text)))")
    case .noSuchAnswer(let question, let key):
      fail(
        example, "gives \(quoted(key.text)), which is no answer to \(quoted(question.id.text))",
        mend: "write one of \(listed(question.answers.map(\.key.text)))")
    case .nowhere: fail(example, "comes to no leaf", mend: "mend the tree first")
    }
  }

  /// Notes what the example passes; the questions it was asked.
  private mutating func walk(_ example: Example, _ tree: DecisionTree) -> Set<QuestionID> {
    var asked: Set<QuestionID> = []
    var next = Answer.Next.question(tree.first)
    while case .question(let id) = next, asked.insert(id).inserted, let key = example.answers[id],
      let answer = tree.questions[id]?.answer(for: key)
    {
      hit[tree.id, default: []].insert(.answer(id, key))
      next = answer.next
    }
    if case .leaf(let id) = next { hit[tree.id, default: []].insert(.leaf(id)) }
    return asked
  }

  private func compare(_ example: Example, _ leaf: Leaf) {
    let expected = example.expected
    let found: [(name: String, expected: String, found: String)] = [
      ("leaf", expected.leaf.text, leaf.id.text), ("nature", expected.nature.text, leaf.nature.text),
      ("priority", "\(expected.priority)", "\(leaf.priority)"),
    ]
    for one in found where one.expected != one.found {
      report.add(
        example.file, example.expectPlace,
        "the example \(quoted(example.title)) fails: expected \(one.name) \(quoted(one.expected)), "
          + "found \(quoted(one.found))",
        mend: "correct the tree if the example is right, else the example")
    }
  }

  private func fail(_ example: Example, _ what: String, mend: String) {
    report.add(example.file, example.place, "the example \(quoted(example.title)) \(what)", mend: mend)
  }

  /// Every answer and leaf that can be come to must have been hit by an example.
  func checkCoverage(_ draft: TreeDraft, _ shape: TreeShape) {
    guard draft.isWhole else { return }
    let hit = hit[draft.tree.id] ?? []
    let missed = shape.reachable.subtracting(hit).sorted { draft.place($0) < draft.place($1) }
    for part in missed {
      let name: String
      switch part {
      case .question: continue  // asked wherever one of its answers is given
      case .answer(let question, let key): name = "the answer \(quoted(key.text)) of \(quoted(question.text))"
      case .leaf(let leaf): name = "the leaf \(quoted(leaf.text))"
      }
      report.add(draft.file, draft.place(part), "no example hits \(name)", mend: "add one to a file in examples/")
    }
  }
}
