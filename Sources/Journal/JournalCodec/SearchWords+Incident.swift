internal import Assessment
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Vocabulary

/// The words by which what happens to an incident is found.
extension IncidentLogEvent {
  var searchWords: String? {
    switch self {
    case .opened(contact: _, received: _, owner: _, let source): source
    case .located(let location): SearchWords.joined(location.place.words, location.ground?.text)
    case .locationConfirmed(question: _, let answer): answer.words
    case .noted(_, let words), .stated(_, let words), .promised(let words, by: _), .callerTold(let words),
      .resolved(let words):
      words.words
    case .established(let fact): fact.text
    case .withdrawn(let fact, let reason): SearchWords.joined(fact.text, reason)
    case .readBack(by: _, let fields): SearchWords.joined(fields.map(\.heard.words))
    case .offered(let partner, let words, answerBy: _): SearchWords.joined(partner.text, words.words)
    case .partnerAccepted(let theirReference): theirReference
    case .struck(entry: _, let reason), .handedTo(_, let reason), .restricted(to: _, let reason), .lifted(let reason),
      .partnerDeclined(let reason), .reopened(let reason):
      reason
    case .shielded(let words): words
    case .photographed, .contactLinked, .ownerChanged, .looked, .unread, .reportRead, .lapsed, .merged, .absorbed,
      .controlled, .closed:
      nil
    }
  }
}

extension AssessmentEvent {
  var searchWords: String? {
    switch self {
    case .heard(_, _, let quote): quote.words
    case .answered(_, _, let words, let verbatim): SearchWords.joined(words, verbatim?.words)
    case .corrected(_, from: _, to: _, let words, let reason), .skipped(_, as: _, let words, let reason):
      SearchWords.joined(words, reason)
    case .reached(let determinant): determinant.natureTitle
    case .suspended(let reason), .judged(_, let reason), .overridden(_, _, let reason), .lookAsked(_, let reason),
      .looked(agrees: _, let reason):
      reason
    case .advised(let advice): SearchWords.joined(advice.title, advice.despite)
    case .pinned, .started, .shown, .saidAgain, .wentBack, .reaffirmed, .carried, .resumed, .jumped, .foreseen,
      .overlooked:
      nil
    }
  }
}

extension DeploymentEvent {
  var searchWords: String? {
    switch self {
    case .assigned(let unit, home: _, type: _, let duty, isTimed: _, skills: _):
      SearchWords.joined(unit.text, duty)
    case .ended(let unit, let ending): SearchWords.joined(unit.text, ending.reason)
    case .heard(_, let words): words?.words
    case .taskSet(let task): SearchWords.joined(task.holder.words, task.what.words, task.place?.words)
    case .taskDone(entry: _, let words): words?.words
    case .taskWithdrawn(entry: _, let reason): reason
    case .progressed, .rollCalled, .proposed, .linkGiven, .linkTakenBack: nil
    }
  }
}

extension AssignmentEnding {
  fileprivate var reason: String {
    switch self {
    case .refused(let reason), .stoodDown(let reason), .diverted(to: _, let reason): reason
    }
  }
}

extension EscalationEvent {
  var searchWords: String? {
    switch self {
    case .triggered(_, subject: _, let why): why
    case .raised(_, let reason, trigger: _, asked: _, acceptBy: _), .stoodDown(to: _, let reason),
      .foundUseless(alarm: _, why: let reason):
      reason
    case .reported(let fields): SearchWords.joined(MethaneField.allCases.map { fields[$0]?.words })
    case .decided(_, let decision):
      SearchWords.joined(
        decision.situation.words, decision.options.words, decision.choice.words, decision.why.words)
    case .agreed, .accepted, .passedOn, .overran, .roleTaken: nil
    }
  }
}
