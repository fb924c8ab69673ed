internal import Account
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Journal
internal import Vocabulary

/// An entry of the journal as a key's account may see it, as a CloudEvent.
struct FeedTelling: Sendable {
  let desk: Desk
  let key: KeyHolder

  func told(_ entry: Entry) async throws -> JSON {
    let isOpen = try await isOpen(entry)
    return .members([
      "specversion": .text("1.0"), "id": .text("\(entry.position)"), "source": .text("/api/v1/events"),
      "type": .text("tocsin.\(entry.event).v\(entry.eventVersion)"), "subject": .text(entry.stream.text),
      "time": .moment(entry.happened), "datacontenttype": .text("application/json"),
      "recorded": .moment(entry.recorded), "actor": .id(entry.actor),
      "reference": entry.reference.map { .text("\($0)") }, "withheld": isOpen ? nil : .flag(true),
      "data": isOpen ? data(entry) : nil,
    ])
  }

  /// The body, with the personal part in it where the key has that scope and it was not erased.
  private func data(_ entry: Entry) -> JSON? {
    guard case .object(var members)? = JSON(entry.body) else { return nil }
    if key.scopes.contains(.personal), let kept = entry.personal?.kept, let personal = JSON(kept.content) {
      members.append(.init(name: "personal", value: personal))
    }
    return .object(members)
  }

  /// Whether the account may see what happened.
  private func isOpen(_ entry: Entry) async throws -> Bool {
    let stream = entry.stream
    switch stream.kind {
    case .incident: return try await isOpen(IncidentID(of: stream))
    case .contact:
      guard let contact = ContactID(of: stream) else { return false }
      return try await desk.isOpen(try await desk.contact(contact), to: key.account)
    case .unit: return try await desk.isOpen(entry, to: key.account)
    case .place, .caller, .shift, .pack, .centre: return true
    // Nobody has agreed to it yet: it is for those who write it.
    case .draft: return key.may(.keepProcedures)
    case .account: return key.may(.keepAccounts)
    }
  }

  private func isOpen(_ incident: IncidentID?) async throws -> Bool {
    guard let incident else { return true }
    return try await desk.life(incident).log.isOpenTo(key.account)
  }
}
