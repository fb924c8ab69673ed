package import Vocabulary

/// What can be asked of a contact by or for somebody without an account.
package enum ReportCommand: Hashable, Sendable {
  /// A report from the public: the contact begins with it.
  case open(PublicReport)
  /// Something more of whoever is in contact. `about` is the incident that the contact belongs to, where there is one.
  case hear(Heard, about: IncidentID?)
  /// Writes to the reporter.
  case inform(String)
  case giveLink(key: String, until: Moment)
  case takeBackLink
  /// Somebody is to read what came, by then.
  case askToRead(by: Moment)
  /// Somebody has read what came up to this version of the contact; nil for all of it.
  case read(upTo: Int64?)
}

/// One thing that whoever is in contact sends.
package enum Heard: Hashable, Sendable {
  case words(String)
  case position(SharedPosition)
  case photo(Photo)
  case feedback(DealtWith, String?)
}

/// What the public's form says, all in one.
package struct PublicReport: Hashable, Sendable {
  package let words: String
  package let caller: String?
  package let number: String?
  /// What else was said: where it is, an address for mail.
  package let details: [CallerDetail: String]
  package let position: SharedPosition?
  package let photo: Photo?
  /// The digest of the code by which it is followed.
  package let key: String

  package init(
    words: String, caller: String?, number: String?, details: [CallerDetail: String], position: SharedPosition?,
    photo: Photo?, key: String
  ) {
    self.words = words
    self.caller = caller
    self.number = number
    self.details = details
    self.position = position
    self.photo = photo
    self.key = key
  }

  /// What becomes of it.
  var events: [ContactEvent] {
    get throws(ContactRefusal) {
      try Reporting.check(words, "what happened")
      var events: [ContactEvent] = [
        .received(
          .webReport, number: number.map { PersonalText($0) }, caller: caller.map { PersonalText($0) },
          firstWords: PersonalText(words)), .report(.codeGiven(key: key)),
      ]
      for detail in CallerDetail.allCases {
        guard let words = details[detail] else { continue }
        try Reporting.check(words, detail.rawValue)
        events.append(.told(detail, PersonalText(words)))
      }
      if let position { events.append(.report(.positioned(position))) }
      if let photo { events.append(.report(.photographed(photo))) }
      return events
    }
  }
}
