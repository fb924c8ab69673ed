internal import Contact
internal import Deployment
internal import Desk
internal import Incident
internal import Overview
internal import Shift
internal import Vocabulary

/// What screens show of the centre: the newest known stand of every stream, whatever the order in which they were told.
struct Picture: Sendable {
  /// How many streams that are live no more are remembered, so that late news of them does not bring them back.
  static let retiredMax = 4_096

  private(set) var board = Board()
  private(set) var queue = ContactQueue()
  private(set) var units: [CallSign: UnitState] = [:]
  private var places = KnownPlaces()
  /// Contacts somebody has to deal with.
  private(set) var contacts: [ContactID: ContactState] = [:]
  /// Those of them that are about an incident, by it.
  private var attached: [IncidentID: Set<ContactID>] = [:]
  /// What is shown to all of contacts about a restricted incident, and of those about one that is over: whether that was
  /// restricted is not at hand here, and their own page says it.
  private(set) var withheldContacts: [ContactID: ContactState] = [:]
  /// Contacts that nobody has answered yet.
  private(set) var waiting: Set<StreamName> = []
  /// Who takes a pause, in order.
  private(set) var pausing: [ActorID] = []
  private(set) var purpose: Purpose?
  private(set) var zone = LocalTime.utc
  /// The newest entry the picture holds.
  private(set) var position: Int64 = 0
  /// How often anything has moved.
  private(set) var changes = 0
  /// How often streams of each kind have moved.
  private(set) var moves: [StreamName.Kind: Int] = [:]
  private var versions: [StreamName: Int64] = [:]
  private var retired: [StreamName] = []

  init() {}

  /// The picture of everything live, where `position` is the newest entry that can be in it.
  init(stands: [StreamName: Stand], position: Int64) {
    self.position = position
    for (stream, stand) in stands { _ = take(stream, stand) }
  }

  /// Takes what became durable; returns the streams of which it was news.
  mutating func take(_ stands: [StreamName: Stand], position newest: Int64) -> [StreamName] {
    position = max(position, newest)
    return stands.compactMap { take($0.key, $0.value) ? $0.key : nil }
  }

  private mutating func take(_ stream: StreamName, _ stand: Stand) -> Bool {
    guard stand.version > versions[stream] ?? 0 else { return false }
    versions[stream] = stand.version
    changes += 1
    moves[stream.kind, default: 0] += 1
    switch stand.state {
    case .incident(let life):
      guard let incident = IncidentID(of: stream) else { return false }
      let before = (board.isOpen(incident), board.restricted.contains(incident))
      board.take(incident, life)
      if before != (board.isOpen(incident), board.restricted.contains(incident)) {
        for contact in attached[incident] ?? [] { withhold(contact) }
      }
      places.take(incident, life, among: units)
    case .contact(let contact):
      if let id = ContactID(of: stream) {
        if let before = contacts[id]?.incident { detach(id, from: before) }
        contacts[id] = contact.isOpen ? contact : nil
        if contact.isOpen, let incident = contact.incident { attached[incident, default: []].insert(id) }
        withhold(id)
        queue.take(id, contact)
      }
      if contact.isWaiting || contact.isCallBackOwed { waiting.insert(stream) } else { waiting.remove(stream) }
    case .unit(let unit):
      guard let callSign = CallSign(of: stream) else { return false }
      units[callSign] = unit
    case .centre(let centre):
      purpose = centre.purpose
      zone = Picture.zone(centre.zone)
    case .shift(let shift): pausing = shift.onDuty.filter { $0.value.pausedSince != nil }.keys.sorted()
    case .place, .caller, .account, .pack, .draft: break
    }
    if !stand.state.isLive { retire(stream) }
    return true
  }

  /// The units of which all who look alike are not told where they are: it would tell where a restricted incident is.
  var unplaced: Set<CallSign> { Set(units.filter { !places.isTold($0.value, board) }.keys) }

  /// Looks anew at what all may be shown of a contact.
  private mutating func withhold(_ id: ContactID) {
    withheldContacts[id] = contacts[id].flatMap { state in
      guard let incident = state.incident else { return nil }
      if board.restricted.contains(incident) { return state.withheld }
      return board.isOpen(incident) ? nil : state.withheldBehind
    }
  }

  private mutating func detach(_ id: ContactID, from incident: IncidentID) {
    attached[incident]?.remove(id)
    if attached[incident]?.isEmpty == true { attached[incident] = nil }
  }

  /// How many entries of a stream are in the picture; 0 of one that is not.
  func version(of stream: StreamName) -> Int64 { versions[stream] ?? 0 }

  private mutating func retire(_ stream: StreamName) {
    retired.append(stream)
    guard retired.count > Picture.retiredMax else { return }
    for stream in retired.prefix(Picture.retiredMax / 2) { versions[stream] = nil }
    retired.removeFirst(Picture.retiredMax / 2)
  }

  private static func zone(_ name: String?) -> LocalTime {
    guard let name else { return .utc }
    do { return try LocalTime(zone: name) } catch { return .utc }
  }
}
