package import Account
internal import Contact
package import Desk
internal import Incident
internal import IncidentLog
package import Journal
package import Vocabulary

/// Makes of a paper sheet what would have been made of the call: a contact, an incident, its log, each with the time it happened.
///
/// The orders are named by the number of the sheet and by what stands on it: sent again it is done once, and the same number with
/// other words is noticed before anything is recorded.
package struct LateEntering: Sendable {
  private let desk: Desk
  private let sheet: LateSheet
  private let giver: ActorID
  private let may: @Sendable (Action) -> Bool
  /// Of everything that was typed.
  private let content: Digest

  /// `content` is of everything that was sent, `may` says what whoever enters it is permitted.
  package init(
    _ sheet: LateSheet, content: Digest, by giver: ActorID, on desk: Desk, may: @escaping @Sendable (Action) -> Bool
  ) {
    self.desk = desk
    self.sheet = sheet
    self.giver = giver
    self.may = may
    self.content = content
  }

  /// One order, with when it happened.
  private struct Part {
    let intent: Intent
    let happened: Moment
  }

  private var contact: ContactID { ContactID(trusted: "sheet-\(sheet.number.key)") }
  private var opened: IncidentID { IncidentID(trusted: "sheet-\(sheet.number.key)") }
  private var first: CommandID { CommandID(trusted: "sheet-\(sheet.number.key)") }

  private func id(_ part: Int) -> CommandID {
    part == 0 ? first : CommandID(trusted: "sheet-\(sheet.number.key)-\(content.description.prefix(16))-\(part)")
  }

  /// Returns the incident's reference. Throws `Unfit` for what stands on the sheet, `NotPermitted`, or `DeskError`.
  package func enter() async throws -> Reference {
    let incident = try await incident()
    let parts = sheet.reference == nil ? newParts(incident) : furtherParts(incident)
    for part in parts where !may(part.intent.action) { throw NotPermitted(action: part.intent.action) }
    if let receipt = try desk.journal.receipt(of: first), try desk.journal.receipt(of: id(1)) == nil {
      throw Unfit("sheet", try await alreadyEntered(receipt))
    }
    for (number, part) in parts.enumerated() {
      guard try desk.journal.receipt(of: id(number)) == nil else { continue }
      _ = try await desk.perform(Order(part.intent, id: id(number), by: giver, happened: part.happened))
    }
    guard let reference = try await desk.life(incident).log.reference else {
      throw Unfit("", "the incident has no reference")
    }
    return reference
  }

  private func incident() async throws -> IncidentID {
    guard let typed = sheet.reference else { return opened }
    let name = typed.filter { !$0.isWhitespace }
    guard let incident = try await desk.incident(named: name) else {
      throw Unfit("reference", "no incident has this reference; it is a day and a number, such as 261121-0042")
    }
    return incident
  }

  // MARK: Orders

  private func newParts(_ incident: IncidentID) -> [Part] {
    let received = sheet.received
    var parts = [
      Part(
        intent: .contact(
          contact,
          .receive(sheet.medium, number: sheet.callNumber, caller: sheet.caller, firstWords: sheet.firstWords)),
        happened: received),
      Part(intent: .contact(contact, .answer), happened: received),
      Part(intent: .log(incident, .open(contact: contact, received: received, source: nil)), happened: received),
      note(incident, "entered from paper", received),
    ]
    if let place = sheet.place {
      parts.append(Part(intent: .log(incident, .locate(Location(place: PersonalText(place)))), happened: received))
    }
    parts += sheet.lines.map { note(incident, $0.words, $0.happened) }
    parts.append(Part(intent: .contact(contact, .end), happened: sheet.last))
    parts.append(Part(intent: .contact(contact, .wrapUp(.incident, note: nil)), happened: sheet.last))
    return parts
  }

  /// An incident that was in the machine before: the sheet goes on with its log.
  private func furtherParts(_ incident: IncidentID) -> [Part] {
    var parts = [note(incident, "entered from paper", sheet.received)]
    if let words = sheet.firstWords { parts.append(note(incident, words, sheet.received)) }
    for (name, words) in [
      ("number to ring back on", sheet.callNumber), ("caller", sheet.caller), ("place", sheet.place),
    ] {
      if let words { parts.append(note(incident, "\(name): \(words)", sheet.received)) }
    }
    return parts + sheet.lines.map { note(incident, $0.words, $0.happened) }
  }

  private static let writerLength = 60

  /// A line says from which sheet it comes and who wrote it there, because the entry itself names whoever copied it.
  private func note(_ incident: IncidentID, _ words: String, _ happened: Moment) -> Part {
    // Scalars bound the bytes; a character may be made of any number of them.
    let writer = String(sheet.writer.unicodeScalars.prefix(LateEntering.writerLength))
    return Part(intent: .log(incident, .note("[sheet \(sheet.number), by \(writer)] \(words)")), happened: happened)
  }

  // MARK: Twice

  private func alreadyEntered(_ receipt: Receipt) async throws -> String {
    let entry = try desk.journal.entries(after: receipt.first - 1, limit: 1).first
    let incident = entry.flatMap { IncidentID(of: $0.stream) } ?? opened
    let reference = try await desk.life(incident).log.reference.map { "\($0)" } ?? "a contact without an incident"
    let who = entry.map { ", by \($0.actor)" } ?? ""
    return
      "sheet \(sheet.number) was entered already\(who): it is \(reference). Look there; if this is another sheet, check its number"
  }
}
