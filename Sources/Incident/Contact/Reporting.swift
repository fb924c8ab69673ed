internal import Decider
internal import Vocabulary

/// The rules of what the public may send, and be told.
enum Reporting {
  static func decide(
    _ command: ReportCommand, _ state: ContactState, _ stamp: Stamp
  ) throws(ContactRefusal) -> [ReportEvent] {
    switch command {
    case .open: throw .alreadyReceived
    case .hear(let heard, about: let incident):
      // Whether the incident still takes it is for whoever sees both.
      guard (incident == nil) == (state.incident == nil) else { throw .reportEnded }
      return try hear(heard, state)
    case .inform(let words):
      try check(words, "what they are told")
      try limit(state.report.informed.count, ReportLimits.informedMax, "updates")
      return [.informed(PersonalText(words))]
    case .giveLink(let key, let until):
      guard state.isOpen || state.incident != nil else { throw .alreadyEnded }
      guard stamp.happened < until else { throw .linkEndsBefore }
      guard until <= stamp.happened.adding(seconds: ReportLimits.linkHoursMax * 3_600) else {
        throw .linkTooLong(hours: ReportLimits.linkHoursMax)
      }
      return [.linkGiven(key: key, until: until)]
    case .takeBackLink: return state.report.link == nil ? [] : [.linkTakenBack]
    case .askToRead(let by): return [.unread(readBy: by)]
    case .read(let last):
      guard let first = state.report.unread.first?.entry, let newest = state.report.unread.last?.entry else {
        return []
      }
      let last = min(last ?? newest, newest)
      return last < first ? [] : [.read(upTo: last)]
    }
  }

  private static func hear(_ heard: Heard, _ state: ContactState) throws(ContactRefusal) -> [ReportEvent] {
    let report = state.report
    if case .feedback(let dealtWith, let words) = heard {
      guard state.incident != nil || state.phase == .wrappedUp else { throw .notFeedbackYet }
      guard report.feedback == nil else { throw .feedbackGiven }
      if let words { try check(words, "what you say") }
      return [.feedbackGiven(dealtWith, words.map { PersonalText($0) })]
    }
    guard state.isOpen || state.incident != nil else { throw .reportEnded }
    switch heard {
    case .words(let words):
      try check(words, "what you add")
      try limit(report.added.count, ReportLimits.addedMax, "additions")
      return [.added(PersonalText(words))]
    case .photo(let photo):
      try limit(report.photos.count, ReportLimits.photosMax, "photos")
      return report.photos.contains { $0.content == photo } ? [] : [.photographed(photo)]
    case .position(let position):
      try limit(report.positionCount, ReportLimits.positionsMax, "positions")
      return [.positioned(position)]
    case .feedback: return []
    }
  }

  static func check(_ words: String, _ what: String) throws(ContactRefusal) {
    guard words.hasWords else { throw .wordsMissing(what) }
    guard words.utf8.count <= ReportLimits.wordsBytesMax else {
      throw .tooLong(bytes: words.utf8.count, most: ReportLimits.wordsBytesMax)
    }
  }

  private static func limit(_ count: Int, _ most: Int, _ what: String) throws(ContactRefusal) {
    guard count < most else { throw .tooMuchReported(what, most: most) }
  }
}

/// How much one report takes; whoever has more to say rings.
package enum ReportLimits {
  /// In bytes of UTF-8.
  package static let wordsBytesMax = 8_192
  package static let photosMax = 12
  package static let addedMax = 50
  package static let positionsMax = 200
  package static let informedMax = 200
  /// The longest a caller's link may hold; a new one can be given.
  package static let linkHoursMax: Int64 = 24
}
