internal import Desk
internal import Exchange
internal import Foundation
internal import Journal
internal import Vocabulary

/// What a replay did.
struct Played {
  var orders = 0
  var entries: Int64 = 0
  /// Orders that were recorded by an earlier replay of the same records.
  var before = 0
  /// Orders the desk refused, in words.
  var refusals: [String] = []
  var seconds = 0.0
}

/// Gives the orders of a timeline to the desk, at the pace asked for.
struct ReplayRun {
  let desk: Desk
  let output: any Output
  let speed: ReplaySpeed
  private(set) var timeline: ReplayTimeline
  private var played = Played()
  /// Whether the records were played before, as far as that went; nil until the first order is looked up.
  private var isContinued: Bool?

  /// How many orders are handed over together at full speed.
  private static let batchOrders = 192
  /// How often the replayed clock moves on while nothing happens.
  private static let tickSeconds = 0.2
  private static let progressSeconds = 2.0

  init(desk: Desk, output: any Output, speed: ReplaySpeed, timeline: ReplayTimeline) {
    self.desk = desk
    self.output = output
    self.speed = speed
    self.timeline = timeline
  }

  mutating func play() async throws -> Played {
    let start = ProcessInfo.processInfo.systemUptime
    defer { desk.clock.replay(nil) }
    switch speed {
    case .max: try await playAtOnce(start)
    case .times(let times): try await play(times: times)
    }
    played.seconds = ProcessInfo.processInfo.systemUptime - start
    return played
  }

  /// Decides the next orders while the ones before become durable.
  private mutating func playAtOnce(_ start: TimeInterval) async throws {
    var waiting: ([Order], Submission)?
    var told = start
    while true {
      try Task.checkCancellation()
      let isOver = try await playBatch(&waiting)
      if isOver { return }
      let now = ProcessInfo.processInfo.systemUptime
      if now - told > ReplayRun.progressSeconds {
        told = now
        try await output.remark("\(timeline.begun) of \(timeline.count) incidents, \(played.entries) entries")
      }
    }
  }

  /// Submits a batch and settles the one before; true when there was none to submit.
  private mutating func playBatch(_ waiting: inout ([Order], Submission)?) async throws -> Bool {
    let batch = try nextBatch()
    let submission = batch.isEmpty ? nil : await desk.submitAll(batch)
    if let (orders, before) = waiting { try await settle(orders, await desk.outcomes(of: before)) }
    waiting = submission.map { (batch, $0) }
    return submission == nil
  }

  private mutating func nextBatch() throws -> [Order] {
    var batch: [Order] = []
    while batch.count < ReplayRun.batchOrders, let step = timeline.step() {
      desk.clock.replay(step.clock)
      batch += try notRecorded(step.orders)
    }
    return batch
  }

  /// In a replay that goes on with one that was interrupted, the orders of which nothing was recorded yet: deciding a
  /// recorded one again would hold up those that follow.
  private mutating func notRecorded(_ orders: [Order]) throws -> [Order] {
    if isContinued == nil, let first = orders.first { isContinued = try desk.journal.receipt(of: first.id) != nil }
    guard isContinued == true else { return orders }
    let rest = try orders.filter { try desk.journal.receipt(of: $0.id) == nil }
    played.orders += orders.count - rest.count
    played.before += orders.count - rest.count
    return rest
  }

  private mutating func play(times: Double) async throws {
    var clock: Moment?
    while let step = timeline.step() {
      if let clock { try await pass(from: clock, to: step.clock, times) }
      desk.clock.replay(step.clock)
      clock = step.clock
      let orders = try notRecorded(step.orders)
      let submission = await desk.submitAll(orders)
      try await settle(orders, await desk.outcomes(of: submission))
    }
  }

  /// Lets the replayed clock run from one moment to another.
  private func pass(from start: Moment, to end: Moment, _ times: Double) async throws {
    let began = ProcessInfo.processInfo.systemUptime
    let whole = end.seconds(since: start) / times
    while true {
      let gone = ProcessInfo.processInfo.systemUptime - began
      guard gone < whole else { return }
      desk.clock.replay(Moment(microseconds: start.microseconds + Int64(gone * times * 1_000_000)))
      try await Task.sleep(for: .seconds(min(ReplayRun.tickSeconds, whole - gone)))
    }
  }

  private mutating func settle(_ orders: [Order], _ results: [Result<Outcome, DeskError>]) async throws {
    for (order, result) in zip(orders, results) {
      played.orders += 1
      var result = result
      // Somebody else wrote to the stream meanwhile: decide on it anew.
      if case .failure(.busy) = result { result = await retried(order) }
      switch result {
      case .success(.done(let receipt)): played.entries += receipt.last - receipt.first + 1
      case .success(.doneBefore), .success(.alreadySo): played.before += 1
      case .failure(.refused(let refusal)): played.refusals.append("\(order.id): \(refusal)")
      case .failure(let error): throw error
      }
    }
  }

  private func retried(_ order: Order) async -> Result<Outcome, DeskError> {
    do { return .success(try await desk.perform(order)) } catch { return .failure(error) }
  }
}
