package import Vocabulary

/// Who, when and where in its stream: what a decision may know beside the command, and what evolve sees beside the event.
package struct Stamp: Hashable, Sendable {
  package let actor: ActorID
  /// When it happened; earlier than `recorded` for a late entry.
  package let happened: Moment
  package let recorded: Moment
  /// Place in the stream, from 1; 0 while it is being decided.
  package let version: Int64
  /// The incident's quoted number, where the store gave one with this entry.
  package let reference: Reference?

  package init(actor: ActorID, happened: Moment, recorded: Moment, version: Int64 = 0, reference: Reference? = nil) {
    self.actor = actor
    self.happened = happened
    self.recorded = recorded
    self.version = version
    self.reference = reference
  }
}

/// The rules of one stream: pure, without clock, ids, files or randomness; everything arrives in the arguments.
package protocol Decider {
  associatedtype Command: Sendable
  associatedtype Event: Hashable, Sendable
  associatedtype State: Hashable, Sendable
  associatedtype Refusal: Error, Hashable, Sendable, CustomStringConvertible

  static var initial: State { get }

  /// The events that follow from a command; an empty list means "already so".
  static func decide(_ command: Command, _ state: State, _ stamp: Stamp) throws(Refusal) -> [Event]

  /// Takes an event that happened into the state; it never fails, whatever the state.
  static func evolve(_ state: inout State, _ event: Event, _ stamp: Stamp)
}

extension Decider {
  /// The state after a history.
  package static func fold(_ history: [(event: Event, stamp: Stamp)], from state: State) -> State {
    var state = state
    for (event, stamp) in history { evolve(&state, event, stamp) }
    return state
  }
}
