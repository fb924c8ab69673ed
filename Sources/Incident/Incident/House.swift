package import Procedure
package import Vocabulary

/// What the centre's pack in force says about every incident and contact, whatever its nature.
package struct House: Hashable, Sendable {
  package let pack: PackVersion?
  package let terms: Terms
  /// Said to those who call about what is known already.
  package let knownIncidentWords: String?
  /// Those that start a clock: law holds for every incident from the day it does, also for one opened before.
  package let regulations: [Regulation]

  package init(
    pack: PackVersion?, terms: Terms, knownIncidentWords: String?, regulations: [Regulation] = []
  ) {
    self.pack = pack
    self.terms = terms
    self.knownIncidentWords = knownIncidentWords
    self.regulations = regulations
  }

  package init(_ pack: Pack) {
    self.init(
      pack: pack.inForce, terms: pack.terms.bare, knownIncidentWords: pack.knownIncidentWords,
      regulations: pack.regulations.filter { $0.clock != nil })
  }

  /// Where no pack is in force.
  package static let standard = House(pack: nil, terms: .standard, knownIncidentWords: nil)
}
