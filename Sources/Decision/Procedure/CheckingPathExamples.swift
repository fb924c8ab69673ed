internal import Vocabulary

extension ExampleCheck {
  mutating func run(_ path: PathExample, _ draft: TreeDraft, of example: Example) {
    let tree = draft.tree
    let walked = tree.walked(answering: path.answers)
    note(walked.course, tree)
    for question in path.answers.keys.sorted() where walked.course.answers[question] == nil {
      if case .noSuchAnswer(let refused, _) = walked.reached, refused.id == question { continue }
      fail(
        example, "answers the question \(quoted(question.text)), which its path does not ask",
        mend: "take that answer out or correct the ones before it")
    }
    switch walked.reached {
    case .leaf(let leaf):
      hit[tree.id, default: []].insert(.leaf(leaf.id))
      let facts = walked.course.facts
      let known = KnownSoFar(
        nature: leaf.nature, answers: path.answers, facts: facts.union(path.established))
      if let tables { compare(path.expected, leaf, tables.determination(of: leaf, on: walked.course, memo), example) }
      established.formUnion(known.facts)
      if let wanted = path.expected.facts { compare("facts", wanted, known.facts, \.words, example) }
      open(path.expected, leaf, known, example)
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

  /// Notes the answers and branches that the path takes.
  private mutating func note(_ course: Course, _ tree: DecisionTree) {
    var next = Answer.Next.question(tree.first)
    var soFar = Course()
    while case .question(let id) = next, soFar.answers[id] == nil, let key = course.answers[id],
      let answer = tree.questions[id]?.answer(for: key)
    {
      soFar.take(answer, to: id)
      hit[tree.id, default: []].insert(.answer(id, key))
      let turning = tree.turning(after: answer, on: soFar)
      if !answer.branches.isEmpty { hit[tree.id, default: []].insert(.branch(id, key, turning.branch)) }
      next = turning.next
    }
  }

  private mutating func compare(
    _ expected: PathExample.Expected, _ leaf: Leaf, _ found: Determination, _ example: Example
  ) {
    for hit in found.hits { fired[hit.table, default: []].insert(hit.rule) }
    compare("leaf", expected.leaf.text, leaf.id.text, example)
    compare("nature", expected.nature.text, leaf.nature.text, example)
    compare("priority", "\(expected.priority)", "\(found.priority)", example)
    if let types = expected.types {
      let needed = Requirement(types: found.requirement.types)
      compare("requirement", Requirement(types: types), needed, \.words, example)
    }
    if let skills = expected.skills {
      let needed = Requirement(skills: found.requirement.skills)
      compare("skills", Requirement(skills: skills), needed, \.words, example)
    }
    if let level = expected.level { compare("level", "\(level.rawValue)", "\(found.level.rawValue)", example) }
    if let validity = expected.validity {
      compare("validity", validity.rawValue, found.validity?.rawValue ?? "not judged", example)
    }
  }

  private mutating func compare(_ name: String, _ expected: String, _ found: String, _ example: Example) {
    compare(name, expected, found, \.self, example)
  }

  private mutating func compare<Content: Equatable>(
    _ name: String, _ expected: Content, _ found: Content, _ words: (Content) -> String, _ example: Example
  ) {
    guard expected != found else { return }
    fail(
      example, "fails: expected \(name) \(quoted(words(expected))), found \(quoted(words(found)))",
      mend: "correct the tree or the tables if the example is right, else the example", expected: true)
  }

  /// Compares the cards that open at a leaf with those expected; a card without conditions always opens and may be left
  /// out. A card is met where it opens, and the example or the leaf names it.
  private mutating func open(
    _ expected: PathExample.Expected, _ leaf: Leaf, _ known: KnownSoFar, _ example: Example
  ) {
    guard let cards else { return }
    let open = cards.filter { $0.conditions.hold(for: known) }
    let ids = Set(open.map(\.id))
    opened.formUnion(ids.intersection(leaf.advice + (expected.advice ?? [])))
    for card in expected.refused where ids.contains(card) {
      fail(
        example, "fails: expected the card \(quoted(card.text)) to stay shut, but it opens",
        mend: "correct `when` of the card if the example is right, else the example", expected: true)
    }
    guard let advice = expected.advice.map({ Set($0) }) else { return }
    let all = Set(cards.map(\.id))
    for card in advice.subtracting(ids).intersection(all).sorted() {
      fail(
        example, "fails: expected the card \(quoted(card.text)) to open, but it stays shut",
        mend: "correct `when` of the card if the example is right, else the example", expected: true)
    }
    let told = advice.union(expected.refused)
    for card in open where !told.contains(card.id) && card.conditions != AdviceConditions() {
      fail(
        example, "fails: the card \(quoted(card.id.text)) opens, which is not expected",
        mend: "add it to `advice` if it is right, else correct `when` of the card", expected: true)
    }
  }
}

extension Set<FactCode> {
  /// In words, for comparing.
  fileprivate var words: String { isEmpty ? "nothing" : sorted().map(\.text).joined(separator: ", ") }
}
