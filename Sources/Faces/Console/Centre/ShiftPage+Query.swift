internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Shift
internal import Vocabulary

extension ConsoleRoutes {
  /// How many handovers the page shows.
  private static let handedMax = 20

  func shiftPage(_ forms: Forms) async throws -> ShiftPage {
    let shift = try await desk.shift()
    var uncovered: [ShiftPage.Uncovered] = []
    var owning: [ActorID: Int] = [:]
    let lives = await openLives()
    for (_, life) in lives {
      if let owner = life.log.owner { owning[owner, default: 0] += 1 }
      guard let ownership = Ownership(life, shift), case .fallback = ownership, let reference = life.log.reference
      else { continue }
      uncovered.append(ShiftPage.Uncovered(reference: reference, words: ownership.words))
    }
    var handed: [ShiftPage.Handed] = []
    for handover in shift.handovers.suffix(Self.handedMax).reversed() {
      var references: [Reference] = []
      for id in handover.incidents.prefix(Self.handedMax) {
        if let reference = try await desk.life(id).log.reference { references.append(reference) }
      }
      handed.append(ShiftPage.Handed(handover: handover, references: references))
    }
    return ShiftPage(
      shift: shift, uncovered: uncovered, handed: handed,
      mine: await desk.briefing(of: forms.visitor.actor, among: lives),
      owning: owning, outlook: await live.outlook(), forms: forms)
  }

  /// Every open incident, in the order in which they were opened.
  func openLives() async -> [(incident: IncidentID, life: Life)] {
    await desk.live().stands.compactMap { stream, stand -> (incident: IncidentID, life: Life)? in
      guard case .incident(let life) = stand.state, life.isOpen, let id = IncidentID(of: stream) else { return nil }
      return (id, life)
    }
    .sorted { ($0.life.log.received, $0.incident) < ($1.life.log.received, $1.incident) }
  }
}
