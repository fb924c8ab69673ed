package import Vocabulary

/// What somebody without an account sends to a contact, and what they are told.
package enum ReportEvent: Hashable, Sendable {
  /// The digest of the code by which the reporter follows it; the code itself is kept nowhere.
  case codeGiven(key: String)
  /// More words, letter for letter.
  case added(PersonalText)
  case positioned(SharedPosition)
  case photographed(Photo)
  /// Words of the centre that the reporter reads.
  case informed(PersonalText)
  case feedbackGiven(DealtWith, PersonalText?)
  /// A link by which whoever is in contact shares a position and photos.
  case linkGiven(key: String, until: Moment)
  case linkTakenBack
  /// What came before this is to be read by somebody, since nobody is sure to see it otherwise.
  case unread(readBy: Moment)
  /// Somebody read what came up to this version of the contact.
  case read(upTo: Int64)
}

/// Whether it was dealt with, as the reporter sees it.
package enum DealtWith: String, Hashable, Sendable, CaseIterable {
  case yes, partly, no

  /// As it is asked and shown.
  package var words: String {
    switch self {
    case .yes: "yes"
    case .partly: "partly"
    case .no: "no"
    }
  }
}

/// Where somebody says that they are, or their telephone does.
package struct SharedPosition: Hashable, Sendable {
  /// Latitude and longitude in degrees; personal, since it is where somebody was.
  package let point: PersonalText
  /// Within how many metres the telephone believes to be; nil where it was typed.
  package let accuracyMetres: Int64?

  package init(point: PersonalText, accuracyMetres: Int64?) {
    self.point = point
    self.accuracyMetres = accuracyMetres
  }

  package init(_ coordinates: Coordinates, accuracyMetres: Int64?) {
    self.init(
      point: PersonalText("\(coordinates.latitude), \(coordinates.longitude)"), accuracyMetres: accuracyMetres)
  }
}
