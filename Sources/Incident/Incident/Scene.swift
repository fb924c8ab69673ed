package import Account
package import Contact
package import Decider
package import Deployment
package import Improvement
package import Procedure
package import Register
package import Shift
package import Vocabulary

/// A stream's state and how many facts made it.
package struct Stand: Hashable, Sendable {
  package var state: StreamState
  package var version: Int64

  package init(state: StreamState, version: Int64) {
    self.state = state
    self.version = version
  }
}

/// A fact decided for a stream, with the stamp it will carry.
package struct Step: Hashable, Sendable {
  package let stream: StreamName
  package let fact: Fact
  package let stamp: Stamp
  /// The command id: the order's own, or one derived from it for a reaction.
  package let command: CommandID
}

/// The streams a decision looks at. Deciding moves the scene on, so that what follows sees what came before.
package struct Scene: Sendable {
  package private(set) var stands: [StreamName: Stand]
  package private(set) var steps: [Step] = []
  /// What the centre has agreed; incidents opened in this scene take it over.
  package let house: House
  /// The pack by which the incident that is closed was assessed; nil where it is not at hand.
  let pack: Pack?

  package init(_ stands: [StreamName: Stand], house: House = .standard, assessedBy pack: Pack? = nil) {
    self.stands = stands
    self.house = house
    self.pack = pack
  }

  package func stand(_ stream: StreamName) -> Stand {
    stands[stream] ?? Stand(state: .initial(stream.kind), version: 0)
  }

  package func contact(_ id: ContactID) -> ContactState {
    guard case .contact(let state) = stand(.contact(id)).state else { return Contacting.initial }
    return state
  }

  package func life(_ id: IncidentID) -> Life {
    guard case .incident(let life) = stand(.incident(id)).state else { return LifeKeeping.initial }
    return life
  }

  package func unit(_ callSign: CallSign) -> UnitState {
    guard case .unit(let state) = stand(.unit(callSign)).state else { return UnitKeeping.initial }
    return state
  }

  package func place(_ id: PlaceID) -> RegisterState {
    guard case .place(let state) = stand(.place(id)).state else { return RegisterKeeping.initial }
    return state
  }

  package func caller(_ id: CallerID) -> RegisterState {
    guard case .caller(let state) = stand(.caller(id)).state else { return RegisterKeeping.initial }
    return state
  }

  package var shift: ShiftState {
    guard case .shift(let state) = stand(.shift).state else { return ShiftKeeping.initial }
    return state
  }

  package func account(_ actor: ActorID) -> AccountState {
    guard case .account(let state) = stand(.account(actor)).state else { return AccountKeeping.initial }
    return state
  }

  package func pack(_ name: PackName) -> PackState {
    guard case .pack(let state) = stand(.pack(name)).state else { return Publishing.initial }
    return state
  }

  package func draft(_ id: DraftID) -> DraftState {
    guard case .draft(let state) = stand(.draft(id)).state else { return Drafting.initial }
    return state
  }

  package var centre: CentreState {
    guard case .centre(let state) = stand(.centre).state else { return CentreKeeping.initial }
    return state
  }

  /// Takes facts into a stream as its next versions.
  package mutating func take(_ facts: [Fact], in stream: StreamName, _ stamp: Stamp, _ command: CommandID) {
    guard !facts.isEmpty else { return }
    var stand = stands.removeValue(forKey: stream) ?? Stand(state: .initial(stream.kind), version: 0)
    for fact in facts {
      stand.version += 1
      let stamp = Stamp(
        actor: stamp.actor, happened: stamp.happened, recorded: stamp.recorded, version: stand.version)
      stand.state.take(fact, stamp)
      steps.append(Step(stream: stream, fact: fact, stamp: stamp, command: command))
    }
    stands[stream] = stand
  }
}
