internal import Vocabulary

/// A decision tree as far as it could be read, with where each part stands, for the checks to come.
struct TreeDraft {
  enum Part: Hashable {
    case question(QuestionID)
    case answer(QuestionID, AnswerKey)
    /// One of an answer's branches, by its place; `otherwise` counts where there are branches.
    case branch(QuestionID, AnswerKey, Int)
    case leaf(LeafID)
  }

  let file: String
  let idPlace: Place
  let tree: DecisionTree
  let places: [Part: Place]
  let mentions: [Mention]
  /// Whether nothing of it was lost in reading; where something was, what leads nowhere may only seem to.
  let isWhole: Bool

  func place(_ part: Part) -> Place { places[part] ?? idPlace }

  /// The tree's questions in the order of the file.
  var questionsInOrder: [Question] {
    tree.questions.values.sorted { place(.question($0.id)) < place(.question($1.id)) }
  }

  /// The tree's leaves in the order of the file.
  var leavesInOrder: [Leaf] {
    tree.leaves.values.sorted { place(.leaf($0.id)) < place(.leaf($1.id)) }
  }

  /// The questions an answer of this question leads to directly, in the order of its answers.
  func questionsAfter(_ id: QuestionID) -> [QuestionID] {
    (tree.questions[id]?.answers ?? []).flatMap(\.nexts).compactMap { next in
      switch next {
      case .question(let next): next
      case .leaf: nil
      }
    }
  }
}
