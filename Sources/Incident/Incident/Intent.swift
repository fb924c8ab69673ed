package import Account
package import Assessment
package import Contact
internal import Decider
package import Deployment
package import Escalation
package import Improvement
package import IncidentLog
package import Register
package import Shift
package import Vocabulary

/// What somebody wants done; a rule across streams is one intent, decided over all of them at once.
package enum Intent: Hashable, Sendable {
  case contact(ContactID, ContactCommand)
  /// Takes a referred incident: accepts it, opens the incident and pins its procedure.
  case acceptReferral(ContactID, as: IncidentID)
  case log(IncidentID, IncidentLogCommand)
  case assess(IncidentID, AssessmentCommand)
  case escalate(IncidentID, EscalationCommand)
  case readBack(IncidentID, by: String, said: [BriefField: String], Brief)
  case merge(IncidentID, into: IncidentID)
  /// Somebody has reviewed an incident that ended; the words are what they found, where they say so.
  case conclude(IncidentID, words: String?)
  case register(CallSign, UnitType, home: Station?)
  case unit(CallSign, UnitCommand)
  case startDuty(CallSign)
  case endDuty(CallSign)
  case assign(CallSign, to: IncidentID, duty: String, isTimed: Bool = true, tasks: [IncidentTask] = [])
  case progress(CallSign, on: IncidentID, AssignmentStep)
  /// The assignment ends otherwise than by being clear: refused or stood down.
  case end(CallSign, on: IncidentID, AssignmentEnding)
  case divert(CallSign, from: IncidentID, to: IncidentID, duty: String, reason: String)
  /// What concerns an incident's deployment and no unit's own stream: signs of life, roll-calls, proposals, tasks.
  case deploy(IncidentID, DeploymentCommand)
  case place(PlaceID, RegisterCommand)
  case caller(CallerID, RegisterCommand)
  case shift(ShiftCommand)
  /// Goes off duty; what is theirs goes to somebody on duty in the same append. The desk fills in what is theirs.
  case goOffDuty(ActorID, handTo: ActorID?, Holdings = Holdings())
  /// Does what the machine owes by now.
  case watch(IncidentID)
  case watchContact(ContactID)
  case account(ActorID, AccountCommand)
  /// Notes how many sign-ins with names that nobody has were refused.
  case noteStrangers(count: Int64)
  case pack(PackName, PackCommand)
  case draft(DraftID, DraftCommand)
  case dedicate(Purpose)
  case setZone(String)
  case usePack(PackName)

  /// The streams it looks at and may write to.
  package var streams: [StreamName] {
    switch self {
    case .contact(let id, .link(let incident)): [.contact(id), .incident(incident)]
    case .contact(let id, .report(.hear(_, about: let incident?))): [.contact(id), .incident(incident)]
    case .contact(let id, _), .watchContact(let id): [.contact(id)]
    case .acceptReferral(let contact, as: let incident): [.incident(incident), .contact(contact)]
    case .log(let id, .handTo): [.incident(id), .shift]
    case .log(let id, .open(contact: let contact?, received: _, source: _)): [.incident(id), .contact(contact)]
    case .log(let id, _), .assess(let id, _), .escalate(let id, _), .readBack(let id, by: _, said: _, _),
      .deploy(let id, _), .conclude(let id, words: _), .watch(let id):
      [.incident(id)]
    case .merge(let id, into: let other): [.incident(id), .incident(other)]
    case .register(let unit, _, home: _), .startDuty(let unit), .endDuty(let unit), .unit(let unit, _): [.unit(unit)]
    case .assign(let unit, to: let incident, duty: _, isTimed: _, tasks: _): [.incident(incident), .unit(unit)]
    case .progress(let unit, on: let incident, _), .end(let unit, on: let incident, _):
      [.incident(incident), .unit(unit)]
    case .divert(let unit, from: let incident, to: let other, duty: _, reason: _):
      [.incident(incident), .incident(other), .unit(unit)]
    case .place(let id, _): [.place(id)]
    case .caller(let id, _): [.caller(id)]
    case .shift(.handOver(from: _, to: _, let incidents)): [.shift] + incidents.map { .incident($0) }
    case .goOffDuty(_, handTo: _, let theirs):
      [.shift] + theirs.incidents.map { .incident($0) } + theirs.contacts.map { .contact($0) }
    case .shift: [.shift]
    case .account(let id, _): [.account(id)]
    case .pack(let name, _): [.pack(name)]
    case .draft(let id, _): [.draft(id)]
    case .usePack(let name): [.centre, .pack(name)]
    case .dedicate, .setZone, .noteStrangers: [.centre]
    }
  }

  /// Whether it makes a store one that holds work.
  package var isWork: Bool {
    switch self {
    case .contact, .acceptReferral, .log, .assess, .escalate, .readBack, .merge, .conclude, .register, .unit,
      .startDuty, .endDuty,
      .assign, .progress, .end, .divert, .deploy, .place, .caller, .shift, .goOffDuty, .watch, .watchContact:
      true
    case .account, .noteStrangers, .pack, .draft, .dedicate, .setZone, .usePack: false
    }
  }
}

/// What somebody has in hand: incidents they own or command, and contacts they speak with or keep on hold.
package struct Holdings: Hashable, Sendable {
  package let incidents: [IncidentID]
  package let contacts: [ContactID]

  package init(incidents: [IncidentID] = [], contacts: [ContactID] = []) {
    self.incidents = incidents
    self.contacts = contacts
  }
}
