package import Vocabulary

/// What is owed next for an open incident, by whom and by when.
package struct NextAction: Hashable, Sendable {
  /// What kind of act is owed.
  package enum Kind: Hashable, Sendable {
    case locate
    case assess
    case assign
    case acknowledge(CallSign)
    case attend(CallSign)
    case welfare(CallSign)
    case answerRollCall(CallSign)
    case updateCaller
    case readReport(ContactID)
    case secondLook
    case accept(ActorID)
    case handOff(PartnerName)
    case task(Int64, String)
    case close
  }

  package let kind: Kind
  package let owner: ActorID
  package let due: Moment

  /// The act in words.
  package var words: String {
    switch kind {
    case .locate: "establish the location"
    case .assess: "assess: ask the next question"
    case .assign: "assign a unit"
    case .acknowledge(let unit): "\(unit) to acknowledge"
    case .attend(let unit): "\(unit) to be at scene"
    case .welfare(let unit): "welfare check of \(unit)"
    case .answerRollCall(let unit): "\(unit) to answer the roll-call"
    case .updateCaller: "tell the caller more"
    case .readReport: "read what the reporter sent since"
    case .secondLook: "a second person to look"
    case .accept(let actor): "\(actor) to accept the escalation"
    case .handOff(let partner): "\(partner) to accept or decline"
    case .task(let entry, let words): "task \(entry): \(words)"
    case .close: "close, or say what is still to do"
    }
  }

  /// The clock by which it is told once that its time has passed.
  package var clock: String {
    switch kind {
    case .locate: "locate"
    case .assess: "assess"
    case .assign: "assign"
    case .acknowledge(let unit): "acknowledge/\(unit)"
    case .attend(let unit): "attend/\(unit)"
    case .welfare(let unit): "welfare/\(unit)"
    case .answerRollCall(let unit): "roll-call/\(unit)"
    case .updateCaller: "update"
    case .readReport: "read"
    case .secondLook: "second-look"
    case .accept(let actor): "accept/\(actor)"
    case .handOff(let partner): "hand-off/\(partner)"
    case .task(let entry, _): "task/\(entry)"
    case .close: "close"
    }
  }
}
