internal import Decider
package import Incident
internal import IncidentLog
package import Journal
package import Vocabulary

/// Where orders become entries: load, decide, append, tell.
///
/// Decisions are made one after the other on the streams as they will stand when everything submitted is durable; the store checks
/// the versions again, so a decision on something that did not become durable is refused there and made anew.
package actor Desk {
  package nonisolated let journal: any JournalPort
  package nonisolated let clock: DeskClock
  package nonisolated let hub = ChangeHub()
  private var shelf: Shelf
  private var zone = LocalTime.utc
  private var told: Int64 = 0

  /// How often an order is decided anew when the store has moved on.
  private static let triesMax = 8

  package init(journal: any JournalPort, clock: DeskClock = DeskClock()) throws(DeskError) {
    self.journal = journal
    self.clock = clock
    shelf = Shelf(journal)
    let streams: [StreamName]
    do { streams = try journal.liveStreams() } catch { throw .fault(error) }
    for stream in streams { shelf.put(try shelf.load(stream), stream) }
    zone = Desk.zone(shelf.known(.centre))
  }

  // MARK: Orders

  /// Carries an order out and returns when it is durable. Throws `DeskError`; nothing was recorded then.
  package func perform(_ order: Order) async throws(DeskError) -> Outcome {
    for _ in 0..<Desk.triesMax {
      switch await outcomes(of: submit([try decide(order)]))[0] {
      case .success(let outcome): return outcome
      case .failure(.busy): continue
      case .failure(let error): throw error
      }
    }
    throw .busy(order.intent.streams[0])
  }

  /// Decides orders in turn and hands them to the store together; the next may be submitted before these are durable.
  ///
  /// The outcomes are in the order of the orders. Cheap per order, for replays and imports.
  package func submitAll(_ orders: [Order]) -> Submission {
    submit(
      orders.map { order in
        do throws(DeskError) { return try decide(order) } catch { return .impossible(error) }
      })
  }

  /// Waits until a submission is durable.
  package func outcomes(of submission: Submission) async -> [Result<Outcome, DeskError>] {
    var outcomes = await submission.pending.value[...]
    return submission.decisions.map { decision in
      switch decision {
      case .impossible(let error): return .failure(error)
      case .append(let append, let scene, let refusal):
        guard let outcome = outcomes.popFirst() else { return .failure(.fault(.closed)) }
        return conclude(outcome, append, scene, refusal)
      }
    }
  }

  /// Decides on the streams at hand; what it moves is at hand for the next decision at once.
  private func decide(_ order: Order) throws(DeskError) -> Decision {
    guard order.id.text.utf8.count <= Order.idBytesMax else {
      throw .badOrder(
        Malformed(
          expected: "a command id of at most \(Order.idBytesMax) bytes", found: order.id.text, remedy: "shorten it"))
    }
    let now = order.recorded ?? clock.now()
    let stamp = Stamp(actor: order.actor, happened: order.happened ?? now, recorded: now)
    var before: [StreamName: Stand] = [:]
    for stream in order.intent.streams { before[stream] = try stand(stream) }
    let isFirstWork = order.intent.isWork && purpose == nil
    if isFirstWork { before[.centre] = try stand(.centre) }
    var scene = Scene(before)
    do throws(Refusal) {
      if isFirstWork {
        try scene.carryOut(.dedicate(.live), stamp, CommandID(trusted: order.id.text + "+live"))
      }
      try scene.carryOut(order.intent, stamp, order.id)
    } catch {
      // Asks the store whether the streams still stand so, and whether the order was recorded before.
      return .append(Append(command: order.id, expected: before.mapValues(\.version), drafts: []), nil, .refused(error))
    }
    guard !scene.steps.isEmpty else {
      return .append(Append(command: order.id, expected: before.mapValues(\.version), drafts: []), nil, nil)
    }
    let append = Append(order, from: before, scene, zone: zone)
    for stream in Set(scene.steps.map(\.stream)) { shelf.put(scene.stand(stream), stream) }
    if scene.steps.contains(where: { $0.stream == .centre }) { zone = Desk.zone(scene.stand(.centre)) }
    return .append(append, scene, nil)
  }

  /// Hands decisions to the store before the actor lets anybody else decide, so that both are in the same order.
  private func submit(_ decisions: [Decision]) -> Submission {
    let submission = Submission(decisions)
    let appends = submission.appends
    let pending = submission.pending
    if appends.isEmpty { pending.fulfil([]) } else { journal.submit(appends) { pending.fulfil($0) } }
    return submission
  }

  private func conclude(
    _ outcome: AppendOutcome, _ append: Append, _ scene: Scene?, _ refusal: DeskError?
  ) -> Result<Outcome, DeskError> {
    switch outcome {
    case .committed(let receipt):
      guard let scene else { return refusal.map { .failure($0) } ?? .success(.alreadySo) }
      tell(scene, receipt)
      return .success(.done(receipt))
    case .already(let receipt):
      forget(append)
      return .success(.doneBefore(receipt))
    case .stale(let stream, expected: _, found: _):
      forget(append)
      return .failure(.busy(stream))
    case .failed(let fault):
      forget(append)
      return .failure(.fault(fault))
    }
  }

  /// Lets go of what was decided but did not become durable; it is loaded anew when it is needed.
  private func forget(_ append: Append) {
    for stream in append.expected.keys { shelf.forget(stream) }
  }

  // MARK: Telling

  private func tell(_ scene: Scene, _ receipt: Receipt) {
    told = max(told, receipt.last)
    var stands: [StreamName: Stand] = [:]
    for stream in Set(scene.steps.map(\.stream)) {
      var stand = scene.stand(stream)
      if let reference = receipt.reference, case .incident(var life) = stand.state, life.log.reference == nil {
        life.log.reference = reference
        stand.state = .incident(life)
        nameOnShelf(stream, reference)
      } else if case .incident(let life) = stand.state, life.log.reference == nil,
        case .incident(let known)? = shelf.known(stream)?.state, let reference = known.log.reference
      {
        var named = life
        named.log.reference = reference
        stand.state = .incident(named)
      }
      stands[stream] = stand
    }
    hub.tell(Change(position: receipt.last, stands: stands))
  }

  /// The store gave the reference; decisions made meanwhile did not know it.
  private func nameOnShelf(_ stream: StreamName, _ reference: Reference) {
    guard var stand = shelf.known(stream), case .incident(var life) = stand.state else { return }
    life.log.reference = reference
    stand.state = .incident(life)
    shelf.put(stand, stream)
  }

  // MARK: Looking

  /// A stream as it stands; of an unknown one the initial state at version 0.
  package func stand(_ stream: StreamName) throws(DeskError) -> Stand {
    if let known = shelf.known(stream) { return known }
    let loaded = try shelf.load(stream)
    shelf.put(loaded, stream)
    return loaded
  }

  /// Every live stream, and the newest position told of.
  package func live() -> (stands: [StreamName: Stand], position: Int64) { (shelf.live, told) }

  /// The centre's wall clock.
  package var localTime: LocalTime { zone }

  /// Whether the centre's wall clock was set.
  package var hasZone: Bool {
    guard case .centre(let state)? = shelf.known(.centre)?.state else { return false }
    return state.zone != nil
  }

  package var purpose: Purpose? {
    guard case .centre(let state)? = shelf.known(.centre)?.state else { return nil }
    return state.purpose
  }

  private static func zone(_ stand: Stand?) -> LocalTime {
    guard case .centre(let state)? = stand?.state, let name = state.zone else { return .utc }
    do { return try LocalTime(zone: name) } catch { return .utc }
  }
}
