/// Where an incident is: what was said, a point where one is known, and the station whose ground it is on.
package struct Location: Hashable, Sendable {
  package let place: PersonalText
  package let coordinates: Coordinates?
  package let ground: Station?
  /// The question by which it was learned; nil where nobody kept it.
  package let asked: String?

  package init(place: PersonalText, coordinates: Coordinates? = nil, ground: Station? = nil, asked: String? = nil) {
    self.place = place
    self.coordinates = coordinates
    self.ground = ground
    self.asked = asked
  }
}
