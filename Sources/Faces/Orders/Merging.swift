internal import Account
internal import Desk
internal import Incident
internal import IncidentLog
package import Vocabulary

/// A form filled in by what a page showed, against what others changed since: what nobody else touched goes through, and the
/// same field changed by both is asked about, with nothing typed lost.
///
/// A form says by the field `seen` how many entries the incident had when its page was made.
package struct Merging: Sendable {
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

  private let base: Life
  private let steps: [(actor: ActorID, recorded: Moment, life: Life)]
  private let name: @Sendable (ActorID) -> String
  private var conflicts: [Conflict] = []
  /// What stands in the fields that are settled.
  private var settled: [String: String] = [:]

  init(
    base: Life, steps: [(actor: ActorID, recorded: Moment, life: Life)], name: @escaping @Sendable (ActorID) -> String
  ) {
    self.base = base
    self.steps = steps
    self.name = name
  }

  var now: Life { steps.last?.life ?? base }

  /// A field in which the page showed what was known: left as it was it takes what others wrote meanwhile. nil for a field
  /// that the form does not have.
  mutating func field(_ field: String, _ label: String, mine: String?, of read: (Life) -> String) -> String {
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
  func isUntouched(_ mine: String, of read: (Life) -> String) -> Bool { read(base) == mine }

  /// Something decided on what the page showed: asked about where that was changed to something else.
  mutating func act(_ field: String, _ label: String, mine: String, of read: (Life) -> String) {
    let standing = read(now)
    if read(base) != standing, mine != standing { note(field, label, theirs: standing, mine: mine, of: read) }
  }

  private mutating func note(
    _ field: String, _ label: String, theirs: String, mine: String, of read: (Life) -> String
  ) {
    var before = read(base)
    var last: (actor: ActorID, recorded: Moment)?
    for step in steps {
      let value = read(step.life)
      if value != before { last = (step.actor, step.recorded) }
      before = value
    }
    conflicts.append(
      Conflict(
        field: field, label: label, theirs: theirs, mine: mine, by: last.map { name($0.actor) } ?? "somebody",
        recorded: last?.recorded ?? now.log.changed))
  }

  /// Throws `ChangedMeanwhile` where something has to be asked.
  func finish() throws {
    if !conflicts.isEmpty { throw ChangedMeanwhile(conflicts: conflicts, settled: settled) }
  }
}

/// Others changed the same meanwhile; whoever filled in the form says which holds.
package struct ChangedMeanwhile: Error, Hashable {
  package let conflicts: [Merging.Conflict]
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
  func merging() async throws -> Merging {
    let stream = StreamName.incident(try await incident())
    let stand = try await desk.stand(stream)
    let version = stand.version
    let desk = desk
    let name: @Sendable (ActorID) -> String = { desk.account($0)?.name?.words ?? $0.text }
    // What a restricted incident holds is not told by way of a conflict either.
    guard Merging.life(stand.state).log.isOpenTo(giver) else {
      return Merging(base: Merging.life(stand.state), steps: [], name: name)
    }
    let seen = fields["seen"].flatMap { Int64($0) }.map { max(0, min($0, version)) } ?? version
    let (base, steps) = try desk.since(seen, of: stream)
    return Merging(
      base: Merging.life(base), steps: steps.map { ($0.actor, $0.recorded, Merging.life($0.state)) }, name: name)
  }
}

extension Merging {
  fileprivate static func life(_ state: StreamState) -> Life {
    if case .incident(let life) = state { life } else { Life() }
  }
}
