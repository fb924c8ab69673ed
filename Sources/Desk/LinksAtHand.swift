internal import Contact
internal import Deployment
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// In which stream each link of a crew or a caller was given, so that none is looked for among all; whether it holds, its stream
/// says.
struct LinksAtHand {
  /// More links than a centre gives while its server runs; beyond that those are gathered anew that something open has.
  static let countMax = 65_536

  private var streams: [String: StreamName] = [:]
  private var keys: [StreamName: Set<String>] = [:]
  /// Whether the contacts of open incidents, which are not at hand after a start, were looked through.
  private(set) var isWhole = false

  func stream(_ key: String) -> StreamName? { streams[key] }

  mutating func take(_ stand: Stand, _ stream: StreamName) {
    let now = stand.state.linkKeys
    let before = keys[stream] ?? []
    guard before != now else { return }
    if streams.count >= LinksAtHand.countMax { self = LinksAtHand() }
    for key in before.subtracting(now) { streams[key] = nil }
    for key in now { streams[key] = stream }
    keys[stream] = now.isEmpty ? nil : now
  }

  mutating func wasGathered() { isWhole = true }
}

extension StreamState {
  /// The digests of the links that were given in it and not taken back.
  fileprivate var linkKeys: Set<String> {
    switch self {
    case .contact(let state): Set([state.report.link?.key].compactMap(\.self))
    case .incident(let life): Set(life.deployment.links.values.map(\.key))
    case .unit, .place, .caller, .shift, .account, .pack, .draft, .centre: []
    }
  }
}

extension Desk {
  /// How many contacts of one incident are looked through; whoever was given a link is among the newest.
  private static let contactsMax = 32

  /// The stream in which a link was given; nil where none was that something open has.
  func stream(ofLink key: String) -> StreamName? {
    if let stream = shelf.links.stream(key) { return stream }
    guard !shelf.links.isWhole else { return nil }
    // Once, at the first code that opens nothing at hand: what is asked for is put on the shelf, which notes its links.
    for stand in shelf.live.values {
      guard case .incident(let life) = stand.state, life.log.phase == .open else { continue }
      for id in life.log.contacts.suffix(Desk.contactsMax) {
        // One that cannot be read opens nothing.
        do { _ = try latest(.contact(id)) } catch { continue }
      }
    }
    shelf.gathered()
    return shelf.links.stream(key)
  }
}
