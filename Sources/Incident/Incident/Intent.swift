package import Assessment
package import Contact
internal import Decider
package import Deployment
package import Improvement
package import IncidentLog
package import Vocabulary

/// What somebody wants done; a rule across streams is one intent, decided over all of them at once.
package enum Intent: Hashable, Sendable {
  case contact(ContactID, ContactCommand)
  case log(IncidentID, IncidentLogCommand)
  case assess(IncidentID, AssessmentCommand)
  case register(CallSign, UnitType, home: Station?)
  case startDuty(CallSign)
  case endDuty(CallSign)
  case assign(CallSign, to: IncidentID, duty: String, isTimed: Bool = true)
  case progress(CallSign, on: IncidentID, AssignmentStep)
  case publish(PackName, PublishedPack)
  case dedicate(Purpose)
  case setZone(String)

  /// The streams it looks at and may write to.
  package var streams: [StreamName] {
    switch self {
    case .contact(let id, .link(let incident)): [.contact(id), .incident(incident)]
    case .contact(let id, .receive), .contact(let id, .answer), .contact(let id, .end): [.contact(id)]
    case .log(let id, .open(contact: let contact?, received: _, source: _)): [.incident(id), .contact(contact)]
    case .log(let id, _): [.incident(id)]
    case .assess(let id, _): [.incident(id)]
    case .register(let unit, _, home: _), .startDuty(let unit), .endDuty(let unit): [.unit(unit)]
    case .assign(let unit, to: let incident, duty: _, isTimed: _): [.incident(incident), .unit(unit)]
    case .progress(let unit, on: let incident, _): [.incident(incident), .unit(unit)]
    case .publish(let name, _): [.pack(name)]
    case .dedicate, .setZone: [.centre]
    }
  }

  /// Whether it makes a store one that holds work.
  package var isWork: Bool {
    switch self {
    case .contact, .log, .assess, .register, .startDuty, .endDuty, .assign, .progress: true
    case .publish, .dedicate, .setZone: false
    }
  }
}

/// Why an intent cannot be carried out, by the stream that refuses.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  case contact(ContactRefusal)
  case incident(IncidentRefusal)
  case unit(CallSign, UnitRefusal)
  case pack(PackRefusal)
  case centre(CentreRefusal)

  package var description: String {
    switch self {
    case .contact(let refusal): refusal.description
    case .incident(let refusal): refusal.description
    case .unit(let unit, let refusal): "\(unit): \(refusal)"
    case .pack(let refusal): refusal.description
    case .centre(let refusal): refusal.description
    }
  }
}
