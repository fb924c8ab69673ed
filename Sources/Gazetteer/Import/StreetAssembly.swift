internal import GRDB
internal import Vocabulary

/// Makes streets of ways: those of one name in one settlement are one street, with the houses along it.
struct StreetAssembly {
  let writer: ExtractWriter

  /// A house further from every way of its street's name has a street of its own.
  private static let metresMax = 3_000.0
  /// How many postcodes and towns tell a street from others.
  private static let areaMax = 8
  private static let streetWeight: Int64 = 30

  private struct Way {
    let name: String
    let point: Coordinates
    let length: Int64
  }

  private struct House {
    let street, number, city, postcode: String
    let point: Coordinates
  }

  private struct Street {
    /// The place of its settlement among the localities; nil where it lies in none.
    let locality: Int?
    var ways: [Way] = []
    var houses: [House] = []
  }

  func assemble() throws {
    let database = writer.database
    let names = try String.fetchCursor(
      database, sql: "SELECT folded FROM line WHERE folded <> '' UNION SELECT folded FROM house ORDER BY 1")
    while let folded = try names.next() { try assemble(folded) }
    let marks = try Row.fetchCursor(database, sql: "SELECT * FROM mark")
    while let row = try marks.next() { try mark(row) }
  }

  private func assemble(_ folded: String) throws {
    let ways = try Row.fetchAll(
      writer.database.cachedStatement(sql: "SELECT name, latitude, longitude, length FROM line WHERE folded = ?"),
      arguments: [folded]
    ).map { Way(name: $0["name"], point: try point($0), length: $0["length"]) }
    let houses = try Row.fetchAll(
      writer.database.cachedStatement(sql: "SELECT * FROM house WHERE folded = ?"), arguments: [folded]
    ).map { row in
      House(
        street: row["street"], number: row["number"], city: row["city"], postcode: row["postcode"],
        point: try point(row))
    }
    var streets: [Street] = []
    for way in ways {
      let locality = writer.localities.nearest(to: way.point)
      let place = streets.firstIndex { street in
        guard street.locality == locality else { return false }
        return locality != nil || street.ways.contains { $0.point.metres(to: way.point) < StreetAssembly.metresMax }
      }
      if let place { streets[place].ways.append(way) } else { streets.append(Street(locality: locality, ways: [way])) }
    }
    for house in houses { take(house, into: &streets) }
    let others = try String.fetchAll(
      writer.database.cachedStatement(sql: "SELECT other FROM street_name WHERE folded = ?"), arguments: [folded])
    for street in streets { try write(street, others) }
  }

  /// To the nearest street of the name, one in the house's own town before others.
  private func take(_ house: House, into streets: inout [Street]) {
    var best: (place: Int, metres: Double)?
    for (place, street) in streets.enumerated() {
      let points = street.ways.map(\.point) + (street.ways.isEmpty ? street.houses.prefix(1).map(\.point) : [])
      guard var metres = points.map({ $0.metres(to: house.point) }).min() else { continue }
      guard metres <= StreetAssembly.metresMax else { continue }
      if let locality = street.locality, writer.localities.names[locality] == house.city { metres *= 0.3 }
      if metres < best?.metres ?? .infinity { best = (place, metres) }
    }
    if let best {
      streets[best.place].houses.append(house)
    } else {
      streets.append(Street(locality: writer.localities.nearest(to: house.point), houses: [house]))
    }
  }

  private func write(_ street: Street, _ others: [String]) throws {
    let name = mostOften(street.ways.map(\.name)) ?? mostOften(street.houses.map(\.street)) ?? ""
    let settlement = street.locality.map { writer.localities.names[$0] } ?? ""
    let cities = street.houses.map(\.city).filter { !$0.isEmpty }
    let locality = mostOften(cities) ?? settlement
    var seen: Set<String> = []
    let area = ([settlement] + cities + street.houses.map(\.postcode)).flatMap { PlaceWords.words($0) }
      .filter { seen.insert($0).inserted }.prefix(StreetAssembly.areaMax)
    guard let point = middle(street), !name.isEmpty else { return }
    let length = street.ways.reduce(0) { $0 + $1.length }
    let place = try writer.add(
      ExtractWriter.Entry(
        kind: .street, name: name, others: others, locality: locality, area: Array(area), point: point,
        weight: StreetAssembly.streetWeight + min(9, length / 200)))
    for house in street.houses {
      let town = [house.postcode, house.city.isEmpty ? locality : house.city].filter { !$0.isEmpty }
      for key in Set(HouseNumber.keys(house.number)) {
        try writer.address(
          place, key: key, number: house.number, locality: town.joined(separator: " "), house.point)
      }
    }
  }

  /// A point on the street itself: the middle of the way nearest to the middle of all.
  private func middle(_ street: Street) -> Coordinates? {
    let points = street.ways.isEmpty ? street.houses.map(\.point) : street.ways.map(\.point)
    guard let first = points.first else { return nil }
    let count = Int64(points.count)
    let latitude = points.reduce(0) { $0 + $1.latitudeE7 } / count
    let longitude = points.reduce(0) { $0 + $1.longitudeE7 } / count
    return points.min { one, other in
      let far: (Coordinates) -> Int64 = { abs($0.latitudeE7 - latitude) + abs($0.longitudeE7 - longitude) }
      return far(one) < far(other)
    } ?? first
  }

  private func mostOften(_ texts: [String]) -> String? {
    texts.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func mark(_ row: Row) throws {
    let point = try point(row)
    let settlement = writer.localities.nearest(to: point).map { writer.localities.names[$0] } ?? ""
    let city: String = row["city"]
    try writer.add(
      ExtractWriter.Entry(
        kind: .landmark, name: row["name"], others: (row["others"] as String).split(separator: "\n").map(String.init),
        locality: city.isEmpty ? settlement : city, area: PlaceWords.words("\(settlement) \(city)"), point: point,
        weight: row["weight"]))
  }

  private func point(_ row: Row) throws -> Coordinates {
    try Coordinates(latitudeE7: row["latitude"], longitudeE7: row["longitude"])
  }
}
