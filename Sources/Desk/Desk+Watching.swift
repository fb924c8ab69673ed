internal import Contact
internal import Decider
internal import Escalation
internal import Improvement
internal import Incident
internal import IncidentLog
internal import Journal
package import Vocabulary

/// What the machine does by itself when a moment comes. Deadlines are state: after a restart they are there again.
extension Desk {
  /// Notes that a stream has changed; when it has something coming is worked out when somebody asks.
  /// Only the name is kept: a second hold on the stand would have every change copy it.
  func note(_ stand: Stand, _ stream: StreamName) {
    switch stream.kind {
    case .incident, .contact, .pack:
      if stand.isLive {
        unnoted.insert(stream)
      } else {
        unnoted.remove(stream)
        alarms[stream] = nil
      }
    case .unit, .place, .caller, .shift, .account, .draft, .centre: return
    }
  }

  /// Works out what is coming for everything that changed since.
  private func workOut() {
    for stream in unnoted {
      guard let stand = durable[stream]?.stand ?? shelf.known(stream) else { continue }
      alarms[stream] = Desk.alarm(of: stand)
    }
    unnoted.removeAll(keepingCapacity: true)
  }

  /// When the machine owes a stream something; nil where it never will as things stand.
  static func alarm(of stand: Stand) -> Moment? {
    switch stand.state {
    case .incident(let life): life.nextAlarm?.due
    case .contact(let contact): contact.owed.first { !contact.overran.contains($0.clock) }?.due
    case .pack(let pack): pack.scheduled?.what.from
    case .unit, .place, .caller, .shift, .account, .draft, .centre: nil
    }
  }

  /// When something is due next; nil while nothing is.
  package var nextAlarm: Moment? {
    workOut()
    return alarms.values.min()
  }

  /// Does everything that is due by now, once, and returns how many streams it concerned. Streams that cannot be
  /// written are named with the reason; they are tried again with the next watch.
  package func watch() async -> (done: Int, failed: [StreamName: DeskError]) {
    workOut()
    let now = clock.now()
    let due = alarms.filter { $0.value <= now }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var done = 0
    var failed: [StreamName: DeskError] = [:]
    for (stream, _) in due {
      guard let order = order(for: stream) else { continue }
      do throws(DeskError) {
        switch try await perform(order) {
        case .done: done += 1
        case .doneBefore, .alreadySo: note(try self.stand(stream), stream)
        }
      } catch { failed[stream] = error }
    }
    return (done, failed)
  }

  /// Its id bears the version that was looked at: whatever was written since makes it another order.
  private func order(for stream: StreamName) -> Order? {
    let version = shelf.known(stream)?.version ?? 0
    let id = CommandID(trusted: "watch \(version) \(stream.kind.rawValue) \(Desk.shortened(stream.identifier))")
    if let incident = IncidentID(of: stream) { return Order(.watch(incident), id: id, by: .machine) }
    if stream.kind == .pack {
      return Order(.pack(PackName(trusted: stream.identifier), .comeIntoForce), id: id, by: .machine)
    }
    if let contact = ContactID(of: stream) { return Order(.watchContact(contact), id: id, by: .machine) }
    return nil
  }

  /// A name that fits a command id and is still one stream's alone (FNV-1a over the whole).
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > 40 else { return text }
    let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    return "\(text.prefix(bytes: 20)) \(String(hash, radix: 16))"
  }

  /// Fills in what only the desk sees: what somebody who goes off duty still owns.
  func completed(_ order: Order) -> Order {
    guard case .goOffDuty(let actor, handTo: let to, _) = order.intent else { return order }
    return Order(
      .goOffDuty(actor, handTo: to, holdings(of: actor)), id: order.id, by: order.actor, happened: order.happened,
      recorded: order.recorded, expecting: order.expecting)
  }

  private func holdings(of actor: ActorID) -> Holdings {
    var (incidents, contacts): ([IncidentID], [ContactID]) = ([], [])
    for (stream, stand) in shelf.live {
      switch stand.state {
      case .incident(let life):
        let isTheirs = life.log.owner == actor || life.escalation.roles.values.contains(actor)
        if life.isOpen, isTheirs, let id = IncidentID(of: stream) { incidents.append(id) }
      case .contact(let contact):
        if contact.isHandled(by: actor), let id = ContactID(of: stream) { contacts.append(id) }
      case .unit, .place, .caller, .shift, .account, .pack, .draft, .centre: continue
      }
    }
    return Holdings(incidents: incidents.sorted(), contacts: contacts.sorted())
  }
}
