package import Decider
internal import Vocabulary

extension Assessing {
  package static func evolve(_ state: inout AssessmentState, _ event: AssessmentEvent, _ stamp: Stamp) {
    switch event {
    case .pinned(let pack): state.pack = pack
    case .started(let pack, let tree):
      state.pack = pack
      state.tree = tree
    case .shown(let question, let wording, let within):
      state.asking = AssessmentState.Asking(
        question: question, wording: wording, shown: stamp.happened, within: within,
        isAgain: state.path.contains { $0.question == question })
    case .heard(let question, let answer, let quote):
      state.suggestions[question] = AssessmentState.Suggestion(answer: answer, quote: quote)
    case .answered(let question, let key, let words, let verbatim):
      state.step(question, key, words, verbatim, .answered, stamp)
    case .skipped(let question, let key, let words, let reason):
      state.step(question, key, words, nil, .skipped(reason: reason), stamp)
    case .reaffirmed: state.asking = nil
    case .saidAgain(let question): state.turn(.saidAgain(question), stamp)
    case .wentBack(let question, let wording):
      state.asking = AssessmentState.Asking(
        question: question, wording: wording, shown: stamp.happened, within: nil, isAgain: true)
      state.turn(.wentBack(to: question), stamp)
    case .corrected(let question, let from, _, _, _): state.turnBack(to: question, from: from, event, stamp)
    case .carried(let question, let key): state.carry(question, key, stamp)
    case .suspended(let reason):
      state.pause = AssessmentState.Pause(reason: reason, entry: stamp.version, since: stamp.happened)
      state.turn(.suspended(reason), stamp)
    case .resumed: state.pause = nil
    case .jumped(let card, let question): state.turn(.jumped(card, from: question), stamp)
    case .advised(let advice):
      state.given.append(
        AssessmentState.Given(advice: advice, actor: stamp.actor, happened: stamp.happened, entry: stamp.version))
    case .foreseen(let foreseen):
      state.foreseen = foreseen
      state.rise(to: AssessmentState.Standing(priority: foreseen.priority, targets: foreseen.targets))
    case .reached(let determinant): state.reach(determinant, stamp)
    case .judged(let validity, _): state.validity = validity
    case .overridden, .lookAsked, .looked, .overlooked: state.look(event, stamp)
    }
  }
}

extension AssessmentState {
  fileprivate mutating func turn(_ kind: Turn.Kind, _ stamp: Stamp) {
    turns.append(Turn(kind: kind, entry: stamp.version, actor: stamp.actor, happened: stamp.happened))
  }

  fileprivate mutating func step(
    _ question: QuestionID, _ key: AnswerKey, _ words: String, _ verbatim: PersonalText?, _ way: PathStep.Way,
    _ stamp: Stamp
  ) {
    path.append(
      PathStep(
        question: question, wording: asking?.wording ?? "", answer: key, words: words, verbatim: verbatim,
        actor: stamp.actor, shown: asking?.shown ?? stamp.happened, answered: stamp.happened, within: asking?.within,
        entry: stamp.version, way: way))
    asking = nil
  }

  /// The path as it was is kept; the new one ends with the corrected answer.
  fileprivate mutating func turnBack(
    to question: QuestionID, from: AnswerKey, _ event: AssessmentEvent, _ stamp: Stamp
  ) {
    guard case .corrected(_, _, let key, let words, let reason) = event,
      let index = path.firstIndex(where: { $0.question == question })
    else { return }
    earlierPaths.append(path)
    if let determinant { earlierDeterminants.append(determinant) }
    let before = path[index]
    path.removeSubrange(index...)
    path.append(
      PathStep(
        question: question, wording: before.wording, answer: key, words: words, verbatim: nil, actor: stamp.actor,
        shown: before.shown, answered: stamp.happened, within: before.within, entry: stamp.version,
        way: .corrected(from: from, reason: reason)))
    asking = nil
    determinant = nil
    foreseen = nil
    dropDowngrade()
  }

  /// A downgrade that waits for a look belongs to what stood when it was asked for; it has to be asked for anew.
  private mutating func dropDowngrade() {
    if case .downgrade = secondLook?.subject { secondLook = nil }
  }

  fileprivate mutating func carry(_ question: QuestionID, _ key: AnswerKey, _ stamp: Stamp) {
    guard let known = earlierPaths.last?.first(where: { $0.question == question && $0.answer == key }) else { return }
    path.append(
      PathStep(
        question: question, wording: known.wording, answer: key, words: known.words, verbatim: known.verbatim,
        actor: known.actor, shown: known.shown, answered: known.answered, within: known.within, entry: stamp.version,
        way: .carried))
  }

  /// Takes a priority that is at least as urgent; one that is less waits for a second look.
  fileprivate mutating func rise(to next: Standing) {
    if let standing, standing.priority < next.priority { return }
    standing = next
  }

  fileprivate mutating func reach(_ reached: Determinant, _ stamp: Stamp) {
    determinant = reached
    asking = nil
    let next = Standing(priority: reached.priority, targets: reached.targets)
    let isCancelAsked = secondLook?.subject == .cancellation
    guard let standing, standing.priority < next.priority else {
      rise(to: next)
      if !isCancelAsked { secondLook = nil }
      return
    }
    guard !isCancelAsked else { return }
    secondLook = SecondLook(
      subject: .downgrade(to: reached.priority, reached.targets), reason: "the answers lead to \(reached.leaf) now",
      asker: stamp.actor, asked: stamp.recorded, entry: stamp.version)
  }

  fileprivate mutating func look(_ event: AssessmentEvent, _ stamp: Stamp) {
    switch event {
    case .overridden(let priority, let targets, let reason):
      standing = Standing(priority: priority, targets: targets)
      dropDowngrade()
      overrides.append(
        Override(
          priority: priority, targets: targets, reason: reason, actor: stamp.actor, happened: stamp.happened,
          entry: stamp.version))
    case .lookAsked(let subject, let reason):
      secondLook = SecondLook(
        subject: subject, reason: reason, asker: stamp.actor, asked: stamp.recorded, entry: stamp.version)
    case .looked(let agrees, let reason):
      guard let look = secondLook else { return }
      looks.append(Looked(look: look, agrees: agrees, reason: reason, actor: stamp.actor, entry: stamp.version))
      secondLook = nil
      guard agrees else { return }
      switch look.subject {
      case .cancellation: isCancelled = true
      case .downgrade(let priority, let targets):
        standing = Standing(priority: priority, targets: targets)
        guard determinant?.priority != priority else { return }
        overrides.append(
          Override(
            priority: priority, targets: targets, reason: look.reason, actor: look.asker, happened: look.asked,
            entry: look.entry))
      }
    case .overlooked: secondLook?.isOverlooked = true
    default: return
    }
  }
}
