internal import Assessment
package import Contact
package import Deployment
package import Incident
internal import IncidentLog
internal import Journal
package import Overview
internal import Procedure
package import Shift
package import Vocabulary

/// What the desk can tell because it sees all streams at once.
extension Desk {
  /// The incident people mean: by its reference, or by its id.
  package func incident(named name: String) throws(DeskError) -> IncidentID? {
    if let reference = Desk.reference(name) {
      do { if let row = try journal.row(of: reference) { return row.incident } } catch { throw .fault(error) }
    }
    let id: IncidentID
    do { id = try IncidentID(name) } catch { return nil }
    return try stand(.incident(id)).version > 0 ? id : nil
  }

  private static func reference(_ name: String) -> Reference? {
    do { return try Reference(name) } catch { return nil }
  }

  package func life(_ incident: IncidentID) throws(DeskError) -> Life {
    guard case .incident(let life) = try stand(.incident(incident)).state else { return Life() }
    return life
  }

  package func contact(_ id: ContactID) throws(DeskError) -> ContactState {
    guard case .contact(let state) = try stand(.contact(id)).state else { return ContactState() }
    return state
  }

  /// Every unit there is.
  package func units() -> [CallSign: UnitState] {
    let reported = positionsAtHand.all
    return live().stands.reduce(into: [:]) { units, entry in
      guard case .unit(let state) = entry.value.state, let unit = CallSign(of: entry.key) else { return }
      units[unit] = state.reporting(reported[unit])
    }
  }

  package func shift() throws(DeskError) -> ShiftState {
    guard case .shift(let state) = try stand(.shift).state else { return ShiftState() }
    return state
  }

  /// Contacts somebody has to deal with, in the order in which that is to happen.
  package func queue() -> [QueueLine] {
    live().stands.compactMap { stream, stand -> QueueLine? in
      guard case .contact(let state) = stand.state, let id = ContactID(of: stream) else { return nil }
      return QueueLine(id, state)
    }
    .sorted(by: QueueLine.isBefore)
  }

  /// Open incidents a new contact may be about.
  package func candidates(for report: Report) -> [Candidate] {
    Candidates.find(report, among: openLives().lazy.map { ($0.incident, $0.life) }, &placeWords)
  }

  /// What is known of whoever calls and of the place, before the first question.
  package func known(number: String?, place: String?, coordinates: Coordinates?) -> Known {
    Known(
      number: number, place: place, coordinates: coordinates, on: localTime.civil(clock.now()).date,
      among: live().stands, &placeWords)
  }

  package func briefing(of owner: ActorID) -> Briefing { briefing(of: owner, among: openLives()) }

  /// For whoever has the open incidents at hand.
  package func briefing(of owner: ActorID, among lives: [(incident: IncidentID, life: Life)]) -> Briefing {
    Briefing(of: owner, lives.lazy.map { ($0.incident, $0.life) }, in: localTime)
  }

  private func openLives() -> [(incident: IncidentID, life: Life)] {
    live().stands.compactMap { stream, stand -> (incident: IncidentID, life: Life)? in
      guard case .incident(let life) = stand.state, let id = IncidentID(of: stream) else { return nil }
      return (id, life)
    }
  }

  /// Other open incidents for which units chosen here were the last proposal's choice too, and to which they were not sent yet.
  package func rivals(of proposal: Proposal, besides incident: IncidentID) -> [CallSign: [Reference]] {
    let chosen = Set(proposal.chosen.map(\.unit))
    var rivals: [CallSign: [Reference]] = [:]
    for (id, life) in openLives() where id != incident {
      guard let reference = life.log.reference, let offer = life.deployment.proposals.last?.proposal else { continue }
      let sent = Set(life.deployment.assignments.map(\.unit))
      for unit in offer.chosen.map(\.unit) where chosen.contains(unit) && !sent.contains(unit) {
        rivals[unit, default: []].append(reference)
      }
    }
    return rivals.mapValues { $0.sorted { $0.description < $1.description } }
  }

  /// Which units would meet a requirement of an incident; nothing is recorded by it.
  package func proposal(of requirement: Requirement, for life: Life) -> Proposal {
    let (units, pack, now) = (units(), packOrNone(of: life), clock.now())
    return Proposing.propose(
      requirement, at: life.log.location?.coordinates, among: units,
      leftOut: leftOut(of: units, for: life, by: pack, at: now), unplaced: unplaced(among: units), speeds: pack?.speeds,
      now: now)
  }

  /// The way of each unit to an incident, of those that may be told where they are; `areTimed` where their time is asked for.
  package func ways(to life: Life, areTimed: Bool) throws(NoWays) -> [CallSign: Way] {
    let (units, speeds) = (units(), packOrNone(of: life)?.speeds)
    guard let place = life.log.location?.coordinates else { throw .noPoint }
    guard speeds != nil || !areTimed else { throw .noSpeeds }
    let unplaced = unplaced(among: units)
    return units.filter { !unplaced.contains($0.key) }.compactMapValues { Way(of: $0, to: place, speeds: speeds) }
  }

  /// The pack an incident is dealt with by, else the one in force; nil where it cannot be read, which must not keep anybody from being sent.
  private func packOrNone(of life: Life) -> Pack? {
    do throws(DeskError) {
      guard let pack = try pack(of: life) else { return try packInForce() }
      return pack
    } catch { return nil }
  }

  /// Free units that the pack does not let be proposed, with its words.
  private func leftOut(
    of units: [CallSign: UnitState], for life: Life, by pack: Pack?, at now: Moment
  ) -> [CallSign: String] {
    guard let eligibility = pack?.eligibility, !eligibility.rules.isEmpty else { return [:] }
    let incident = IncidentKnown(
      nature: life.assessment.determinant?.nature, priority: life.assessment.priority, facts: life.log.facts)
    let place = life.log.location?.coordinates
    return units.compactMapValues { unit in
      guard unit.isFree else { return nil }
      let way = Way(of: unit, to: place, speeds: pack?.speeds)
      let known = UnitKnown(
        type: unit.type, skills: unit.skills, metres: way?.metres, travelSeconds: way?.seconds,
        dutySeconds: unit.dutySeconds(at: now),
        positionSeconds: unit.position.map { Int64(max(0, now.seconds(since: $0.at))) })
      return eligibility.refusal(of: known, for: incident)
    }
  }

  /// Matches what an incident still needs against the units there are, and records what was offered.
  package func propose(
    for incident: IncidentID, id: CommandID, by actor: ActorID
  ) async throws(DeskError) -> Proposal {
    let life = try life(incident)
    let proposal = proposal(of: life.missing, for: life)
    _ = try await perform(Order(.deploy(incident, .propose(proposal)), id: id, by: actor))
    return proposal
  }
}
