import Testing
import Vocabulary

@Suite struct CoordinatesTests {
  @Test(
    arguments: [
      (53.3441, -6.2675, 533_441_000, -62_675_000), (-90.0, 180.0, -900_000_000, 1_800_000_000), (0.0, -0.0, 0, 0),
      (51.39095371, -0.064166887, 513_909_537, -641_669), (0.000_000_05, -0.000_000_05, 1, -1),
    ] as [(Double, Double, Int64, Int64)])
  func `degrees are kept to the ten-millionth`(_ latitude: Double, _ longitude: Double, _ north: Int64, _ east: Int64)
    throws
  {
    let point = try Coordinates(latitude: latitude, longitude: longitude)
    #expect(point.latitudeE7 == north && point.longitudeE7 == east)
    #expect(try Coordinates(latitude: point.latitude, longitude: point.longitude) == point)
  }

  @Test(
    arguments: [
      (90.000_001, 0), (-91, 0), (0, 180.000_001), (0, -181), (.nan, 0), (0, .nan), (.infinity, 0), (0, -.infinity),
      (1e300, 0),
    ] as [(Double, Double)])
  func `what is nowhere on Earth is refused`(_ latitude: Double, _ longitude: Double) {
    #expect(throws: Malformed.self) { try Coordinates(latitude: latitude, longitude: longitude) }
  }

  @Test(arguments: [(900_000_001, 0), (0, 1_800_000_001), (.min, 0), (0, .max)] as [(Int64, Int64)])
  func `stored numbers have the same bounds`(_ latitude: Int64, _ longitude: Int64) {
    #expect(throws: Malformed.self) { try Coordinates(latitudeE7: latitude, longitudeE7: longitude) }
  }
}
