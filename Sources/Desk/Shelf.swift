internal import Decider
internal import Incident
internal import Journal
internal import JournalCodec
internal import Vocabulary

/// The streams at hand: live ones stay, others make room when there are too many.
struct Shelf {
  /// How many streams that are not live are kept.
  static let restingMax = 8_192
  private static let page = 4_096

  private let journal: any JournalPort
  private var stands: [StreamName: Stand] = [:]
  /// The packs ever published; every order asks for the one in force.
  private(set) var packs: Set<StreamName> = []
  /// Streams that were put here when they were not live, the oldest first.
  private var resting: [StreamName] = []

  /// In which streams links were given.
  private(set) var links = LinksAtHand()

  init(_ journal: any JournalPort) { self.journal = journal }

  var live: [StreamName: Stand] { stands.filter { $0.value.isLive } }

  func known(_ stream: StreamName) -> Stand? { stands[stream] }

  mutating func put(_ stand: Stand, _ stream: StreamName) {
    stands[stream] = stand
    if stream.kind == .pack, stand.isLive { packs.insert(stream) }
    links.take(stand, stream)
    guard !stand.isLive else { return }
    resting.append(stream)
    if resting.count > Shelf.restingMax { makeRoom() }
  }

  mutating func forget(_ stream: StreamName) {
    stands[stream] = nil
    packs.remove(stream)
  }

  /// Whatever is open was looked through for links.
  mutating func gathered() { links.wasGathered() }

  private mutating func makeRoom() {
    let leaving = resting.prefix(Shelf.restingMax / 2)
    for stream in leaving where stands[stream]?.isLive == false { stands[stream] = nil }
    resting.removeFirst(leaving.count)
  }

  /// The stream as the journal has it, from its snapshot on; with `upTo`, as it was at that version.
  func load(_ stream: StreamName, upTo last: Int64 = .max) throws(DeskError) -> Stand {
    do {
      var stand = Stand(state: .initial(stream.kind), version: 0)
      if SnapshotCodec.keeps(stream.kind), let snapshot = try journal.snapshot(of: stream, form: SnapshotCodec.form),
        snapshot.version <= last
      {
        stand = Stand(state: try SnapshotCodec.decodeUnit(snapshot.content), version: snapshot.version)
      }
      while true {
        let entries = try journal.entries(of: stream, after: stand.version, limit: Shelf.page)
        for entry in entries {
          if entry.version > last { return stand }
          stand.state.take(try FactCodec.decode(entry), Stamp(of: entry))
          stand.version = entry.version
        }
        if entries.count < Shelf.page { return stand }
      }
    } catch let fault as JournalFault { throw .fault(fault) } catch { throw .unreadable(stream, "\(error)") }
  }
}

extension Stand {
  /// Whether it is kept at hand; a stream that was only asked for is not.
  var isLive: Bool { version > 0 && state.isLive }
}

extension Stamp {
  /// Who, when and where of a stored entry.
  init(of entry: Entry) {
    self.init(
      actor: entry.actor, happened: entry.happened, recorded: entry.recorded, version: entry.version,
      reference: entry.reference)
  }
}
