internal import Assessment
internal import Contact
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Overview
internal import Procedure
internal import Vocabulary

/// An incident as somebody works with it, as far as they may see it.
struct IncidentAtWork: Sendable {
  let incident: IncidentID
  let reference: Reference
  /// How many entries the incident has in what is shown.
  let version: Int64
  /// Withheld where it is restricted and the visitor not named.
  let life: Life
  /// The pinned pack, else the one under whose terms it was opened, else the one in force.
  let pack: Pack?
  let brief: Brief
  let today: CivilDate
  let now: Moment
  let zone: LocalTime
  let ownerWords: String
  /// How many of its callers are on the line or on hold.
  let speaking: Int
  /// Whether the visitor may open it.
  let isOpenToVisitor: Bool
}

extension ConsoleRoutes {
  /// How many of an incident's contacts are asked for whether they are on the line; the latest.
  private static let callersMax = 20

  /// A look at a restricted incident by somebody who is named goes on record, once an hour for each.
  func work(_ incident: IncidentID, _ visitor: Visitor) async throws -> IncidentAtWork? {
    let stand = try await desk.stand(.incident(incident))
    guard case .incident(let life) = stand.state else { return nil }
    guard let reference = life.log.reference, life.log.phase != .unopened else { return nil }
    let isOpen = life.log.isOpenTo(visitor.actor)
    let now = desk.clock.now()
    if isOpen { try await desk.noteLook(at: incident, life, by: visitor.actor) }
    let shown = isOpen ? life : life.withheld
    var pack = try await desk.pack(of: life)
    if pack == nil { pack = try await desk.packInForce() }
    let zone = await desk.localTime
    var speaking = 0
    for contact in life.log.contacts.suffix(ConsoleRoutes.callersMax) {
      let state = try await desk.contact(contact)
      if state.isHandled, !state.medium.isWritten { speaking += 1 }
    }
    return IncidentAtWork(
      incident: incident, reference: reference, version: stand.version, life: shown, pack: pack,
      brief: await desk.brief(of: shown),
      today: zone.civil(now).date, now: now, zone: zone,
      ownerWords: Ownership(life, try await desk.shift())?.words ?? life.log.owner?.text ?? "nobody",
      speaking: speaking,
      isOpenToVisitor: isOpen)
  }
}
