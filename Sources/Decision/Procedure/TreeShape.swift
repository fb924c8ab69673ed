internal import Vocabulary

/// How the questions of a tree hang together; every walk here is a loop, so that no tree is too deep for it.
struct TreeShape {
  /// What can be come to from the first question.
  let reachable: Set<TreeDraft.Part>
  /// The questions, each before those its answers lead to; those in or behind a circle are not in it.
  let order: [QuestionID]
  /// One circle of questions, where there is any.
  let circle: [QuestionID]

  init(_ draft: TreeDraft) {
    reachable = TreeShape.reachable(draft)
    order = TreeShape.order(draft)
    let ordered = Set(order)
    circle = TreeShape.circle(draft, among: draft.questionsInOrder.map(\.id).filter { !ordered.contains($0) })
  }

  private static func reachable(_ draft: TreeDraft) -> Set<TreeDraft.Part> {
    var seen: Set<TreeDraft.Part> = []
    var waiting = [draft.tree.first]
    while let id = waiting.popLast() {
      guard let question = draft.tree.questions[id], seen.insert(.question(id)).inserted else { continue }
      for answer in question.answers {
        seen.insert(.answer(id, answer.key))
        for next in answer.nexts {
          switch next {
          case .leaf(let leaf): seen.insert(.leaf(leaf))
          case .question(let next): waiting.append(next)
          }
        }
      }
    }
    return seen
  }

  /// Kahn's topological order.
  private static func order(_ draft: TreeDraft) -> [QuestionID] {
    var pointing: [QuestionID: Int] = [:]
    let questions = draft.questionsInOrder.map(\.id)
    for id in questions {
      for next in draft.questionsAfter(id) { pointing[next, default: 0] += 1 }
    }
    var order = questions.filter { pointing[$0] == nil }
    var index = 0
    while index < order.count {
      for next in draft.questionsAfter(order[index]) {
        let left = (pointing[next] ?? 1) - 1
        pointing[next] = left
        if left == 0, draft.tree.questions[next] != nil { order.append(next) }
      }
      index += 1
    }
    return order
  }

  /// Walks back along answers among questions that have no order until one comes again.
  private static func circle(_ draft: TreeDraft, among rest: [QuestionID]) -> [QuestionID] {
    guard var id = rest.first else { return [] }
    let inRest = Set(rest)
    var before: [QuestionID: QuestionID] = [:]
    for question in rest {
      for next in draft.questionsAfter(question) where inRest.contains(next) { before[next] = question }
    }
    var path: [QuestionID] = []
    var positions: [QuestionID: Int] = [:]
    while positions[id] == nil {
      positions[id] = path.count
      path.append(id)
      guard let previous = before[id] else { return [] }
      id = previous
    }
    return path[(positions[id] ?? 0)...].reversed()
  }
}
