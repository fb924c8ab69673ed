import Assessment
import Deployment
import Desk
import Exchange
import Incident
import IncidentLog
import Journal
import Procedure
import Vocabulary

/// A replay into a journal in memory.
struct Playing {
  let journal = MemoryJournal()
  var desk: Desk
  private(set) var clocks: [Moment] = []
  private(set) var orders: [Order] = []
  private(set) var failures: [String] = []
  private(set) var overlaps: [Overlap] = []
  private(set) var unknown: [String: Int] = [:]
  /// What became of the orders: recorded now, before, or nothing to do.
  private(set) var done = 0
  private(set) var before = 0
  private(set) var alreadySo = 0

  init() throws(DeskError) { desk = try Desk(journal: journal, clock: DeskClock { Moment(microseconds: 0) }) }

  /// Plays records to their end, or as many steps as are wanted, each step's orders together.
  mutating func play(_ file: RecordFile, _ format: RecordFormat, steps: Int = .max) async throws {
    _ = try await desk.perform(Order(.dedicate(.rehearsal), id: CommandID(trusted: "dedicate"), by: .machine))
    var timeline = try ReplayTimeline(file.records, format: format, pack: StarterPack.made.get())
    var left = steps
    while left > 0, let step = timeline.step() {
      left -= 1
      clocks.append(step.clock)
      orders += step.orders
      for (order, result) in zip(step.orders, await desk.outcomes(of: desk.submitAll(step.orders))) {
        switch result {
        case .success(.done): done += 1
        case .success(.doneBefore): before += 1
        case .success(.alreadySo): alreadySo += 1
        case .failure(let error): failures.append("\(order.id): \(error)")
        }
      }
    }
    overlaps = timeline.overlaps
    unknown = timeline.unknown
  }

  func life(_ source: String) async throws -> Life {
    guard case .incident(let life) = try await desk.stand(.incident(IncidentID(trusted: source))).state else {
      return Life()
    }
    return life
  }

  /// The rows of all incidents, by their source.
  func rows() throws -> [String: IncidentRow] {
    let rows = try journal.rows(after: nil, limit: .max)
    return Dictionary(rows.map { ($0.incident.text, $0) }) { _, last in last }
  }
}
