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

  init(_ pack: Pack?, _ medium: Medium) {
    opening = pack?.openingWords[medium]
    closing = pack?.closingWords[medium]
    situations = pack?.situationWords ?? [:]
    location = pack?.locationWords
    callBack = pack?.callBackWords
    services = pack?.services ?? []
    trees = pack?.trees.values.sorted { $0.title < $1.title } ?? []
  }
}

/// What the centre knew of whoever is in contact before the first question.
struct KnownBefore: Sendable {
  let subjects: [Known.Subject]
  let contacts: [(id: ContactID, state: ContactState, reference: Reference?)]
  let incidents: [(reference: Reference?, life: Life)]
  let candidates: [(candidate: Candidate, reference: Reference, life: Life)]
}

extension ConsoleRoutes {
  private static let hitsMax = 20

  /// nil where no such contact was received.
  func call(_ id: ContactID, _ visitor: Visitor) async throws -> CallsPage.Call? {
    guard case .contact(let state) = try await desk.stand(.contact(id)).state, state.phase != .unknown else {
      return nil
    }
    let work = try await state.incident.asyncMap { try await self.work($0, visitor) }
    let units = await desk.units()
    let incident = try await state.incident.asyncMap { try await self.desk.stand(.incident($0)).version }
    let known = try await known(id, state, work?.life, visitor)
    let openCount = await live.outlook().openCount
    return CallsPage.Call(
      id: id, state: state, known: known, work: work,
      agreed: Agreed(try await desk.packInForce(), state.medium),
      isPaused: try await desk.shift().onDuty[visitor.actor]?.pausedSince != nil,
      moved: Moved(
        stream: try await desk.stand(.contact(id)).version, incident: incident ?? Int64(openCount), units: units))
  }

  private func known(
    _ id: ContactID, _ state: ContactState, _ life: Life?, _ visitor: Visitor
  ) async throws -> KnownBefore {
    let place = life?.log.location
    let number = state.number?.words
    let said = [state.firstWords?.words, place?.place.words].compactMap(\.self).joined(separator: " ")
    let known = await desk.known(number: number, place: said, coordinates: place?.coordinates)
    var ids = Set(known.contacts)
    if let number, Known.digits(number).count >= 5 {
      for hit in try desk.journal.search(Known.digits(number), limit: Self.hitsMax) {
        if let earlier = ContactID(of: hit.stream) { ids.insert(earlier) }
      }
    }
    var contacts: [(id: ContactID, state: ContactState, reference: Reference?)] = []
    var about = Set(known.incidents)
    for other in ids.sorted() where other != id {
      let earlier = try await desk.contact(other)
      guard Known.digits(earlier.number?.words) == Known.digits(number) else { continue }
      let reference = try await earlier.incident.asyncMap { try await self.desk.life($0).log.reference }
      contacts.append((other, earlier, reference))
      if let incident = earlier.incident { about.insert(incident) }
    }
    contacts.sort { ($1.state.received, $0.id) < ($0.state.received, $1.id) }
    var incidents: [(reference: Reference?, life: Life)] = []
    for incident in about.sorted() where incident != state.incident {
      let life = try await desk.life(incident)
      incidents.append((life.log.reference, life.log.isOpenTo(visitor.actor) ? life : life.withheld))
    }
    return KnownBefore(
      subjects: known.subjects, contacts: contacts, incidents: incidents,
      candidates: try await candidates(state, said, known, about, visitor))
  }

  /// Open incidents it may be about; none once it belongs to one.
  private func candidates(
    _ state: ContactState, _ said: String, _ known: Known, _ about: Set<IncidentID>, _ visitor: Visitor
  ) async throws -> [(candidate: Candidate, reference: Reference, life: Life)] {
    guard state.incident == nil else { return [] }
    let places = [said] + known.subjects.compactMap { $0.title.address?.words }
    let report = Overview.Report(
      place: places.joined(separator: " "), coordinates: known.subjects.lazy.compactMap(\.title.coordinates).first,
      natures: try await desk.packInForce()?.natures(heardIn: said) ?? [], fromSameNumber: about, at: state.received)
    var candidates: [(candidate: Candidate, reference: Reference, life: Life)] = []
    for candidate in await desk.candidates(for: report) {
      let life = try await desk.life(candidate.incident)
      guard let reference = life.log.reference else { continue }
      candidates.append((candidate, reference, life.log.isOpenTo(visitor.actor) ? life : life.withheld))
    }
    return candidates
  }
}

extension Optional where Wrapped: Sendable {
  /// `map` with a wait in it.
  func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value?) async rethrows -> Value? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
