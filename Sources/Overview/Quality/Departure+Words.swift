package import Vocabulary

/// A departure as people read it at the centre: an overrun with the act in words and the time as its clocks show it.
extension HandlingReview.Departure {
  private static let between = " was due at "

  /// As it was stored, save for what was due, whose code and moment become words.
  package static func told(_ what: String, in zone: LocalTime) -> String {
    guard let cut = what.firstRange(of: between) else { return what }
    let due: Moment
    // What only looks like an overrun stays as it was stored.
    do { due = try Moment(rfc3339: String(what[cut.upperBound...])) } catch { return what }
    return "\(act(of: String(what[..<cut.lowerBound]))) was due at \(zone.text(due))"
  }

  /// The act of a clock's code, such as `acknowledge/D11`.
  private static func act(of clock: String) -> String {
    let parts = clock.split(separator: "/", maxSplits: 1).map(String.init)
    let whose = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "locate": return "the location"
    case "assess": return "the next question"
    case "assign": return "a unit"
    case "acknowledge": return "\(whose) to acknowledge"
    case "attend": return "\(whose) at scene"
    case "welfare": return "a welfare check of \(whose)"
    case "roll-call": return "\(whose) to answer the roll-call"
    case "update": return "news for the caller"
    case "read": return "reading what the reporter sent"
    case "second-look": return "a second look"
    case "accept": return "\(whose) to accept the escalation"
    case "hand-off": return "an answer of \(whose)"
    case "task": return "task \(whose)"
    case "close": return "closing it"
    default: return clock
    }
  }
}
