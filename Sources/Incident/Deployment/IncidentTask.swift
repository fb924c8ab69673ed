package import Vocabulary

/// What is to be done, where, by when, and what counts as done.
package struct IncidentTask: Hashable, Sendable {
  /// Who is to do it.
  package enum Holder: Hashable, Sendable {
    case unit(CallSign)
    case person(ActorID)
    /// Whoever is at the desk.
    case desk

    package var words: String {
      switch self {
      case .unit(let unit): unit.text
      case .person(let actor): actor.text
      case .desk: "desk"
      }
    }
  }

  /// How it is done.
  package enum Kind: Hashable, Sendable {
    case act
    /// Ring whom it says, read it out, take the read-back.
    case ring(whom: String)
    /// Tell the caller what has changed.
    case tellCaller
    /// What a law or standard asks; its clock started by itself.
    case regulation(RegulationID)
  }

  package let holder: Holder
  package let kind: Kind
  package let what: PersonalText
  package let place: PersonalText?
  package let due: Moment
  package let doneWhen: String

  package init(
    holder: Holder, kind: Kind = .act, what: PersonalText, place: PersonalText? = nil, due: Moment, doneWhen: String
  ) {
    self.holder = holder
    self.kind = kind
    self.what = what
    self.place = place
    self.due = due
    self.doneWhen = doneWhen
  }
}

/// A task as it stands.
package struct TaskState: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case open
    case done(PersonalText?, by: ActorID, at: Moment)
    case withdrawn(reason: String)
  }

  package let task: IncidentTask
  /// The version of the entry that set it; by this number it is named.
  package let entry: Int64
  package let setBy: ActorID
  package var outcome = Outcome.open

  package var isOpen: Bool { outcome == .open }
}
