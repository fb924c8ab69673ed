package import Vocabulary

/// One approach to the centre as it stands.
package struct ContactState: Hashable, Sendable {
  /// Where the contact is in its life.
  package enum Phase: String, Hashable, Sendable {
    case unknown, received, answered, ended
  }

  package var phase = Phase.unknown
  package var medium = Medium.call
  package var number: PersonalText?
  package var caller: PersonalText?
  /// What was said first, word for word.
  package var firstWords: PersonalText?
  package var received = Moment(microseconds: 0)
  package var answered: Moment?
  package var handler: ActorID?
  package var ended: Moment?
  package var incident: IncidentID?

  package init() {}

  /// Whether somebody still has to deal with it.
  package var isOpen: Bool {
    switch phase {
    case .unknown, .ended: false
    case .received, .answered: true
    }
  }
}
