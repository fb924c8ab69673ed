import Foundation
import Vocabulary

@testable import Gazetteer

/// A small invented town in a store of its own, as osmium would export it; the store goes with the value.
final class InventedTown {
  let store: String

  /// In the sea off nowhere.
  static let here = (latitude: 10.0, longitude: 20.0)

  init() throws {
    store = NSTemporaryDirectory() + "tocsin-gazetteer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: store) } catch { print("left behind: \(store)") }
  }

  var gazetteer: Gazetteer { Gazetteer(store: store) }
  var folder: String { store + "/gazetteer" }

  @discardableResult func make(_ name: String = "town", _ features: [String] = InventedTown.features) throws
    -> GazetteerSource
  {
    try MapImport(store: store, now: Moment(secondsSince1970: 1_795_000_000))
      .make(name, of: .openStreetMap, file: "\(name).osm.pbf") { writer, _ in
        let reading = OSMReading(writer: writer)
        for feature in features { try reading.take(Array(feature.utf8), JSONDecoder()) }
        return String(repeating: "0", count: 64)
      }
  }

  func find(_ text: String, near: (Double, Double)? = nil) async throws -> [PlaceFound] {
    try await gazetteer.search(text, near: try near.map { try Coordinates(latitude: $0.0, longitude: $0.1) })
  }

  func first(_ text: String) async throws -> String? { try await find(text).first?.text }

  // MARK: Features

  /// `east` and `north` in thousandths of a degree, about 110 metres, from here.
  static func point(_ east: Int, _ north: Int, _ tags: [String: String]) -> String {
    feature("Point", "[\(here.longitude + Double(east) / 1_000),\(here.latitude + Double(north) / 1_000)]", tags)
  }

  static func way(_ points: [(east: Int, north: Int)], _ tags: [String: String]) -> String {
    let pairs = points.map {
      "[\(here.longitude + Double($0.east) / 1_000),\(here.latitude + Double($0.north) / 1_000)]"
    }
    return feature("LineString", "[\(pairs.joined(separator: ","))]", tags)
  }

  private static func feature(_ type: String, _ coordinates: String, _ tags: [String: String]) -> String {
    let properties = (try? JSONEncoder().encode(tags)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)},"
      + "\"properties\":\(properties)}"
  }

  static func house(_ number: String, _ street: String, _ east: Int, _ north: Int, city: String = "Oldtown") -> String {
    point(east, north, ["addr:housenumber": number, "addr:street": street, "addr:city": city, "addr:postcode": "9490"])
  }

  static let features = [
    point(0, 0, ["place": "town", "name": "Oldtown", "name:en": "Altstadt", "population": "12000"]),
    point(80, 0, ["place": "village", "name": "Farville"]),
    way([(0, 0), (1, 0), (2, 0)], ["highway": "residential", "name": "Landstrasse"]),
    way([(2, 0), (3, 0)], ["highway": "residential", "name": "Landstrasse"]),
    way([(80, 0), (81, 0)], ["highway": "tertiary", "name": "Landstrasse"]),
    way([(0, 1), (0, 2)], ["highway": "residential", "name": "Saint Mary's Lane"]),
    way([(0, 3), (0, 4)], ["highway": "residential", "name": "Rue de l'\u{C9}glise"]),
    way([(5, 0), (6, 0)], ["highway": "residential", "name": "\u{C4}ulestra\u{DF}e"]),
    way([(5, 1), (6, 1)], ["highway": "footway"]),
    way([(5, 2), (6, 2)], ["waterway": "river", "name": "Old River"]),
    house("12", "Landstrasse", 1, 0), house("12a", "Landstrasse", 2, 0), house("14;16", "Landstrasse", 3, 0),
    house("7", "Saint Mary's Lane", 0, 1), house("3", "Nameless Yard", 4, 4),
    house("12", "Landstrasse", 80, 0, city: "Farville"),
    point(1, 1, ["amenity": "pharmacy", "name": "Lion Pharmacy"]),
    point(2, 2, ["amenity": "bench"]),
    point(3, 3, ["shop": "bakery", "name": "<script>alert(1)</script> & \"Sons\""]),
  ]
}

/// A generator that gives the same numbers for the same seed (xorshift64*).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
