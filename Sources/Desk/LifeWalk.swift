internal import Decider
package import Incident
internal import IncidentLog
package import Journal
internal import JournalCodec
package import Vocabulary

/// Looks at every incident of a store once, in one pass over the journal: those that are open are kept at hand, those that
/// ended are let go of.
package struct LifeWalk {
  /// What is seen on the way.
  package enum Sight: Sendable {
    /// An incident as it stands.
    case stands(IncidentID, Life)
    /// One that was seen already goes on: what was made of it then has to be taken back.
    case goesOn(IncidentID, Life)
  }

  private let journal: any JournalPort
  private var lives: [StreamName: Stand] = [:]
  /// Ended, and let go of at the end of the page, because what follows from an ending comes right behind it.
  private var ended: Set<StreamName> = []
  private static let page = 4_096

  /// Calls `look` for every incident; `progress` with the position reached, page by page. Returns the entries read.
  /// Throws `JournalFault`, `DeskError`, or what the caller's functions throw.
  package static func run(
    _ journal: any JournalPort, progress: (Int64) async throws -> Void = { _ in },
    look: (Sight) async throws -> Void
  ) async throws -> Int64 {
    var walk = LifeWalk(journal: journal)
    var position: Int64 = 0
    let last = try journal.head().position
    while position < last {
      let entries = try journal.entries(after: position, limit: page)
      for entry in entries where entry.stream.kind == .incident {
        if let sight = try walk.take(entry) { try await look(sight) }
      }
      guard let end = entries.last else { break }
      for sight in walk.letGo() { try await look(sight) }
      position = end.position
      try await progress(position)
    }
    for sight in walk.rest() { try await look(sight) }
    return position
  }

  private init(journal: any JournalPort) { self.journal = journal }

  /// What has to be taken back because it goes on.
  private mutating func take(_ entry: Entry) throws -> Sight? {
    let fact: Fact
    do { fact = try FactCodec.decode(entry) } catch { throw DeskError.unreadable(entry.stream, "\(error)") }
    var goesOn: Sight?
    var stand = lives.removeValue(forKey: entry.stream) ?? Stand(state: .initial(.incident), version: 0)
    if stand.version + 1 != entry.version {
      stand = try Shelf(journal).load(entry.stream, upTo: entry.version - 1)
      if case .incident(let life) = stand.state, let id = IncidentID(of: entry.stream) { goesOn = .goesOn(id, life) }
    }
    stand.state.take(fact, Stamp(of: entry))
    stand.version = entry.version
    if !stand.state.isLive { ended.insert(entry.stream) }
    lives[entry.stream] = stand
    return goesOn
  }

  private mutating func letGo() -> [Sight] {
    let sights = ended.sorted().compactMap { stream -> Sight? in
      guard let stand = lives[stream], !stand.state.isLive else { return nil }
      lives[stream] = nil
      return LifeWalk.sight(stream, stand)
    }
    ended = []
    return sights
  }

  private func rest() -> [Sight] {
    lives.sorted { $0.key < $1.key }.compactMap { LifeWalk.sight($0.key, $0.value) }
  }

  private static func sight(_ stream: StreamName, _ stand: Stand) -> Sight? {
    guard case .incident(let life) = stand.state, let id = IncidentID(of: stream) else { return nil }
    return .stands(id, life)
  }
}
