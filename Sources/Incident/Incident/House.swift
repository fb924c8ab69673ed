package import Procedure
package import Vocabulary

/// What the centre's pack in force says about every incident and contact, whatever its nature.
package struct House: Hashable, Sendable {
  package let pack: PackVersion?
  package let terms: Terms
  /// Said to those who call about what is known already.
  package let knownIncidentWords: String?

  package init(pack: PackVersion?, terms: Terms, knownIncidentWords: String?) {
    self.pack = pack
    self.terms = terms
    self.knownIncidentWords = knownIncidentWords
  }

  package init(_ pack: Pack) {
    self.init(pack: pack.inForce, terms: pack.terms.bare, knownIncidentWords: pack.knownIncidentWords)
  }

  /// Where no pack is in force.
  package static let standard = House(pack: nil, terms: .standard, knownIncidentWords: nil)
}
