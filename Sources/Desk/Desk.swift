internal import Decider
internal import Incident
internal import IncidentLog
package import Journal
internal import Overview
internal import Procedure
internal import Vocabulary

/// Where orders become entries: load, decide, append, tell.
///
/// Decisions are made one after the other on the streams as they will stand when everything submitted is durable; the store checks
/// the versions again, so a decision on something that did not become durable is refused there and made anew.
package actor Desk {
  package nonisolated let journal: any JournalPort
  package nonisolated let clock: DeskClock
  package nonisolated let hub = ChangeHub()
  nonisolated let trials: Trials
  nonisolated let proofs = DraftProofs()
  nonisolated let hindsights: Hindsights
  nonisolated let verifications: Verifications
  nonisolated let accountsAtHand = AccountsAtHand()
  nonisolated let positionsAtHand = PositionsAtHand()
  var shelf: Shelf
  var zone = LocalTime.utc
  /// What the pack in force says about every incident.
  var house = House.standard
  /// Packs that were read, by hash.
  var packs: [PackHash: Pack] = [:]
  /// When the machine owes a stream something next.
  var alarms: [StreamName: Moment] = [:]
  /// The places of open incidents and registers, taken apart for comparing.
  var placeWords = PlaceWords()
  /// Streams that have changed since that was worked out.
  var unnoted: Set<StreamName> = []
  var told: Int64 = 0
  /// Orders handed to the store whose outcome is not known yet.
  private var inFlight: Set<CommandID> = []
  /// Streams with something on its way, as the store has them.
  var durable: [StreamName: Durable] = [:]

  /// Submissions not yet concluded, in the order in which they were handed over.
  private var submissions: [Submission] = []
  /// What came of those concluded and not yet asked for.
  private var concluded: [ObjectIdentifier: [Result<Outcome, DeskError>]] = [:]

  /// A stream as the store has it while more is on its way.
  struct Durable {
    var stand: Stand
    var onTheWay = 0
    /// The command of the last entry on its way.
    var newest: CommandID?

    init(stand: Stand) { self.stand = stand }
  }

  /// How often an order is decided anew when the store has moved on.
  private static let triesMax = 8

  package init(journal: any JournalPort, clock: DeskClock = DeskClock()) throws(DeskError) {
    self.journal = journal
    self.clock = clock
    shelf = Shelf(journal)
    trials = Trials(journal)
    hindsights = Hindsights(journal)
    verifications = Verifications(journal)
    let streams: [StreamName]
    do { streams = try journal.liveStreams() } catch { throw .fault(error) }
    for stream in streams { shelf.put(try shelf.load(stream), stream) }
    zone = Desk.zone(shelf.known(.centre))
    house = try Desk.house(shelf)
    for (stream, stand) in shelf.live {
      alarms[stream] = Desk.alarm(of: stand)
      accountsAtHand.take(stand, stream)
    }
  }

  // MARK: Orders

  /// Carries an order out and returns when it is durable. Throws `DeskError`; nothing was recorded then.
  package func perform(_ order: Order) async throws(DeskError) -> Outcome {
    try await notePosition(usedBy: order)
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
    let id = ObjectIdentifier(submission.pending)
    guard submissions.contains(where: { $0.pending === submission.pending }) || concluded[id] != nil else {
      return conclude(submission, [])
    }
    // Those handed over before this one are concluded first, whoever waits for them, so that changes are told in order.
    while concluded[id] == nil, let first = submissions.first {
      let ready = await first.pending.value
      guard submissions.first?.pending === first.pending else { continue }
      submissions.removeFirst()
      concluded[ObjectIdentifier(first.pending)] = conclude(first, ready[...])
    }
    return concluded.removeValue(forKey: id) ?? []
  }

  private func conclude(
    _ submission: Submission, _ ready: ArraySlice<AppendOutcome>
  ) -> [Result<Outcome, DeskError>] {
    var outcomes = ready
    // Told once for all of them: what became durable together is shown together.
    var stands: [StreamName: Stand] = [:]
    defer { if !stands.isEmpty { hub.tell(Change(position: told, stands: stands)) } }
    return submission.decisions.map { decision in
      switch decision {
      case .impossible(let error): return .failure(error)
      case .append(let append, let scene, let refusal):
        guard let outcome = outcomes.popFirst() else { return .failure(.fault(.closed)) }
        if case .committed(let receipt) = outcome, let scene {
          stands.merge(moved(scene, receipt)) { _, later in later }
        }
        return conclude(outcome, append, scene, refusal)
      }
    }
  }

  /// Decides on the streams at hand; what it moves is at hand for the next decision at once.
  func decide(_ order: Order) throws(DeskError) -> Decision {
    let order = completed(order)
    guard order.id.text.utf8.count <= Order.idBytesMax else {
      throw .badOrder(
        Malformed(
          expected: "a command id of at most \(Order.idBytesMax) bytes", found: order.id.text, remedy: "shorten it"))
    }
    if inFlight.contains(order.id) {
      // Deciding it again would move the streams for what the store will not write twice; it tells what became of it.
      return .append(Append(command: order.id, expected: [:], drafts: []), nil, .busy(order.intent.streams[0]))
    }
    let now = order.recorded ?? clock.now()
    let stamp = Stamp(actor: order.actor, happened: order.happened ?? now, recorded: now)
    var before: [StreamName: Stand] = [:]
    for stream in order.intent.streams { before[stream] = try latest(stream) }
    for (stream, expected) in order.expecting {
      let found = if let seen = before[stream] { seen.version } else { try latest(stream).version }
      guard found == expected else { throw .moved(stream, expected: expected, found: found) }
    }
    let isFirstWork = order.intent.isWork && purpose == nil
    if isFirstWork { before[.centre] = try latest(.centre) }
    let newest = before.keys.reduce(into: [:]) { $0[$1] = durable[$1]?.newest }
    var scene = Scene(before, house: house, assessedBy: closing(order.intent, before))
    do throws(Refusal) {
      if isFirstWork {
        try scene.carryOut(.dedicate(.live), stamp, CommandID(trusted: order.id.text + "+live"))
      }
      try scene.carryOut(order.intent, stamp, order.id)
    } catch {
      // Asks the store whether the streams still stand so, and whether the order was recorded before.
      return .append(
        Append(command: order.id, expected: before.mapValues(\.version), newest: newest, drafts: []), nil,
        .refused(error))
    }
    guard !scene.steps.isEmpty else {
      return .append(
        Append(command: order.id, expected: before.mapValues(\.version), newest: newest, drafts: []), nil, nil)
    }
    let append = Append(order, from: before, newest: newest, scene, zone: zone)
    inFlight.insert(order.id)
    for stream in Set(scene.steps.map(\.stream)) {
      if let seen = before[stream] {
        durable[stream, default: Durable(stand: seen)].onTheWay += 1
        durable[stream]?.newest = scene.steps.last { $0.stream == stream }?.command
      }
      shelf.put(scene.stand(stream), stream)
    }
    if scene.steps.contains(where: { $0.stream.kind == .centre || $0.stream.kind == .pack }) { lookAround() }
    return .append(append, scene, nil)
  }

  /// Hands decisions to the store before the actor lets anybody else decide, so that both are in the same order.
  func submit(_ decisions: [Decision]) -> Submission {
    let submission = Submission(decisions)
    let appends = submission.appends
    let pending = submission.pending
    guard !appends.isEmpty else { return submission }
    submissions.append(submission)
    journal.submit(appends) { pending.fulfil($0) }
    return submission
  }

  private func conclude(
    _ outcome: AppendOutcome, _ append: Append, _ scene: Scene?, _ refusal: DeskError?
  ) -> Result<Outcome, DeskError> {
    if scene != nil { inFlight.remove(append.command) }
    defer { if let scene { arrived(scene) } }
    switch outcome {
    case .committed(let receipt):
      guard scene != nil else { return refusal.map { .failure($0) } ?? .success(.alreadySo) }
      return .success(.done(receipt))
    case .already(let receipt):
      forget(append)
      if let misuse = misuse(of: append, scene, receipt) { return .failure(misuse) }
      return .success(.doneBefore(receipt))
    case .stale(let stream, expected: _, found: _):
      forget(append)
      return .failure(.busy(stream))
    case .failed(let fault):
      forget(append)
      return .failure(.fault(fault))
    }
  }

  /// Lets go of what was decided but did not become durable, and takes the streams as the store has them.
  private func forget(_ append: Append) {
    for stream in append.expected.keys {
      shelf.forget(stream)
      // What lives stays at hand, or it would be missing wherever the live streams are shown.
      do {
        let stored = try shelf.load(stream)
        shelf.put(stored, stream)
        if let known = durable[stream], known.stand.version < stored.version { durable[stream]?.stand = stored }
      } catch {
        if let known = durable[stream] { shelf.put(known.stand, stream) }
      }
    }
    if append.expected.keys.contains(where: { $0.kind == .centre || $0.kind == .pack }) { lookAround() }
  }

  /// One append fewer is on its way to these streams.
  private func arrived(_ scene: Scene) {
    for stream in Set(scene.steps.map(\.stream)) {
      guard var known = durable[stream] else { continue }
      known.onTheWay -= 1
      durable[stream] = known.onTheWay == 0 ? nil : known
    }
  }
}
