package import Vocabulary

/// What is owed to a contact, by when.
package struct ContactDue: Hashable, Sendable {
  package let clock: ContactClock
  package let due: Moment

  package var words: String {
    switch clock {
    case .answer: "answer it"
    case .accept: "accept or decline the referral"
    case .callBack: "ring back"
    case .wrapUp: "wrap it up"
    case .read: "read what they sent since"
    }
  }
}

extension ContactState {
  /// Seconds allowed until somebody who was cut off is rung, where nothing else was agreed.
  package static var callBackSeconds: Int64 { 300 }
  /// Seconds allowed until a contact without an incident is given its disposition.
  private static var wrapUpSeconds: Int64 { 300 }

  /// Everything owed, the earliest first.
  package var owed: [ContactDue] {
    ContactClock.allCases.compactMap { clock in owed(clock).map { ContactDue(clock: clock, due: $0) } }
      .sorted { $0.due < $1.due }
  }

  /// Until when a clock of the contact runs; nil where it does not.
  package func owed(_ clock: ContactClock) -> Moment? {
    switch clock {
    case .answer: isWaiting && referral == nil ? answerBy : nil
    case .accept: referral != nil && isAccepted == nil && isOpen ? acceptBy : nil
    case .wrapUp: phase == .ended && incident == nil ? changed.adding(seconds: Self.wrapUpSeconds) : nil
    case .read: isOpen ? report.unread.map(\.readBy).min() : nil
    case .callBack: isCallBackOwed ? callBackBy ?? changed.adding(seconds: Self.callBackSeconds) : nil
    }
  }
}
