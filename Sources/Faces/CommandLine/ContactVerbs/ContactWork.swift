internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// A command about one contact that was received before.
protocol ContactWork: WorkCommand {
  /// The contact's id as it was given.
  var id: String { get }

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand

  /// The agreed words to be said now.
  func say(_ worker: Worker, _ contact: ContactState) async throws -> String?

  /// What else people should read; programs have it in the contact.
  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String]
}

/// What programs read of a command about a contact.
struct ContactResult: Encodable, Sendable {
  let contact: ContactCard
  var say: String?
  var queuePlace: Int?
  var queueLength: Int?
  var known: KnownCard?
}

extension ContactWork {
  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? { nil }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] { [] }

  func intent(_ worker: Worker) async throws -> Intent {
    let contact = try await worker.contact(id)
    return .contact(contact, try await order(worker, try await worker.desk.contact(contact)))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let contact = try await worker.contact(id)
    let state = try await worker.desk.contact(contact)
    let say = try await say(worker, state)
    var lines = [
      state.headline(contact, try await worker.desk.reference(of: state)?.description, await WallClock(worker.desk))
    ]
    if let say { lines.append("say: \(quoted(say))") }
    lines += try await hints(worker, state)
    return WorkReport(
      lines: lines, fields: ContactResult(contact: try await ContactCard(contact, worker.desk), say: say))
  }
}

extension Desk {
  /// The words with which a medium is opened; nil where no pack is in force.
  func openingWords(_ medium: Medium) throws -> String? { try packInForce()?.openingWords[medium] }

  /// Until when a contact of that urgency may wait from now on.
  func answerBy(_ urgency: Urgency) throws -> Moment {
    let agreed = try packInForce()?.terms.clocks.answer[urgency] ?? Terms.standard.clocks.answer[urgency] ?? 0
    return clock.now().adding(seconds: agreed)
  }

  /// A contact that was received; for those who only look.
  func received(_ name: String) throws -> ContactID {
    let id = try ContactID(name)
    guard try contact(id).phase != .unknown else {
      throw CommandFault(
        "there is no contact \(Malformed.excerpt(name)); `tocsin contact list` shows those that are open")
    }
    return id
  }
}
