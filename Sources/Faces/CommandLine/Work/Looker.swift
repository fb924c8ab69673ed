internal import Account
internal import Assessment
internal import Contact
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Register
internal import Vocabulary

/// Somebody who looks from a terminal: finds what people name, and is noted where an incident is restricted.
struct Looker {
  let office: Office
  let desk: Desk
  let actor: ActorID?

  init(_ options: LookOptions, _ office: Office) async throws {
    try await self.init(office: office, actor: options.actor)
  }

  init(office: Office, actor name: String?) async throws {
    try office.check(.look)
    self.office = office
    desk = try await office.desk()
    actor = try name.map { try ActorID($0) }
    guard actor != .machine else { throw CommandFault("the machine looks at nothing from a terminal; name a person") }
  }

  init(_ worker: Worker) {
    office = worker.office
    desk = worker.desk
    actor = worker.actor
  }

  /// The incident somebody names, once it is clear that they may open it.
  func life(_ name: String) async throws -> (id: IncidentID, life: Life) {
    guard let id = try await desk.incident(named: name) else { throw CommandFault.noIncident(name) }
    let life = try await desk.life(id)
    guard life.log.restrictedTo != nil else { return (id, life) }
    guard let actor else {
      throw CommandFault("the incident is restricted; say with --actor who looks, every look at it is recorded")
    }
    let order = Order(.log(id, .look), id: try CommandID(Worker.freshID("look")), by: actor)
    _ = try await desk.perform(order)
    return (id, life)
  }

  /// Whether it may be shown in a list without opening it.
  func maySee(_ life: Life) -> Bool { life.log.restrictedTo == nil || actor.map { life.log.isOpenTo($0) } ?? false }

  /// The brief as it stands, with what is known of the place.
  func brief(_ life: Life) async -> Brief { await desk.brief(of: life) }

  /// The pack by which it is assessed, else the one under whose terms it was opened; nil where it has neither.
  func pack(of life: Life) async throws -> Pack? {
    try await desk.pack(of: life)
  }
}

extension CommandFault {
  static func noIncident(_ name: String) -> CommandFault {
    CommandFault("there is no incident \(Malformed.excerpt(name)); give its reference, such as 261121-0042, or its id")
  }
}
