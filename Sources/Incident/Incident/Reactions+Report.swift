internal import Contact
internal import Decider
internal import IncidentLog
internal import Vocabulary

/// What follows for an incident from what the public sends to its contact.
extension Scene {
  /// Whether the incident still takes it: feedback once it is over, anything else while it is open.
  func check(_ heard: Heard, about incident: IncidentID) throws(Refusal) {
    let log = life(incident).log
    let isOver = log.phase == .closed || log.progress == .resolved
    switch heard {
    case .feedback: guard isOver else { throw .contact(.notFeedbackYet) }
    case .words, .position, .photo: guard log.phase == .open else { throw .contact(.reportEnded) }
    }
  }

  /// Words, photos and positions that reach a contact reach the log of its incident.
  func reactions(to event: ReportEvent, of contact: ContactID, _ stamp: Stamp) -> [Reaction] {
    let line: IncidentLogCommand
    switch event {
    case .added(let words):
      guard let said = words.words?.prefix(bytes: Scene.quotedReportBytesMax) else { return [] }
      line = .note("The reporter adds: \(said)")
    case .photographed(let photo): line = .photograph(photo, from: contact)
    case .feedbackGiven(let dealtWith, let words):
      // Whoever is content and says no more waits for nobody.
      guard dealtWith != .yes || words != nil else { return [] }
      let said = words?.words.map { ": \($0.prefix(bytes: Scene.quotedReportBytesMax))" } ?? ""
      line = .note("Dealt with, says the reporter: \(dealtWith.words)\(said)")
    case .positioned(let position):
      // Each point is on the contact; the log says once that they share where they are.
      guard let incident = openIncident(of: contact), self.contact(contact).report.positionCount == 1 else { return [] }
      return [Reaction(name: "position", intent: .log(incident, .note(Scene.words(position))))]
    case .codeGiven, .informed, .linkGiven, .linkTakenBack, .unread, .read: return []
    }
    return toRead(contact, line, stamp)
  }

  /// What was sent after the contact was taken is read by somebody: by whoever owns its incident while that is open, else by
  /// whoever takes contacts; in the time in which somebody who was cut off is rung.
  private func toRead(_ contact: ContactID, _ line: IncidentLogCommand, _ stamp: Stamp) -> [Reaction] {
    let state = self.contact(contact)
    // Whoever answers it reads everything that has come.
    guard !state.isWaiting else { return [] }
    let by = stamp.recorded.adding(seconds: callBackSeconds)
    // Whoever speaks with them has it before their eyes, and asked for it.
    let isSeen = state.isSpokenWith
    guard let incident = openIncident(of: contact) else {
      let unread = Reaction(name: "unread", intent: .contact(contact, .report(.askToRead(by: by))))
      return isSeen ? [] : [unread]
    }
    // The same photo from somebody else stands there already.
    if case .photograph(let photo, from: _) = line,
      life(incident).log.lines.contains(where: { $0.photo == photo && $0.struck == nil })
    {
      return []
    }
    let sent = Reaction(name: "sent", intent: .log(incident, line))
    guard !isSeen else { return [sent] }
    return [sent, Reaction(name: "unread", intent: .log(incident, .askToRead(contact, by: by)))]
  }

  /// What the contact holds already when it is linked.
  func reportSoFar(_ contact: ContactID, _ incident: IncidentID) -> [Reaction] {
    let report = self.contact(contact).report
    var reactions: [Reaction] = []
    if let position = report.position?.content {
      reactions.append(Reaction(name: "position", intent: .log(incident, .note(Scene.words(position)))))
    }
    for (number, added) in report.added.enumerated() {
      guard let said = added.content.words?.prefix(bytes: Scene.quotedReportBytesMax) else { continue }
      reactions.append(
        Reaction(name: "added-\(number + 1)", intent: .log(incident, .note("The reporter added: \(said)"))))
    }
    for (number, photo) in report.photos.enumerated() {
      reactions.append(
        Reaction(name: "photo-\(number + 1)", intent: .log(incident, .photograph(photo.content, from: contact))))
    }
    return reactions
  }

  private static func words(_ position: SharedPosition) -> String {
    let accuracy = position.accuracyMetres.map { ", within \($0) m" } ?? ", as typed"
    return "They share where they are: \(position.point)\(accuracy). The contact has the newest."
  }

  /// The incident of a contact while its log takes lines; where it was merged, the one that goes on for it is told by the
  /// order that names it.
  private func openIncident(of contact: ContactID) -> IncidentID? {
    let state = self.contact(contact)
    let known = stands.keys.compactMap { IncidentID(of: $0) }
    guard let incident = state.incident.flatMap({ known.contains($0) ? $0 : known.first }) else { return nil }
    return life(incident).log.phase == .open ? incident : nil
  }

  /// How much of what the public adds goes into a log line; the contact keeps all of it.
  private static var quotedReportBytesMax: Int { 8_192 }
}
