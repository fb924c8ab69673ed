package import Vocabulary

/// One approach to the centre as it stands.
package struct ContactState: Hashable, Sendable {
  /// Where the contact is in its life.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case unknown, received, offered, answered, held, dropped, abandoned, ended
    case wrappedUp = "wrapped-up"
  }

  package var phase = Phase.unknown
  package var medium = Medium.call
  package var urgency = Urgency.emergency
  package var number: PersonalText?
  package var caller: PersonalText?
  /// What else was told of whoever is in contact.
  package var details: [CallerDetail: PersonalText] = [:]
  /// What was said first, word for word.
  package var firstWords: PersonalText?
  package var received = Moment(microseconds: 0)
  package var answerBy: Moment?
  package var offered: Moment?
  package var offeredTo: ActorID?
  package var answered: Moment?
  package var handler: ActorID?
  /// When it entered the phase it is in.
  package var changed = Moment(microseconds: 0)
  package var ended: Moment?
  package var incident: IncidentID?
  package var situations: [Situation] = []
  package var referral: Referral?
  package var acceptBy: Moment?
  package var isAccepted: Bool?
  /// By when somebody is to ring back, where the centre has agreed on a time of its own.
  package var callBackBy: Moment?
  /// How often we rang back and nobody answered.
  package var triesInVain = 0
  package var disposition: ContactDisposition?
  /// What was noted when it was wrapped up.
  package var note: PersonalText?
  /// What somebody without an account sent, and was told.
  package var report = ReportState()
  /// Deadlines that have passed and were told once.
  package var overran: Set<ContactClock> = []

  package init() {}

  /// Whether somebody still has to deal with it; one that ended is done with where an incident holds it, unless they sent
  /// something that nobody has read.
  package var isOpen: Bool {
    switch phase {
    case .unknown: false
    case .wrappedUp: !report.unread.isEmpty
    case .ended: incident == nil || !report.unread.isEmpty
    case .received, .offered, .answered, .held, .dropped, .abandoned: true
    }
  }

  /// What is known of whoever is in contact, by what was told last.
  package func known(_ detail: CallerDetail) -> PersonalText? {
    switch detail {
    case .name: caller
    case .number: number
    case .relation, .language, .interpreter, .textRelay, .vulnerability, .place, .email, .subject: details[detail]
    }
  }

  /// Whether nobody speaks with them and somebody should ring them.
  package var isCallBackOwed: Bool {
    switch phase {
    case .dropped, .abandoned: true
    case .unknown, .received, .offered, .answered, .held, .ended, .wrappedUp: false
    }
  }

  /// Whether somebody speaks with them or keeps them on hold.
  package var isHandled: Bool {
    switch phase {
    case .answered, .held: true
    case .unknown, .received, .offered, .dropped, .abandoned, .ended, .wrappedUp: false
    }
  }

  package func isHandled(by actor: ActorID) -> Bool { isHandled && handler == actor }

  /// Whether somebody is on the line with them now; what they sent in writing nobody watches.
  package var isSpokenWith: Bool { medium == .call && phase == .answered }

  /// Whether it waits to be answered.
  package var isWaiting: Bool {
    switch phase {
    case .received, .offered: true
    case .unknown, .answered, .held, .dropped, .abandoned, .ended, .wrappedUp: false
    }
  }
}
