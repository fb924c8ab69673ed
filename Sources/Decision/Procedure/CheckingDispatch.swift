internal import Vocabulary

extension TreeCheck {
  /// Proves that after a few questions it is certain what to send at least, or that nothing is to be sent.
  func checkDispatch(_ questionsMax: Int) {
    guard draft.isWhole, shape.circle.isEmpty else { return }
    let path = shape.longestUncertainPath(draft)
    guard path.count > questionsMax, let last = path.last else { return }
    let isOnlyOne = path.count == 1
    find(
      .question(last),
      "a path asks \(path.count) question\(isOnlyOne ? "" : "s") before it is certain what to send, "
        + "\(questionsMax) are allowed",
      mend: "ask what decides the dispatch first, give every leaf behind an earlier answer a requirement in common, "
        + "or raise dispatch_questions_max in pack.yaml")
  }
}

extension TreeShape {
  /// The most questions any path asks while it is not certain what to send at least, and that path.
  func longestUncertainPath(_ draft: TreeDraft) -> [QuestionID] {
    let sending = questionsThatMaySend(draft)
    var longest: [QuestionID: (asked: Int, next: QuestionID?)] = [:]
    for id in order.reversed() {
      let isCertain = draft.tree.outlooks[id].map { !$0.surely.isEmpty } ?? false
      guard !isCertain, sending.contains(id) else { continue }
      var most: (asked: Int, next: QuestionID?) = (1, nil)
      for next in draft.questionsAfter(id) {
        guard let ahead = longest[next]?.asked, ahead + 1 > most.asked else { continue }
        most = (ahead + 1, next)
      }
      longest[id] = most
    }
    var path: [QuestionID] = []
    var next: QuestionID? = longest[draft.tree.first] == nil ? nil : draft.tree.first
    while let id = next {
      path.append(id)
      next = longest[id]?.next
    }
    return path
  }

  /// The questions behind which some leaf requires something.
  private func questionsThatMaySend(_ draft: TreeDraft) -> Set<QuestionID> {
    var sending: Set<QuestionID> = []
    for id in order.reversed() {
      let maySend = (draft.tree.questions[id]?.answers ?? []).flatMap(\.nexts).contains { next in
        switch next {
        case .leaf(let leaf): draft.tree.leaves[leaf].map { !$0.requirement.isEmpty } ?? false
        case .question(let next): sending.contains(next)
        }
      }
      if maySend { sending.insert(id) }
    }
    return sending
  }
}
