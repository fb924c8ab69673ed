internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// A contact as programs read it, and in lines for people.
struct ContactCard: Encodable, Sendable {
  let id, medium, urgency, phase, since, received: String
  let number, caller, firstWords: String?
  let details: [String: String]
  let answerBy, offeredTo, handler, answered, ended: String?
  let incident, reference: String?
  let situations: [String]
  let referral: ReferralCard?
  let triesInVain: Int
  let disposition, service, sentTo, note: String?
  /// Everything owed, the earliest first.
  let owed: [OwedCard]

  struct OwedCard: Encodable, Sendable {
    let clock, what, due: String
    let isOverdue: Bool
  }

  struct ReferralCard: Encodable, Sendable {
    let from, procedure, procedureVersion: String
    let theirReference, tree, acceptBy: String?
    let isAccepted: Bool?
  }

  /// Reads the contact as it stands.
  init(_ id: ContactID, _ desk: Desk) async throws {
    let state = try await desk.contact(id)
    self.init(id, state, reference: try await desk.reference(of: state)?.description, now: desk.clock.now())
  }

  init(_ id: ContactID, _ state: ContactState, reference: String?, now: Moment) {
    self.id = id.text
    medium = state.medium.rawValue
    urgency = state.urgency.rawValue
    phase = state.phase.rawValue
    since = state.changed.rfc3339
    received = state.received.rfc3339
    number = state.number?.description
    caller = state.caller?.description
    firstWords = state.firstWords?.description
    details = state.details.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value.description }
    answerBy = state.answerBy?.rfc3339
    offeredTo = state.offeredTo?.text
    handler = state.handler?.text
    answered = state.answered?.rfc3339
    ended = state.ended?.rfc3339
    incident = state.incident?.text
    self.reference = reference
    situations = state.situations.map(\.rawValue)
    referral = state.referral.map { ReferralCard($0, state) }
    triesInVain = state.triesInVain
    disposition = state.disposition?.name
    note = state.note?.description
    if case .outOfRemit(let service, sentTo: let door, words: _)? = state.disposition {
      (self.service, sentTo) = (service.text, door)
    } else {
      (service, sentTo) = (nil, nil)
    }
    owed = state.owed.map {
      OwedCard(clock: $0.clock.rawValue, what: $0.words, due: $0.due.rfc3339, isOverdue: $0.due <= now)
    }
  }
}

extension ContactCard.ReferralCard {
  init(_ referral: Referral, _ state: ContactState) {
    from = referral.from.text
    procedure = referral.pack.name.text
    procedureVersion = referral.pack.version
    theirReference = referral.theirReference
    tree = referral.tree?.text
    acceptBy = state.acceptBy?.rfc3339
    isAccepted = state.isAccepted
  }
}
