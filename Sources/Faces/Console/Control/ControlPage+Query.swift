internal import Deployment
internal import Desk
internal import Incident
internal import Journal
internal import Orders
internal import Vocabulary

extension ConsoleRoutes {
  /// nil where nobody was given the reference.
  func task(_ reference: Reference, _ visitor: Visitor) async throws -> ControlPage.Task? {
    guard let row = try desk.journal.row(of: reference), let work = try await work(row.incident, visitor) else {
      return nil
    }
    let units = await desk.units()
    let version = try await desk.stand(.incident(row.incident)).version
    let proposal = await desk.proposal(for: work.life)
    return ControlPage.Task(
      work: work, proposal: proposal, rivals: await desk.rivals(of: proposal, besides: row.incident), units: units,
      moved: Moved(stream: version, incident: version, units: units))
  }
}
