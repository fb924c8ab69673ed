internal import Desk
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// Work on one incident; when it is done, what is owed next is said.
protocol IncidentWork: WorkCommand {
  /// A reference or an id.
  var incident: String { get }

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent
}

extension IncidentWork {
  func intent(_ worker: Worker) async throws -> Intent {
    try await intent(worker, try await worker.incident(incident))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    // Who gave it away, or raised it without being named for it, learns no more of it.
    guard try await worker.desk.life(id).log.isOpenTo(worker.actor) else { return nil }
    return WorkReport(IncidentNow(id, try await worker.desk.life(id), worker.desk.clock.now()))
  }
}

extension WorkReport {
  init(_ now: IncidentNow, lines: [String] = []) {
    self.init(lines: lines + [now.line], fields: now)
  }
}

/// Free words of a command line, as many as there are.
func joined(_ words: [String]) -> String { words.joined(separator: " ") }
