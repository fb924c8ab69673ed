/// Where an incident is: what was said, a point where one is known, and the station whose ground it is on.
package struct Location: Hashable, Sendable {
  package let place: PersonalText
  package let coordinates: Coordinates?
  package let ground: Station?

  package init(place: PersonalText, coordinates: Coordinates? = nil, ground: Station? = nil) {
    self.place = place
    self.coordinates = coordinates
    self.ground = ground
  }
}
