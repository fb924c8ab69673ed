internal import Foundation

extension Coordinates {
  /// Mean radius of the earth in metres [IUGG].
  private static let radiusMetres = 6_371_008.8

  /// Metres along the great circle (haversine); within half a percent of the ellipsoid's.
  package func metres(to other: Coordinates) -> Double {
    let (from, to) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let (north, east) = (to - from, (other.longitude - longitude) * .pi / 180)
    let half = pow(sin(north / 2), 2) + cos(from) * cos(to) * pow(sin(east / 2), 2)
    return 2 * Coordinates.radiusMetres * asin(min(1, half.squareRoot()))
  }
}
