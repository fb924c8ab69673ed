internal import Contact
internal import Vocabulary

extension Medium {
  /// As it stands in lists.
  var words: String {
    switch self {
    case .call: "Call"
    case .sms: "SMS"
    case .email: "E-mail"
    case .webReport: "Web report"
    case .alarm: "Alarm"
    case .referral: "Referral"
    }
  }
}

extension Medium {
  /// Whether it is read and written instead of spoken.
  var isWritten: Bool {
    switch self {
    case .sms, .email, .webReport: true
    case .call, .alarm, .referral: false
    }
  }
}

extension ContactState {
  /// Where it is, as people say it of its medium.
  var phaseWords: String {
    guard medium.isWritten else { return phase.words }
    return switch phase {
    case .answered: "being dealt with"
    case .held: "put aside"
    case .unknown, .received, .offered, .dropped, .abandoned, .ended, .wrappedUp: phase.words
    }
  }
}

extension ContactState.Phase {
  /// As people say it of a call.
  fileprivate var words: String {
    switch self {
    case .unknown: "not received"
    case .received: "waiting"
    case .offered: "offered"
    case .answered: "speaking"
    case .held: "on hold"
    case .dropped: "cut off"
    case .abandoned: "gave up"
    case .ended: "ended"
    case .wrappedUp: "wrapped up"
    }
  }
}

extension Situation {
  /// What the handler meets.
  var words: String {
    switch self {
    case .silent: "nobody speaks"
    case .abusive: "abusive"
    case .distressed: "distressed"
    case .otherLanguage: "another language"
    case .textRelay: "text relay"
    }
  }
}
