package import Incident
package import Journal
package import Vocabulary

/// Something to be done, as it reaches the desk.
package struct Order: Hashable, Sendable {
  /// The same id twice is done once.
  package let id: CommandID
  package let actor: ActorID
  /// When it happened, for a late entry; the desk's clock where nil.
  package let happened: Moment?
  /// When it is recorded; set by a replay alone, whose clock is the record's.
  package let recorded: Moment?
  package let intent: Intent
  /// At which versions streams have to stand for it; given by whoever looked at them. None where it holds however they stand.
  package let expecting: [StreamName: Int64]

  /// Room is left behind the id for the names of reactions.
  package static let idBytesMax = 80

  package init(
    _ intent: Intent, id: CommandID, by actor: ActorID, happened: Moment? = nil, recorded: Moment? = nil,
    expecting: [StreamName: Int64] = [:]
  ) {
    self.id = id
    self.actor = actor
    self.happened = happened
    self.recorded = recorded
    self.intent = intent
    self.expecting = expecting
  }
}

/// What became of an order.
package enum Outcome: Hashable, Sendable {
  /// It is recorded there, and durable.
  case done(Receipt)
  /// The same order was recorded before.
  case doneBefore(Receipt)
  /// There was nothing to do.
  case alreadySo
}

/// Why an order was not carried out; nothing of it was recorded.
package enum DeskError: Error, Hashable, Sendable, CustomStringConvertible {
  case refused(Refusal)
  case fault(JournalFault)
  /// The streams kept moving on; the last one seen.
  case busy(StreamName)
  case unreadable(StreamName, String)
  /// A stream stands otherwise than it was to stand.
  case moved(StreamName, expected: Int64, found: Int64)
  case badOrder(Malformed)

  package var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .fault(let fault): fault.description
    case .busy(let stream): "\(stream) changed again and again meanwhile; look at it and try once more"
    case .unreadable(let stream, let reason): "\(stream) cannot be read (\(reason)); use the version that wrote it"
    case .moved(let stream, let expected, let found):
      "\(stream) stands at version \(found), not at \(expected); look at it anew and decide whether it is still wanted"
    case .badOrder(let malformed): malformed.description
    }
  }
}
