internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// Orders through the desk, from a number of callers at once: each writes into an incident of its own and waits for its answer.
struct DeskBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "desk")

  @Option var store: String
  @Option var callers = 16
  @Option var seconds = 3.0

  func run() async throws {
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    let start = now()
    let end = start + seconds
    let latencies = try await withThrowingTaskGroup(of: [Double].self) { group in
      for caller in 0..<callers { group.addTask { try await DeskBenchmark.work(caller, desk, until: end) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let sorted = latencies.sorted()
    try tell([
      "perSecond": Double(sorted.count) / (now() - start), "p50": sorted[sorted.count / 2] * 1e3,
      "p99": sorted[sorted.count * 99 / 100] * 1e3, "orders": Double(sorted.count),
    ])
  }

  /// An incident takes that many lines before the caller opens the next one.
  private static let linesOfOneIncident = 50

  private static func work(_ caller: Int, _ desk: Desk, until end: Double) async throws -> [Double] {
    let actor = ActorID(trusted: "caller-\(caller)")
    var latencies: [Double] = []
    var began = now()
    var number = 0
    while began < end {
      let incident = IncidentID(trusted: "desk-\(caller)-\(number / linesOfOneIncident)")
      let isFirst = number % linesOfOneIncident == 0
      let intent = Intent.log(
        incident,
        isFirst
          ? .open(contact: nil, received: Moment(microseconds: 0), source: nil)
          : .note("The caller says it is line \(number)"))
      _ = try await desk.perform(Order(intent, id: CommandID(trusted: "desk-\(caller)-\(number)"), by: actor))
      number += 1
      let done = now()
      latencies.append(done - began)
      began = done
    }
    return latencies
  }
}

/// A requirement matched against a thousand units, and the same answer found by sorting everything by distance alone.
struct ProposalBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "proposal")

  @Option var units = 1_000
  @Option var rounds = 200

  func run() throws {
    let types = (0..<8).map { UnitType(trusted: "type-\($0)") }
    var all: [CallSign: UnitState] = [:]
    for number in 0..<units {
      var unit = UnitState()
      unit.type = types[number % types.count]
      unit.phase = number % 5 == 0 ? .busy(IncidentID(trusted: "other"), .mobile) : .available
      unit.skills = number % 7 == 0 ? [Skill(trusted: "rope")] : []
      unit.position = UnitState.Position(
        coordinates: try Coordinates(
          latitudeE7: 530_000_000 + Int64(number * 7_919 % 5_000_000),
          longitudeE7: -60_000_000 - Int64(number * 104_729 % 5_000_000)), at: Moment(microseconds: 0))
      all[CallSign(trusted: "U\(number)")] = unit
    }
    let place = try Coordinates(latitudeE7: 532_000_000, longitudeE7: -62_000_000)
    let requirement = Requirement(types: [types[0]: 4, types[1]: 2], skills: [Skill(trusted: "rope"): 2])
    var times: [Double] = []
    var plain: [Double] = []
    for _ in 0..<rounds {
      let start = now()
      let proposal = Proposing.propose(requirement, at: place, among: all, now: Moment(microseconds: 1_000_000))
      times.append(now() - start)
      let before = now()
      let sorted = all.sorted { left, right in
        (left.value.position?.coordinates.metres(to: place) ?? 0)
          < (right.value.position?.coordinates.metres(to: place) ?? 0)
      }
      plain.append(now() - before)
      guard proposal.missing.isEmpty, sorted.count == units else { throw ValidationError("the proposal is not met") }
    }
    try tell([
      "milliseconds": times.sorted()[rounds / 2] * 1e3, "sortingMilliseconds": plain.sorted()[rounds / 2] * 1e3,
      "units": Double(units),
    ])
  }
}
