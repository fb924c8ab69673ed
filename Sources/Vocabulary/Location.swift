/// WGS 84 degrees.
package struct Coordinates: Hashable, Sendable {
  /// -90 to 90.
  package let latitude: Double
  /// -180 to 180.
  package let longitude: Double

  package init(latitude: Double, longitude: Double) throws(Malformed) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
      throw Malformed(
        expected: "latitude -90 to 90 and longitude -180 to 180", found: "\(latitude), \(longitude)", remedy: "check the order and the signs")
    }
    self.latitude = latitude
    self.longitude = longitude
  }
}

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
