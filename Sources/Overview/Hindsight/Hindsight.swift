package import Contact
package import Incident
internal import IncidentLog
package import Procedure
package import Vocabulary

/// What the record comes to when all of it is looked at: figures, and the ended incidents for review.
package struct Hindsight: Sendable {
  /// What somebody wants to know of the record; each costs its own time.
  package enum Part: Hashable, Sendable, CaseIterable {
    case quality, conformance, alarms, reviews
  }

  /// An incident as it stands, or stood when it had ended already and goes on.
  package struct Seen: Sendable {
    package let id: IncidentID
    package let life: Life
    /// The version that it went by; nil where it went by none that the store holds.
    package let pack: Pack?
    /// The contact that led to it; nil where none did.
    package let first: ContactState?
    /// What was made of it before has to be taken back.
    package let goesOn: Bool

    package init(_ id: IncidentID, _ life: Life, under pack: Pack?, first: ContactState?, goesOn: Bool) {
      self.id = id
      self.life = life
      self.pack = pack
      self.first = first
      self.goesOn = goesOn
    }
  }

  package private(set) var quality: QualityCounts
  package private(set) var conformance: Conformance
  package private(set) var alarms = AlarmCounts()
  package private(set) var reviews = ReviewList()
  private let parts: Set<Part>

  /// Of those that missed or deviated the first `linesMax` are kept to be shown.
  package init(of parts: Set<Part> = Set(Part.allCases), linesMax: Int = 0) {
    self.parts = parts
    quality = QualityCounts(linesMax: linesMax)
    conformance = Conformance(linesMax: linesMax)
  }

  /// Whether it asks by which pack an incident went, and which contact led to it.
  package var needsPacks: Bool { parts != [.alarms] }
  package var needsContacts: Bool { parts.contains(.quality) || parts.contains(.reviews) }

  package mutating func take(_ seen: Seen) {
    let review =
      needsContacts
      ? seen.pack.flatMap { HandlingReview(seen.id, seen.life, first: seen.first, under: $0) } : nil
    if parts.contains(.reviews), let line = ReviewLine(seen.id, seen.life, review, under: seen.pack) {
      if seen.goesOn { reviews.takeBack(line) } else { reviews.take(line) }
    }
    if parts.contains(.quality), let review { takeQuality(seen, review) }
    if parts.contains(.conformance) {
      if seen.goesOn {
        conformance.takeBack(seen.id, seen.life, under: seen.pack)
      } else {
        conformance.take(seen.id, seen.life, under: seen.pack)
      }
    }
    if parts.contains(.alarms) { if seen.goesOn { alarms.takeBack(seen.life) } else { alarms.take(seen.life) } }
  }

  private mutating func takeQuality(_ seen: Seen, _ review: HandlingReview) {
    if seen.goesOn {
      quality.takeBack(seen.id, review)
    } else {
      quality.take(seen.id, review, isRestricted: seen.life.log.restrictedTo != nil)
    }
  }
}
