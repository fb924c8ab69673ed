internal import Vocabulary

/// One feature as osmium exports it: a GeoJSON feature whose properties are the object's tags [RFC 7946].
struct OSMFeature: Decodable {
  let geometry: Geometry
  let properties: [String: String]

  /// Points as longitude, latitude.
  enum Geometry: Decodable {
    case point([Double])
    case line([[Double]])
    /// The outer ring of the first polygon.
    case area([[Double]])
    case other

    private enum Key: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      switch try values.decode(String.self, forKey: .type) {
      case "Point": self = .point(try values.decode([Double].self, forKey: .coordinates))
      case "LineString": self = .line(try values.decode([[Double]].self, forKey: .coordinates))
      case "Polygon": self = .area(try values.decode([[[Double]]].self, forKey: .coordinates).first ?? [])
      case "MultiPolygon":
        self = .area(try values.decode([[[[Double]]]].self, forKey: .coordinates).first?.first ?? [])
      default: self = .other
      }
    }
  }

  subscript(tag: String) -> String? { properties[tag].flatMap { $0.isEmpty ? nil : $0 } }

  /// Other names people may say.
  var otherNames: [String] {
    let tags = ["name:en", "int_name", "alt_name", "official_name", "short_name", "loc_name", "old_name", "name:ga"]
    let names = tags.compactMap { self[$0] }.flatMap { $0.split(separator: ";").map(String.init) }
    var seen: Set<String> = [self["name"] ?? ""]
    return names.filter { seen.insert($0).inserted }
  }

  /// Where a point or an area is; nil for a line.
  var centre: Coordinates? {
    switch geometry {
    case .point(let point): OSMFeature.point(point)
    case .area(let ring): OSMFeature.middle(ring)
    case .line, .other: nil
    }
  }

  static func point(_ pair: [Double]) -> Coordinates? {
    guard pair.count >= 2 else { return nil }
    do { return try Coordinates(latitude: pair[1], longitude: pair[0]) } catch { return nil }
  }

  /// The middle of the rectangle around a ring: near enough to find the house.
  private static func middle(_ ring: [[Double]]) -> Coordinates? {
    let points = ring.compactMap { point($0) }
    guard let first = points.first else { return nil }
    var bounds = Bounds(first)
    for point in points { bounds.take(point) }
    do {
      return try Coordinates(
        latitudeE7: (bounds.south + bounds.north) / 2, longitudeE7: (bounds.west + bounds.east) / 2)
    } catch { return nil }
  }
}

extension LineRank {
  /// How much a way matters by its tags; nil for what is not drawn.
  init?(_ feature: OSMFeature) {
    switch feature["highway"] {
    case "motorway", "motorway_link", "trunk", "trunk_link": self = .motorway
    case "primary", "primary_link", "secondary", "secondary_link": self = .mainRoad
    case "tertiary", "tertiary_link", "unclassified", "road": self = .road
    case "residential", "living_street", "pedestrian", "service", "busway": self = .street
    case "footway", "path", "track", "steps", "cycleway", "bridleway": self = .path
    case .some: return nil
    case nil:
      if feature["railway"] != nil {
        self = .railway
      } else if feature["waterway"] != nil {
        self = .water
      } else if feature["natural"] == "coastline" {
        self = .coast
      } else {
        return nil
      }
    }
  }
}
