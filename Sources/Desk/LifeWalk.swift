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
  /// The last position that was looked at.
  package private(set) var position: Int64 = 0
  /// The contacts to which something happened on the page that was read last.
  private(set) var contacts: Set<ContactID> = []
  private static let page = 4_096

  /// What is read; all events where nil. With some only, the lives hold no more than those tell.
  private let events: Set<String>?

  package init(_ journal: any JournalPort, reading events: Set<String>? = nil) {
    self.journal = journal
    self.events = events
  }

  /// Looks at one page more: incidents that ended on it, and those that go on although they had. nil where there is none.
  package mutating func next() throws -> [Sight]? {
    let head = try journal.head().position
    let entries: [Entry]
    if let events {
      entries = try journal.entries(after: position, of: events, limit: LifeWalk.page)
    } else {
      entries = try journal.entries(after: position, limit: LifeWalk.page)
    }
    guard position < head else { return nil }
    contacts = Set(entries.lazy.compactMap { ContactID(of: $0.stream) })
    var sights: [Sight] = []
    for entry in entries where entry.stream.kind == .incident {
      if let sight = try take(entry) { sights.append(sight) }
    }
    sights += letGo()
    // Where there was less than a page, nothing else stood up to the head.
    position = max(entries.last?.position ?? 0, entries.count < LifeWalk.page ? head : 0)
    return sights
  }

  /// The incidents that have not ended, as they stand at the position.
  package var open: [Sight] { lives.sorted { $0.key < $1.key }.compactMap { LifeWalk.sight($0.key, $0.value) } }

  /// What has to be taken back because it goes on.
  private mutating func take(_ entry: Entry) throws -> Sight? {
    let fact: Fact
    do { fact = try FactCodec.decode(entry) } catch { throw DeskError.unreadable(entry.stream, "\(error)") }
    var goesOn: Sight?
    var stand: Stand
    if let known = lives.removeValue(forKey: entry.stream) {
      stand = known
    } else if entry.version == 1 {
      stand = Stand(state: .initial(.incident), version: 0)
    } else {
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

  private static func sight(_ stream: StreamName, _ stand: Stand) -> Sight? {
    guard case .incident(let life) = stand.state, let id = IncidentID(of: stream) else { return nil }
    return .stands(id, life)
  }
}
