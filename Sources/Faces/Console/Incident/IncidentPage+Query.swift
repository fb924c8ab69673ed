internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import Vocabulary

extension ConsoleRoutes {
  /// The incident of a reference as it stands in an address; nil where there is none. Throws `JournalFault` or `DeskError`.
  func incident(_ reference: String?) async throws -> IncidentFound? {
    guard let reference = read(reference), let row = try desk.journal.row(of: reference) else { return nil }
    guard case .incident(var life) = try await desk.stand(.incident(row.incident)).state else { return nil }
    guard life.log.phase != .unopened else { return nil }
    life.log.reference = reference
    return IncidentFound(row.incident, life)
  }

  private func read(_ text: String?) -> Reference? {
    guard let text else { return nil }
    do { return try Reference(text) } catch { return nil }
  }
}
