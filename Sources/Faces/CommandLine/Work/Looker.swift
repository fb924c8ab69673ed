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
    try office.check(.look)
    self.office = office
    desk = try await office.desk()
    actor = try options.actor.map { try ActorID($0) }
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
  func brief(_ life: Life) async -> Brief { await Looker.brief(life, desk) }

  static func brief(_ life: Life, _ desk: Desk) async -> Brief {
    let location = life.log.location
    let known =
      location == nil
      ? [] : await desk.known(number: nil, place: location?.place.words, coordinates: location?.coordinates).subjects
    func words(_ kind: RegisterFact.Kind) -> [String] {
      known.flatMap(\.facts).filter { $0.fact.kind == kind }.compactMap(\.fact.words.words)
    }
    return Brief(
      life, since: await desk.localTime.text(life.log.received), hazards: words(.hazard), access: words(.access),
      people: words(.vulnerability) + (await vulnerable(life, desk)), factWords: await factWords(life, desk))
  }

  /// How many of those who called are looked at.
  private static let callersMax = 8

  /// What was said of those who called, and what the register holds of them.
  private static func vulnerable(_ life: Life, _ desk: Desk) async -> [String] {
    var people: [String] = []
    for contact in life.log.contacts.prefix(callersMax) {
      do {
        let state = try await desk.contact(contact)
        if let words = state.details[.vulnerability]?.words { people.append(words) }
        guard let number = state.number?.words else { continue }
        people += await desk.known(number: number, place: nil, coordinates: nil).subjects.flatMap(\.facts)
          .filter { $0.fact.kind == .vulnerability }.compactMap(\.fact.words.words)
      } catch { continue }
    }
    return people.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// How the pack says the facts; as their codes where it cannot be read.
  private static func factWords(_ life: Life, _ desk: Desk) async -> [FactCode: String] {
    guard let version = life.assessment.pack else { return [:] }
    do { return try await desk.pack(version)?.facts ?? [:] } catch { return [:] }
  }

  /// The pack by which it is assessed, else the one under whose terms it was opened; nil where it has neither.
  func pack(of life: Life) async throws -> Pack? {
    guard let version = life.assessment.pack ?? life.escalation.pack else { return nil }
    return try await desk.pack(version)
  }
}

extension CommandFault {
  static func noIncident(_ name: String) -> CommandFault {
    CommandFault("there is no incident \(Malformed.excerpt(name)); give its reference, such as 261121-0042, or its id")
  }
}
