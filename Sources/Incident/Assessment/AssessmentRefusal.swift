package import Vocabulary

/// Why an assessment cannot go on as asked.
package enum AssessmentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notStarted
  case alreadyStarted(TreeID)
  case alreadyPinned(PackVersion)
  case noSuchTree(TreeID, known: [TreeID])
  case anotherPack(pinned: PackHash)
  case notAsked(QuestionID, asking: QuestionID)
  case noSuchAnswer(AnswerKey, known: [AnswerKey])
  case finished(LeafID)
  case brokenTree(String)
  case paused(String)
  case notPaused
  case notAnswered(QuestionID)
  case nothingBefore
  case givenDifferently(QuestionID, AnswerKey)
  case reasonMissing
  case tooLong(bytes: Int)
  case noPriority
  case lookOpen(asker: ActorID)
  case noLookOpen
  case sameLooker(ActorID)
  case noSuchCard(AdviceID, known: [AdviceID])
  case notLifeSaving(AdviceID)
  /// The card does not open: the agreed refusal, and where to turn.
  case adviceClosed(AdviceID, words: String, door: String)

  /// The longest reason, in bytes of UTF-8.
  package static let reasonBytesMax = 4_096

  package var description: String {
    switch self {
    case .notStarted: "the assessment has not been started; start it with a decision tree"
    case .alreadyStarted(let tree): "the assessment goes by tree \(tree) already; answer its question"
    case .alreadyPinned(let pack): "the procedure is pinned to \(pack.name) \(pack.version) already"
    case .noSuchTree(let tree, let known): "the pack has no tree \(tree); it has \(Self.list(known))"
    case .anotherPack(let pinned):
      "the assessment was started with pack \(pinned.text.prefix(12)); go on with that version"
    case .notAsked(let question, let asking): "\(question) is not the question now asked; answer \(asking)"
    case .noSuchAnswer(let key, let known): "\(key) is not an answer to this question; it has \(Self.list(known))"
    case .finished(let leaf):
      "the assessment has reached \(leaf); every question is answered, correct one if it was wrong"
    case .brokenTree(let what): "the pack's tree leads nowhere: \(what); check the pack with `tocsin procedure check`"
    case .paused(let reason): "the questions wait (\(reason)); resume first"
    case .notPaused: "the questions are not suspended; answer the one that is asked"
    case .notAnswered(let question): "\(question) was not answered on this path; nothing there can be corrected"
    case .nothingBefore: "this is the first question; there is none before it"
    case .givenDifferently(let question, let key):
      "\(question) was answered \(key) before; give the same answer, or correct it with a reason"
    case .reasonMissing: "this needs a reason; say why"
    case .tooLong(let bytes): "the reason has \(bytes) bytes, at most \(Self.reasonBytesMax) are taken; shorten it"
    case .noPriority: "there is no priority yet; assess first"
    case .lookOpen(let asker): "what \(asker) asked for waits for a second look; look at that first"
    case .noLookOpen: "nothing waits for a second look"
    case .sameLooker(let actor): "\(actor) asked for it, so somebody else has to look"
    case .noSuchCard(let card, let known): "the pack has no advice card \(card); it has \(Self.list(known))"
    case .notLifeSaving(let card): "\(card) is not life-saving; finish the question, then give it"
    case .adviceClosed(let card, let words, let door):
      "\(card) does not open here; say: \u{201C}\(words)\u{201D} The right door: \(door)"
    }
  }

  private static func list(_ names: [some Identifier]) -> String {
    names.isEmpty ? "none" : names.map(\.text).joined(separator: ", ")
  }
}
