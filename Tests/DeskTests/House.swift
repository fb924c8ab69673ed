import Assessment
import Contact
import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import Synchronization
import Vocabulary

// The people, things and times of these tests.
let amy = ActorID(trusted: "amy")
let fire = IncidentID(trusted: "fire")
let flood = IncidentID(trusted: "flood")
let engine = CallSign(trusted: "D11")
let pump = UnitType(trusted: "pump")
let done = DispositionCode(trusted: "done")

/// Noon of 21 November 2026 and so many seconds.
func noon(_ second: Int64) -> Moment { Moment(secondsSince1970: 1_795_262_400 + second) }

func order(_ intent: Intent, _ id: String, happened: Moment? = nil, recorded: Moment? = nil) -> Order {
  Order(intent, id: CommandID(trusted: id), by: amy, happened: happened, recorded: recorded)
}

func open(_ incident: IncidentID, from contact: ContactID? = nil) -> Intent {
  .log(incident, .open(contact: contact, received: noon(0), source: nil))
}

/// A machine's clock that is set by hand.
final class HandClock: Sendable {
  private let moment: Mutex<Moment>

  init(_ moment: Moment) { self.moment = Mutex(moment) }

  func set(_ value: Moment) { moment.withLock { $0 = value } }

  var desk: DeskClock { DeskClock { self.moment.withLock { $0 } } }
}

extension Desk {
  /// A desk at noon.
  static func atNoon(_ journal: any JournalPort) throws(DeskError) -> Desk {
    try Desk(journal: journal, clock: HandClock(noon(0)).desk)
  }

  /// Carries orders out one after the other; ids are made from their place in the list.
  func play(_ intents: [Intent], _ name: String) async throws(DeskError) {
    for (index, intent) in intents.enumerated() { _ = try await perform(order(intent, "\(name)-\(index)")) }
  }

  func life(_ incident: IncidentID) throws(DeskError) -> Life {
    guard case .incident(let life) = try stand(.incident(incident)).state else { return Life() }
    return life
  }

  func phase(of unit: CallSign) throws(DeskError) -> UnitState.Phase {
    guard case .unit(let state) = try stand(.unit(unit)).state else { return .unregistered }
    return state.phase
  }
}

/// How it ended: the outcome, or why not.
func outcome(_ body: () async throws(DeskError) -> Outcome) async -> Result<Outcome, DeskError> {
  do { return .success(try await body()) } catch { return .failure(error) }
}
