package import Vocabulary

/// Why an assessment cannot go on as asked.
package enum AssessmentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notStarted
  case alreadyStarted(TreeID)
  case noSuchTree(TreeID, known: [TreeID])
  case anotherPack(pinned: PackHash)
  case notAsked(QuestionID, asking: QuestionID)
  case noSuchAnswer(AnswerKey, known: [AnswerKey])
  case finished(LeafID)
  case brokenTree(String)

  package var description: String {
    switch self {
    case .notStarted: "the assessment has not been started; start it with a decision tree"
    case .alreadyStarted(let tree): "the assessment goes by tree \(tree) already; answer its question"
    case .noSuchTree(let tree, let known): "the pack has no tree \(tree); it has \(Self.list(known))"
    case .anotherPack(let pinned):
      "the assessment was started with pack \(pinned.text.prefix(12)); go on with that version"
    case .notAsked(let question, let asking): "\(question) is not the question now asked; answer \(asking)"
    case .noSuchAnswer(let key, let known): "\(key) is not an answer to this question; it has \(Self.list(known))"
    case .finished(let leaf): "the assessment has reached \(leaf); every question is answered"
    case .brokenTree(let what): "the pack's tree leads nowhere: \(what); check the pack with `tocsin procedure check`"
    }
  }

  private static func list(_ names: [some Identifier]) -> String {
    names.isEmpty ? "none" : names.map(\.text).joined(separator: ", ")
  }
}
