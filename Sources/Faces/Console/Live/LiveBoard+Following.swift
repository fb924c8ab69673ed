internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import Logging
internal import Synchronization
internal import Vocabulary

/// Knowing what is durable.
extension LiveBoard {
  /// How often the journal is asked whether it moved on without us.
  private static let gapMilliseconds = 2_000
  private static let againMilliseconds = 250

  /// Takes changes as they are told, and looks at everything anew where some were missed.
  func follow() async {
    repeat {
      // Listening begins before looking, so that nothing falls between.
      let changes = desk.hub.listen()
      await lookAnew()
      await withTaskGroup { group in
        group.addTask { for await change in changes { self.take(change) } }
        group.addTask { await self.noticeGap() }
        await group.next()
        group.cancelAll()
      }
    } while await slept(milliseconds: LiveBoard.againMilliseconds)
  }

  /// Looks at the desk once, for pages asked for before the service runs.
  func prepare() async {
    if !state.withLock({ $0.isPrepared }) { await lookAnew() }
  }

  private func lookAnew() async {
    // What the journal holds now, the desk knows: its head can only be too old for what follows.
    let head = headPosition()
    let live = await desk.live()
    let placing = await placing(live.stands)
    let picture = Picture(
      stands: live.stands.merging(placing) { live, _ in live }, position: max(live.position, head ?? 0))
    let gone = state.withLock { state in
      state.picture = picture
      state.kept = nil
      state.isPrepared = true
      state.isMoved = true
      movement.continuation.yield()
      return state.watched.keys.filter { live.stands[.incident($0)] == nil }
    }
    for (stream, stand) in live.stands { watch(stream, stand) }
    for incident in gone { await load(incident) }
  }

  /// The incidents that are over and of whose place units tell. Of one that cannot be read it is not told.
  private func placing(_ stands: [StreamName: Stand]) async -> [StreamName: Stand] {
    var placing: [StreamName: Stand] = [:]
    var open = stands.values.flatMap { stand -> [IncidentID] in
      if case .unit(let unit) = stand.state { unit.placedBy } else { [] }
    }
    while let incident = open.popLast() {
      let stream = StreamName.incident(incident)
      guard stands[stream] == nil, placing[stream] == nil else { continue }
      do {
        let stand = try await desk.stand(stream)
        placing[stream] = stand
        if case .incident(let life) = stand.state, let next = life.log.mergedInto { open.append(next) }
      } catch { logger.error("An incident could not be read", metadata: ["error": "\(error)"]) }
    }
    return placing
  }

  private func take(_ change: Change) {
    let news = state.withLock { state in
      state.isMoved = true
      movement.continuation.yield()
      // What was made of the picture shares its memory: let go first, contacts and lines need not be copied to be changed.
      state.kept = nil
      return state.picture.take(change.stands, position: change.position)
    }
    for stream in news { if let stand = change.stands[stream] { watch(stream, stand) } }
  }

  /// Keeps the newest stand of an incident that somebody looks at.
  func watch(_ stream: StreamName, _ stand: Stand) {
    guard let incident = IncidentID(of: stream) else { return }
    state.withLock { state in
      guard let known = state.watched[incident], known.version < stand.version else { return }
      state.watched[incident] = stand
    }
  }

  /// Looks at one incident, open or closed; what cannot be read stays as it was.
  func load(_ incident: IncidentID) async {
    do { watch(.incident(incident), try await desk.stand(.incident(incident))) } catch {
      logger.error("An incident could not be read", metadata: ["error": "\(error)"])
    }
  }

  /// Returns when the journal has moved on, and for two looks nothing of it was told.
  private func noticeGap() async {
    var before = (head: Int64.max, position: Int64.max)
    while await slept(milliseconds: LiveBoard.gapMilliseconds) {
      let position = state.withLock { $0.picture.position }
      guard let head = headPosition() else { continue }
      if before.head > before.position, before.head != .max, position == before.position { return }
      before = (head, position)
    }
  }

  private func headPosition() -> Int64? {
    do { return try desk.journal.head().position } catch {
      logger.error("The journal could not be asked", metadata: ["fault": "\(error)"])
      return nil
    }
  }
}
