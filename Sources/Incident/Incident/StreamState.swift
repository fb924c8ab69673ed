package import Account
package import Contact
package import Decider
package import Deployment
package import Improvement
package import Register
package import Shift
package import Vocabulary

/// The state of any stream.
package enum StreamState: Hashable, Sendable {
  case contact(ContactState)
  /// Held by reference: a life has many parts, and a stand is handed about many times for each change of it.
  indirect case incident(Life)
  case unit(UnitState)
  case place(RegisterState)
  case caller(RegisterState)
  case shift(ShiftState)
  case account(AccountState)
  case pack(PackState)
  case draft(DraftState)
  case centre(CentreState)

  /// The state before anything happened.
  package static func initial(_ kind: StreamName.Kind) -> StreamState {
    switch kind {
    case .contact: .contact(Contacting.initial)
    case .incident: .incident(LifeKeeping.initial)
    case .unit: .unit(UnitKeeping.initial)
    case .place: .place(RegisterKeeping.initial)
    case .caller: .caller(RegisterKeeping.initial)
    case .shift: .shift(ShiftKeeping.initial)
    case .account: .account(AccountKeeping.initial)
    case .pack: .pack(Publishing.initial)
    case .draft: .draft(Drafting.initial)
    case .centre: .centre(CentreKeeping.initial)
    }
  }

  /// Takes a fact of the same kind of stream; one of another kind changes nothing.
  package mutating func take(_ fact: Fact, _ stamp: Stamp) {
    switch (self, fact) {
    case (.contact(var state), .contact(let event)):
      Contacting.evolve(&state, event, stamp)
      self = .contact(state)
    case (.incident(var life), .incident(let event)):
      self = .centre(CentreState())  // lets go of the only other reference, so that the arrays grow in place
      LifeKeeping.evolve(&life, event, stamp)
      self = .incident(life)
    case (.unit(var state), .unit(let event)):
      UnitKeeping.evolve(&state, event, stamp)
      self = .unit(state)
    case (.place(var state), .place(let event)):
      RegisterKeeping.evolve(&state, event, stamp)
      self = .place(state)
    case (.caller(var state), .caller(let event)):
      RegisterKeeping.evolve(&state, event, stamp)
      self = .caller(state)
    case (.shift(var state), .shift(let event)):
      ShiftKeeping.evolve(&state, event, stamp)
      self = .shift(state)
    case (.account(var state), .account(let event)):
      AccountKeeping.evolve(&state, event, stamp)
      self = .account(state)
    case (.pack(var state), .pack(let event)):
      Publishing.evolve(&state, event, stamp)
      self = .pack(state)
    case (.draft(var state), .draft(let event)):
      self = .centre(CentreState())
      Drafting.evolve(&state, event, stamp)
      self = .draft(state)
    case (.centre(var state), .centre(let event)):
      CentreKeeping.evolve(&state, event, stamp)
      self = .centre(state)
    case (.contact, _), (.incident, _), (.unit, _), (.place, _), (.caller, _), (.shift, _), (.account, _), (.pack, _),
      (.draft, _), (.centre, _):
      return
    }
  }

  /// Whether the stream still needs attention after a restart: open contacts and incidents, and whatever never ends.
  package var isLive: Bool {
    switch self {
    case .contact(let state): state.isOpen
    case .incident(let life): life.isOpen
    case .draft(let state): state.isOpen
    case .unit, .place, .caller, .shift, .account, .pack, .centre: true
    }
  }
}
