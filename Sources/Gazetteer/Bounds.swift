package import Vocabulary

/// A rectangle of the map in WGS 84; it never crosses the date line.
package struct Bounds: Hashable, Sendable {
  package private(set) var south: Int64
  package private(set) var west: Int64
  package private(set) var north: Int64
  package private(set) var east: Int64

  /// Around one point, in ten-millionths of a degree.
  package init(_ point: Coordinates) {
    (south, west, north, east) = (point.latitudeE7, point.longitudeE7, point.latitudeE7, point.longitudeE7)
  }

  /// Between two corners; throws where they are swapped.
  package init(southWest: Coordinates, northEast: Coordinates) throws(Malformed) {
    guard southWest.latitudeE7 <= northEast.latitudeE7, southWest.longitudeE7 <= northEast.longitudeE7 else {
      throw Malformed(
        expected: "the corner in the south-west, then the one in the north-east",
        found: "\(southWest.latitude), \(southWest.longitude) and \(northEast.latitude), \(northEast.longitude)",
        remedy: "swap them")
    }
    (south, west) = (southWest.latitudeE7, southWest.longitudeE7)
    (north, east) = (northEast.latitudeE7, northEast.longitudeE7)
  }

  /// Wide enough for a point too.
  package mutating func take(_ point: Coordinates) {
    (south, north) = (min(south, point.latitudeE7), max(north, point.latitudeE7))
    (west, east) = (min(west, point.longitudeE7), max(east, point.longitudeE7))
  }

  package mutating func take(_ other: Bounds) {
    (south, north) = (min(south, other.south), max(north, other.north))
    (west, east) = (min(west, other.west), max(east, other.east))
  }
}
