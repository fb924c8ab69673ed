/// A point in WGS 84, in whole ten-millionths of a degree (about a centimetre), so that storing never changes it.
package struct Coordinates: Hashable, Sendable {
  package let latitudeE7: Int64
  package let longitudeE7: Int64

  /// Latitude -90 to 90, longitude -180 to 180.
  package init(latitudeE7: Int64, longitudeE7: Int64) throws(Malformed) {
    guard (-900_000_000...900_000_000).contains(latitudeE7), (-1_800_000_000...1_800_000_000).contains(longitudeE7)
    else {
      throw Malformed(
        expected: "latitude -90 to 90 and longitude -180 to 180",
        found: "\(latitudeE7), \(longitudeE7) (ten-millionths)",
        remedy: "check the order and the signs")
    }
    self.latitudeE7 = latitudeE7
    self.longitudeE7 = longitudeE7
  }

  /// Degrees, rounded to ten-millionths.
  package init(latitude: Double, longitude: Double) throws(Malformed) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
      throw Malformed(
        expected: "latitude -90 to 90 and longitude -180 to 180", found: "\(latitude), \(longitude)",
        remedy: "check the order and the signs")
    }
    try self.init(latitudeE7: Int64((latitude * 1e7).rounded()), longitudeE7: Int64((longitude * 1e7).rounded()))
  }

  package var latitude: Double { Double(latitudeE7) / 1e7 }
  package var longitude: Double { Double(longitudeE7) / 1e7 }
}
