internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Procedure
internal import Register
internal import Shift
internal import Vocabulary

/// What the pack in force says for contacts, whatever they are about.
struct Agreed: Sendable {
  let opening, closing: String?
  let situations: [Situation: String]
  let location: LocationWords?
  let callBack: String?
  let services: [Service]
  let trees: [DecisionTree]
  let regulations: RegulationCards
  private let pack: Pack?
  private let today: CivilDate

  init(_ pack: Pack?, _ medium: Medium, today: CivilDate) {
    self.pack = pack
    self.today = today
    opening = pack?.openingWords[medium]
    closing = pack?.closingWords[medium]
    situations = pack?.situationWords ?? [:]
    location = pack?.locationWords
    callBack = pack?.callBackWords
    services = pack?.services ?? []
    trees = pack?.trees.values.sorted { $0.title < $1.title } ?? []
    regulations = RegulationCards(pack: pack)
  }

  /// Before there is an incident.
  func lifeSaving(_ forms: Forms) -> LifeSaving { LifeSaving(pack, on: today, forms) }
}

extension ConsoleRoutes {
  /// nil where no such contact was received.
  func call(_ id: ContactID, _ visitor: Visitor) async throws -> CallsPage.Call? {
    guard case .contact(let state) = try await desk.stand(.contact(id)).state, state.phase != .unknown else {
      return nil
    }
    // Whoever speaks with somebody about a duplicate goes on with the incident into which it was merged.
    let about = try await state.incident.asyncMap { try await self.desk.goingOn(for: $0) }
    let work = try await about.asyncMap { try await self.work($0, visitor) }
    let units = await desk.units()
    let incident = try await about.asyncMap { try await self.desk.stand(.incident($0)).version }
    let openCount = await live.outlook().openCount
    let shift = try await desk.shift()
    let isWithheld = try await !desk.isOpen(state, to: visitor.actor)
    return CallsPage.Call(
      id: id, state: isWithheld ? state.withheld : state,
      known: isWithheld ? KnownBefore.nothing : try await desk.knownBefore(id).shown(to: visitor.actor), work: work,
      agreed: Agreed(
        try await desk.packInForce(), state.medium, today: await desk.localTime.civil(desk.clock.now()).date),
      duty: shift.onDuty[visitor.actor],
      colleagues: shift.onDuty.keys.filter { $0 != visitor.actor && shift.whyNotOffered($0) == nil }.sorted(),
      moved: Moved(
        stream: try await desk.stand(.contact(id)).version, incident: incident ?? Int64(openCount), units: units))
  }
}

extension Optional where Wrapped: Sendable {
  /// `map` with a wait in it.
  func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value?) async rethrows -> Value? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
