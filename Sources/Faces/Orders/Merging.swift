internal import Account
internal import Desk
internal import Incident
internal import IncidentLog
package import Vocabulary

/// A form filled in by what a page showed, against what others changed since: what nobody else touched goes through, and the
/// same field changed by both is asked about, with nothing typed lost.
///
/// A form says by the field `seen` how many entries the stream had when its page was made.
struct Merging<State: Sendable>: Sendable {
  private let base: State
  private let steps: [(actor: ActorID, recorded: Moment, state: State)]
  private let name: @Sendable (ActorID) -> String
  private var conflicts: [ChangedMeanwhile.Conflict] = []
  /// What stands in the fields that are settled.
  private var settled: [String: String] = [:]

  init(
    base: State, steps: [(actor: ActorID, recorded: Moment, state: State)],
    name: @escaping @Sendable (ActorID) -> String
  ) {
    self.base = base
    self.steps = steps
    self.name = name
  }

  var now: State { steps.last?.state ?? base }

  /// A field in which the page showed what was known: left as it was it takes what others wrote meanwhile. nil for a field
  /// that the form does not have.
  mutating func field(_ field: String, _ label: String, mine: String?, of read: (State) -> String) -> String {
    let (was, standing) = (read(base), read(now))
    let mine = mine ?? was
    guard mine != was, was != standing, mine != standing else {
      let value = mine == was ? standing : mine
      settled[field] = value
      return value
    }
    note(field, label, theirs: standing, mine: mine, of: read)
    return mine
  }

  /// Whether the form says what the page showed.
  func isUntouched(_ mine: String, of read: (State) -> String) -> Bool { read(base) == mine }

  /// Something decided on what the page showed: asked about where that was changed to something else.
  mutating func act(_ field: String, _ label: String, mine: String, of read: (State) -> String) {
    let standing = read(now)
    if read(base) != standing, mine != standing { note(field, label, theirs: standing, mine: mine, of: read) }
  }

  private mutating func note(
    _ field: String, _ label: String, theirs: String, mine: String, of read: (State) -> String
  ) {
    var before = read(base)
    // Where two differ, somebody changed it.
    guard var last = steps.last.map({ (actor: $0.actor, recorded: $0.recorded) }) else { return }
    for step in steps {
      let value = read(step.state)
      if value != before { last = (step.actor, step.recorded) }
      before = value
    }
    conflicts.append(
      ChangedMeanwhile.Conflict(
        field: field, label: label, theirs: theirs, mine: mine, by: name(last.actor), recorded: last.recorded))
  }

  /// Throws `ChangedMeanwhile` where something has to be asked.
  func finish() throws {
    if !conflicts.isEmpty { throw ChangedMeanwhile(conflicts: conflicts, settled: settled) }
  }
}

/// Others changed the same meanwhile; whoever filled in the form says which holds.
package struct ChangedMeanwhile: Error, Hashable {
  /// The same thing changed by two people.
  package struct Conflict: Hashable, Sendable {
    package let field: String
    package let label: String
    package let theirs: String
    package let mine: String
    /// Who changed it meanwhile, as colleagues know them.
    package let by: String
    package let recorded: Moment
  }

  package let conflicts: [Conflict]
  package let settled: [String: String]

  /// One sentence for each.
  package func words(_ zone: LocalTime) -> String {
    let sentences = conflicts.map { conflict in
      "\(conflict.label): changed meanwhile by \(conflict.by) at \(zone.clock(conflict.recorded)) to "
        + "\u{201C}\(conflict.theirs)\u{201D}; yours: \u{201C}\(conflict.mine)\u{201D}."
    }
    return sentences.joined(separator: " ") + " Nothing of yours was recorded yet."
  }
}

extension OrderSheet {
  /// What became of the incident since the page was made; nothing where the form does not say when that was.
  func merging() async throws -> Merging<Life> {
    let stream = StreamName.incident(try await incident())
    // What a restricted incident holds is not told by way of a conflict either.
    let isOpen = try await life().log.isOpenTo(giver)
    return try await merging(stream, isTold: isOpen) { if case .incident(let life) = $0 { life } else { Life() } }
  }

  /// What became of a stream since the page was made, read from its state; nothing where it is not to be told.
  func merging<State: Sendable>(
    _ stream: StreamName, isTold: Bool = true, _ read: @Sendable (StreamState) -> State
  ) async throws -> Merging<State> {
    let stand = try await desk.stand(stream)
    let desk = desk
    let name: @Sendable (ActorID) -> String = { desk.account($0)?.name?.words ?? $0.text }
    guard isTold else { return Merging(base: read(stand.state), steps: [], name: name) }
    let seen = fields["seen"].flatMap { Int64($0) }.map { max(0, min($0, stand.version)) } ?? stand.version
    let (base, steps) = try desk.since(seen, of: stream)
    return Merging(base: read(base), steps: steps.map { ($0.actor, $0.recorded, read($0.state)) }, name: name)
  }
}
