internal import Contact
internal import Vocabulary

extension ContactState {
  /// Where it stands, in one line.
  func headline(_ id: ContactID, _ reference: String?, _ clock: WallClock) -> String {
    var parts = ["\(id): \(medium.rawValue), \(urgency.rawValue), received \(clock.since(received))", standing(clock)]
    if let incident { parts.append("about incident \(reference ?? incident.text)") }
    parts += owed.map { "\($0.words) \(clock.by($0.due))" }
    return parts.joined(separator: "; ")
  }

  private func standing(_ clock: WallClock) -> String {
    switch phase {
    case .unknown: "unknown"
    case .received: "waits for an answer"
    case .offered: "offered to \(offeredTo?.text ?? "nobody") \(clock.since(changed))"
    case .answered: "with \(handler?.text ?? "nobody") since \(clock.since(changed))"
    case .held: "on hold since \(clock.since(changed))"
    case .dropped: "line dropped \(clock.since(changed)), rung back in vain \(triesInVain) times"
    case .abandoned: "gave up \(clock.since(changed)), rung back in vain \(triesInVain) times"
    case .ended: "ended \(clock.since(changed))"
    case .wrappedUp: "wrapped up as \(disposition?.name ?? "unknown") \(clock.since(changed))"
    }
  }

  /// What was said and told, a line each; long texts whole, or their beginnings.
  func detailLines(whole: Bool = true) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ words: PersonalText?) {
      if let words { lines.append("  \(name): " + (whole ? shown(words) : Malformed.excerpt(words.description))) }
    }
    add("number", number)
    add("caller", caller)
    add("first words", firstWords)
    add("note", note)
    for detail in CallerDetail.allCases where detail != .name && detail != .number {
      add(detail.rawValue, details[detail])
    }
    for added in report.added { add("added", added.content) }
    if let position = report.position {
      let accuracy = position.content.accuracyMetres.map { ", within \($0) m" } ?? ""
      lines.append("  position: \(shown(position.content.point))\(accuracy)")
    }
    for photo in report.photos {
      lines.append("  photo: \(photo.content.words), \(photo.content.hash), from \(photo.by)")
    }
    for informed in report.informed { add("told by \(informed.by)", informed.content) }
    if let feedback = report.feedback?.content {
      lines.append("  dealt with, they say: \(feedback.dealtWith.words)")
      add("in their words", feedback.words)
    }
    if !situations.isEmpty { lines.append("  situations: \(situations.map(\.rawValue).joined(separator: ", "))") }
    if let referral {
      let theirs = referral.theirReference.map { ", their reference \(quoted($0))" } ?? ""
      let tree = referral.tree.map { ", tree \($0)" } ?? ""
      let decided = isAccepted.map { $0 ? ", accepted" : ", declined" } ?? ""
      lines.append(
        "  referred by \(referral.from)\(theirs), under \(referral.pack.name) \(referral.pack.version)\(tree)\(decided)"
      )
    }
    if case .outOfRemit(let service, sentTo: let door, words: let words)? = disposition {
      lines.append("  \(service) is not ours: sent to \(shown(door)), with the words \(quoted(words))")
    }
    return lines
  }
}
