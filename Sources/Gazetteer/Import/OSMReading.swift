internal import Foundation
internal import GRDB
internal import Vocabulary

/// Reads what osmium exports of an extract: settlements, streets, houses, what people know by name, and what is drawn.
struct OSMReading {
  let writer: ExtractWriter

  /// What is kept of an extract, as `osmium tags-filter` takes it.
  static let wanted = [
    "nwr/addr:housenumber", "nwr/place", "w/highway", "w/railway=rail,light_rail,tram,narrow_gauge",
    "w/waterway=river,stream,canal", "w/natural=coastline", "n/natural=peak,saddle", "n/railway=station,halt",
    "nwr/amenity", "nwr/shop", "nwr/tourism", "nwr/leisure", "nwr/office", "nwr/healthcare", "nwr/historic",
    "nwr/emergency", "nwr/public_transport=station", "n/highway=bus_stop",
  ]

  /// Kinds of settlement: how well known they are, and how far around them things are said to be in them; 0 for not at all.
  private static let settlements: [String: (weight: Int64, reach: Double)] = [
    "city": (80, 2), "town": (70, 1.6), "borough": (60, 1), "suburb": (55, 1.1), "village": (55, 1),
    "hamlet": (40, 0.6),
    "quarter": (40, 0), "neighbourhood": (38, 0), "island": (45, 0), "locality": (20, 0), "isolated_dwelling": (25, 0),
    "farm": (20, 0), "square": (25, 0),
  ]
  private static let landmarks = [
    "amenity", "shop", "tourism", "leisure", "office", "healthcare", "historic", "emergency", "railway", "natural",
    "public_transport", "highway",
  ]
  /// What many would name when asked where they are.
  private static let wellKnown: Set = [
    "hospital", "school", "police", "fire_station", "townhall", "university", "station", "place_of_worship",
    "supermarket", "hotel", "museum", "post_office", "stadium", "casino",
  ]

  /// One line of the export; what cannot be read is passed over and counted.
  func take(_ line: [UInt8], _ decoder: JSONDecoder) throws {
    let bytes = line.first == 0x1E ? Data(line.dropFirst()) : Data(line)
    guard !bytes.isEmpty else { return }
    let feature: OSMFeature
    do { feature = try decoder.decode(OSMFeature.self, from: bytes) } catch { return writer.passOver() }
    switch feature.geometry {
    case .line(let pairs): try way(feature, pairs)
    case .point, .area:
      guard let centre = feature.centre else { return writer.passOver() }
      try place(feature, centre)
    case .other: writer.passOver()
    }
  }

  private func way(_ feature: OSMFeature, _ pairs: [[Double]]) throws {
    guard let rank = LineRank(feature), feature["area"] != "yes" else { return }
    let name = feature["name"] ?? ""
    let isStreet = feature["highway"] != nil && !name.isEmpty
    try writer.line(rank, name: name, isStreet: isStreet, pairs.compactMap { OSMFeature.point($0) })
    guard isStreet else { return }
    for other in feature.otherNames {
      try writer.database.cachedStatement(sql: "INSERT OR IGNORE INTO street_name VALUES (?, ?)")
        .execute(arguments: [PlaceWords.words(name).joined(separator: " "), other])
    }
  }

  private func place(_ feature: OSMFeature, _ centre: Coordinates) throws {
    try house(feature, centre)
    guard let name = feature["name"] else { return }
    if let kind = feature["place"].flatMap({ OSMReading.settlements[$0] }) {
      let population = feature["population"].flatMap { Int64($0) } ?? 0
      if kind.reach > 0 { writer.localities.take(name, at: centre, reach: kind.reach) }
      try writer.add(
        ExtractWriter.Entry(
          kind: .settlement, name: name, others: feature.otherNames, point: centre,
          weight: kind.weight + Int64(String(max(0, population)).utf8.count)))
      return
    }
    // An area of a way that is drawn is no landmark.
    guard let key = OSMReading.landmarks.first(where: { feature[$0] != nil }), let value = feature[key],
      key != "highway" || value == "bus_stop"
    else { return }
    try writer.database.cachedStatement(sql: "INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        name, feature.otherNames.joined(separator: "\n"), feature["addr:city"] ?? "", centre.latitudeE7,
        centre.longitudeE7, OSMReading.wellKnown.contains(value) ? 24 : 18,
      ])
  }

  private func house(_ feature: OSMFeature, _ centre: Coordinates) throws {
    guard let number = feature["addr:housenumber"], let street = feature["addr:street"] ?? feature["addr:place"] else {
      return
    }
    try writer.database.cachedStatement(sql: "INSERT INTO house VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        street, PlaceWords.words(street).joined(separator: " "), number, feature["addr:city"] ?? "",
        feature["addr:postcode"] ?? "", centre.latitudeE7, centre.longitudeE7,
      ])
  }
}
