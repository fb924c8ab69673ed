internal import HTML
internal import Procedure
internal import Vocabulary

/// A tree with a number for each question, by which picture, list and links name it.
struct TreeShown: Sendable {
  let tree: DecisionTree
  /// In the order in which paths come to them.
  let questions: [Question]
  /// From 1.
  let numbers: [QuestionID: Int]
  /// In the order of the answers that lead there; from 1.
  let leafNumbers: [LeafID: Int]
  /// Tells its anchors from those of other trees of a page.
  let prefix: String

  init(_ tree: DecisionTree, order: [QuestionID], prefix: String = "") {
    self.tree = tree
    self.prefix = prefix
    questions = order.compactMap { tree.questions[$0] }
    numbers = questions.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset + 1 }
    var leafNumbers: [LeafID: Int] = [:]
    for question in questions {
      for case .leaf(let leaf) in question.answers.flatMap(\.nexts) where leafNumbers[leaf] == nil {
        leafNumbers[leaf] = leafNumbers.count + 1
      }
    }
    self.leafNumbers = leafNumbers
  }

  func number(_ question: QuestionID) -> Int { numbers[question] ?? 0 }

  func anchor(_ question: QuestionID) -> String { "\(prefix)question-\(number(question))" }

  func anchor(_ leaf: LeafID) -> String { "\(prefix)leaf-\(leafNumbers[leaf] ?? 0)" }

  func link(_ question: QuestionID) -> Path { "#\(anchor(question))" }

  func link(_ leaf: LeafID) -> Path { "#\(anchor(leaf))" }

  /// The leaves in the order of their numbers.
  var leaves: [Leaf] {
    leafNumbers.sorted { $0.value < $1.value }.compactMap { tree.leaves[$0.key] }
  }
}
