import Assessment
import Decider
import Procedure
import Vocabulary

// The people, things and times the tables speak of.
let amy = ActorID(trusted: "amy")
let bob = ActorID(trusted: "bob")
let cleo = ActorID(trusted: "cleo")
let callOne = ContactID(trusted: "call-1")
let callTwo = ContactID(trusted: "call-2")
let fire = IncidentID(trusted: "fire")
let flood = IncidentID(trusted: "flood")
let river = IncidentID(trusted: "river")
let engine = CallSign(trusted: "D11")
let ladder = CallSign(trusted: "D12")
let pump = UnitType(trusted: "pump")
let tara = Station(trusted: "Tara Street")
let finglas = Station(trusted: "Finglas")
let done = DispositionCode(trusted: "done")
let falseAlarm = DispositionCode(trusted: "false-alarm")
let police = PartnerName(trusted: "police")
let utility = PartnerName(trusted: "gas-network")
let gas = FactCode(trusted: "gas")
let trapped = FactCode(trusted: "trapped")
let mill = PlaceID(trusted: "mill")
let regular = CallerID(trusted: "regular")

/// A moment so many seconds into the tests' own time.
func at(_ second: Int64) -> Moment { Moment(secondsSince1970: 1_000_000 + second) }

/// Somebody does something then, and it is written down at once.
func by(_ actor: ActorID, at second: Int64, version: Int64 = 0) -> Stamp {
  Stamp(actor: actor, happened: at(second), recorded: at(second), version: version)
}

extension Decider {
  /// The state after events that happened one second after the other, the first at second 1 as version 1, by amy.
  static func after(_ events: [Event]) -> State {
    fold(
      events.enumerated().map { ($0.element, by(amy, at: Int64($0.offset) + 1, version: Int64($0.offset) + 1)) },
      from: initial)
  }
}
