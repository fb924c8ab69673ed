package import Decider
internal import Procedure
internal import Vocabulary

/// One question after the other, by the pack's tree, to a determinant.
package enum Assessing: Decider {
  package static let initial = AssessmentState()

  package static func decide(
    _ command: AssessmentCommand, _ state: AssessmentState, _ stamp: Stamp
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    switch command {
    case .start(let treeID, let pack):
      if let tree = state.tree {
        guard tree == treeID, state.pack?.hash == pack.hash else { throw .alreadyStarted(tree) }
        return []
      }
      guard let tree = pack.trees[treeID] else { throw .noSuchTree(treeID, known: pack.trees.keys.sorted()) }
      return [
        .started(PackVersion(name: pack.name, version: pack.version, hash: pack.hash), treeID),
        try shown(tree.first, in: tree),
      ]
    case .answer(let question, let key, let verbatim, let pack):
      return try answer(question, key, verbatim, pack, state)
    }
  }

  private static func answer(
    _ questionID: QuestionID, _ key: AnswerKey, _ verbatim: String?, _ pack: Pack, _ state: AssessmentState
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    guard let treeID = state.tree, let pinned = state.pack else { throw .notStarted }
    guard pinned.hash == pack.hash else { throw .anotherPack(pinned: pinned.hash) }
    guard let asking = state.asking else {
      guard let determinant = state.determinant else { throw .notStarted }
      throw .finished(determinant.leaf)
    }
    guard asking.question == questionID else { throw .notAsked(questionID, asking: asking.question) }
    guard let tree = pack.trees[treeID], let question = tree.questions[questionID] else {
      throw .brokenTree("question \(questionID) is missing")
    }
    guard let answer = question.answer(for: key) else { throw .noSuchAnswer(key, known: question.answers.map(\.key)) }
    let answered = AssessmentEvent.answered(
      questionID, key, words: answer.words, verbatim: verbatim.map { PersonalText($0) })
    switch answer.next {
    case .question(let next): return [answered, try shown(next, in: tree)]
    case .leaf(let leaf): return [answered, .reached(try determinant(leaf, in: tree, of: pack))]
    }
  }

  private static func shown(_ id: QuestionID, in tree: DecisionTree) throws(AssessmentRefusal) -> AssessmentEvent {
    guard let question = tree.questions[id] else { throw .brokenTree("question \(id) is missing") }
    return .shown(id, wording: question.wording)
  }

  private static func determinant(
    _ id: LeafID, in tree: DecisionTree, of pack: Pack
  ) throws(AssessmentRefusal) -> Determinant {
    guard let leaf = tree.leaves[id] else { throw .brokenTree("leaf \(id) is missing") }
    guard let nature = pack.natures[leaf.nature] else { throw .brokenTree("nature \(leaf.nature) is missing") }
    guard let priority = pack.priorities[leaf.priority] else {
      throw .brokenTree("priority \(leaf.priority) has no targets")
    }
    return Determinant(
      leaf: id, nature: leaf.nature, natureTitle: nature.title, priority: leaf.priority, targets: priority.targets)
  }

  package static func evolve(_ state: inout AssessmentState, _ event: AssessmentEvent, _ stamp: Stamp) {
    switch event {
    case .started(let pack, let tree):
      state.pack = pack
      state.tree = tree
    case .shown(let question, let wording):
      state.asking = AssessmentState.Asking(question: question, wording: wording, shown: stamp.happened)
    case .answered(let question, let key, let words, let verbatim):
      let asked = state.asking
      state.path.append(
        PathStep(
          question: question, wording: asked?.wording ?? "", answer: key, words: words, verbatim: verbatim,
          actor: stamp.actor, shown: asked?.shown ?? stamp.happened, answered: stamp.happened))
      state.asking = nil
    case .reached(let determinant):
      state.determinant = determinant
    }
  }
}
