extension PlusCode {
  /// Degrees of latitude and longitude that the digits left out stand for, in ten-millionths, by how many were left out.
  private static let spans: [Int: Int64] = [2: 200_000_000, 4: 10_000_000, 6: 500_000, 8: 25_000]

  /// Reads a code whose first digits were left out, such as `CJ+2VX`: of all it may stand for, the one nearest to a point
  /// [Open Location Code, specification 1.0, recovering short codes]. Throws what `init(_:)` throws.
  package init(short given: String, near point: Coordinates) throws(Malformed) {
    let before = given.utf8.prefix { $0 != UInt8(ascii: "+") }.count
    guard given.utf8.count > 1, before < given.utf8.count, let span = PlusCode.spans[8 - before] else {
      throw Malformed(
        expected: "a short plus code such as CJ+2VX", found: given,
        remedy: "write an even number of digits before the +, and say which town it is in")
    }
    func code(_ point: Coordinates) throws(Malformed) -> PlusCode {
      try PlusCode(PlusCode(point).text.prefix(8 - before) + given)
    }
    let here = try code(point).centre
    func nearest(_ coordinate: Int64, to wanted: Int64, within limit: Int64) -> Int64 {
      if wanted + span / 2 < coordinate, coordinate - span >= -limit { return coordinate - span }
      if wanted - span / 2 > coordinate, coordinate + span <= limit { return coordinate + span }
      return coordinate
    }
    self = try code(
      Coordinates(
        latitudeE7: nearest(here.latitudeE7, to: point.latitudeE7, within: 900_000_000),
        longitudeE7: nearest(here.longitudeE7, to: point.longitudeE7, within: 1_800_000_000)))
  }
}
