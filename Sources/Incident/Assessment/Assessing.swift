package import Decider
internal import Procedure
internal import Vocabulary

/// One question after the other, by the pack's tree, to a determinant; with ways back, aside, and to a second look.
package enum Assessing: Decider {
  package static let initial = AssessmentState()

  package static func decide(
    _ command: AssessmentCommand, _ state: AssessmentState, _ stamp: Stamp
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    switch command {
    case .pin(let pack):
      guard let pinned = state.pack else { return [.pinned(pack)] }
      guard pinned == pack else { throw .alreadyPinned(pinned) }
      return []
    case .start(let tree, let pack, let words): return try start(tree, pack, words, state)
    case .answer(let question, let key, let verbatim, let pack):
      return try Walking(state, pack).answer(question, key, verbatim)
    case .back(let question, let pack): return try Walking(state, pack).back(to: question)
    case .correct(let question, let key, let reason, let pack):
      try check(reason)
      return try Walking(state, pack).correct(question, key, reason)
    case .skip(let question, let reason, let pack):
      try check(reason)
      return try Walking(state, pack).skip(question, reason)
    case .sayAgain, .suspend, .resume, .jump: return try turn(command, state)
    case .judge(let validity, let reason):
      try check(reason)
      return state.validity == validity ? [] : [.judged(validity, reason: reason)]
    case .override, .look, .overlook, .cancel: return try Looking.decide(command, state, stamp)
    case .advise(let card, let pack, let known, let day, let despite):
      return try advise(card, pack, known, day, despite, state)
    }
  }

  private static func start(
    _ treeID: TreeID, _ pack: Pack, _ words: String?, _ state: AssessmentState
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    try checkPinned(pack, state)
    if let tree = state.tree {
      guard tree == treeID else { throw .alreadyStarted(tree) }
      return []
    }
    guard let tree = pack.trees[treeID] else { throw .noSuchTree(treeID, known: pack.trees.keys.sorted()) }
    let heard: [AssessmentEvent] =
      words.map { words in
        tree.questions.values.sorted { $0.id < $1.id }.compactMap { question in
          question.heard(in: words).map { .heard(question.id, $0.answer, quote: PersonalText($0.quote)) }
        }
      } ?? []
    return [.started(pack.inForce, treeID)] + heard + [try Walking.shown(tree.first, in: tree)]
  }

  /// Asides that leave the path as it is.
  private static func turn(
    _ command: AssessmentCommand, _ state: AssessmentState
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    switch command {
    case .sayAgain(let question):
      let asking = try asking(state)
      guard asking.question == question else { throw .notAsked(question, asking: asking.question) }
      return [.saidAgain(question)]
    case .suspend(let reason):
      _ = try asking(state)
      try check(reason)
      return state.pause == nil ? [.suspended(reason: reason)] : []
    case .resume(let pack):
      guard state.pause != nil else { throw .notPaused }
      guard let asking = state.asking else { return [.resumed] }
      let walking = try Walking(state, pack, whilePaused: true)
      return [.resumed, try Walking.shown(asking.question, in: walking.tree)]
    case .jump(let id, let pack, let known, let day):
      try checkPinned(pack, state)
      guard let card = pack.advice[id] else { throw .noSuchCard(id, known: pack.advice.keys.sorted()) }
      guard card.isLifeSaving else { throw .notLifeSaving(id) }
      guard day.daysSince1970 <= card.validUntil.daysSince1970 else {
        throw .adviceClosed(id, words: card.refusal, door: card.door)
      }
      return [
        .jumped(id, from: state.asking?.question),
        .advised(
          Advice(
            card: id, version: card.version, title: card.title,
            despite: card.opens(for: known, on: day) ? nil : jumpedAhead)),
      ]
    default: return []
    }
  }

  /// Why a card that saves lives was read before its conditions were known to hold.
  private static let jumpedAhead = "jumped to before its conditions held"

  private static func advise(
    _ id: AdviceID, _ pack: Pack, _ known: KnownSoFar, _ day: CivilDate, _ despite: String?, _ state: AssessmentState
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    try checkPinned(pack, state)
    guard let card = pack.advice[id] else { throw .noSuchCard(id, known: pack.advice.keys.sorted()) }
    let isOpen = card.opens(for: known, on: day)
    if let despite { try check(despite) }
    guard isOpen || despite != nil else { throw .adviceClosed(id, words: card.refusal, door: card.door) }
    return [
      .advised(Advice(card: id, version: card.version, title: card.title, despite: isOpen ? nil : despite))
    ]
  }

  /// The question on the screen.
  static func asking(_ state: AssessmentState) throws(AssessmentRefusal) -> AssessmentState.Asking {
    if let asking = state.asking { return asking }
    guard let determinant = state.determinant else { throw .notStarted }
    throw .finished(determinant.leaf)
  }

  private static func checkPinned(_ pack: Pack, _ state: AssessmentState) throws(AssessmentRefusal) {
    if let pinned = state.pack?.hash, pinned != pack.hash { throw .anotherPack(pinned: pinned) }
  }

  static func check(_ reason: String) throws(AssessmentRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= AssessmentRefusal.reasonBytesMax else { throw .tooLong(bytes: reason.utf8.count) }
  }
}
