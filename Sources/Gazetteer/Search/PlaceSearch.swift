internal import GRDB
internal import Vocabulary

/// One search in one source: words of the search to words of names, those to places, and houses by their numbers.
struct PlaceSearch: Sendable {
  let query: PlaceQuery
  let near: Coordinates?

  /// How many words of names one typed word may stand for.
  private static let formsMax = 60
  /// How many names are compared; the nearest, or the best known.
  private static let namesMax = 1_500
  /// How many streets are asked for a house number.
  private static let streetsMax = 40
  private static let foundMax = 40

  /// A place with how its name compares.
  struct Candidate {
    let place: Int64
    let kind: PlaceKind
    let name: String
    let locality: String
    let coordinates: Coordinates
    let comparison: Likeness.Comparison
    let weight: Int64
  }

  func run(_ database: Database, _ source: SourceKind) throws -> [PlaceFound] {
    var likeness = Likeness(query)
    var best: [Int64: Candidate] = [:]
    for ids in try wordSets(database) {
      for row in try names(ids, database) {
        guard let candidate = try candidate(row, &likeness) else { continue }
        if candidate.comparison.difference < best[candidate.place]?.comparison.difference ?? 1 {
          best[candidate.place] = candidate
        }
      }
    }
    let sorted = best.values.sorted {
      ($0.comparison.difference, -$0.weight, $0.place) < ($1.comparison.difference, -$1.weight, $1.place)
    }
    return try written(sorted, source, database)
  }

  // MARK: Words

  /// Which words of names to begin with: names that have a word for each that was typed, else for one of them.
  private func wordSets(_ database: Database) throws -> [[[Int64]]] {
    let vocabulary = WordList(formsMax: PlaceSearch.formsMax)
    var sets: [(words: [Int64], uses: Int64, isPlain: Bool)] = []
    for word in query.words {
      let found = try vocabulary.words(for: word, database)
      guard !found.isEmpty else { continue }
      let isPlain = PlaceWords.isPlain(word.text) || word.isNumber
      sets.append((found.map(\.id), found.reduce(0) { $0 + $1.uses }, isPlain))
    }
    let telling = sets.filter { !$0.isPlain }
    let used = (telling.isEmpty ? sets : telling).sorted { $0.uses < $1.uses }.map(\.words)
    // All together first, so that a common word is bounded by a rare one; then each by itself, as one may be of the town.
    return used.count > 1 ? [used] + used.map { [$0] } : used.map { [$0] }
  }

  private func names(_ sets: [[Int64]], _ database: Database) throws -> [Row] {
    let marks = sets.map { "SELECT name FROM occurrence WHERE word IN (\($0.map { _ in "?" }.joined(separator: ",")))" }
    var arguments = sets.flatMap { $0 }
    var order = "place.weight DESC, place.id"
    if let near {
      order = "abs(place.latitude - ?) + abs(place.longitude - ?), place.id"
      arguments += [near.latitudeE7, near.longitudeE7]
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT place.id, place.kind, place.name, place.locality, place.latitude, place.longitude, place.weight,
          name.words, name.area
        FROM name JOIN place ON place.id = name.place
        WHERE name.id IN (\(marks.joined(separator: " INTERSECT ")))
        ORDER BY \(order) LIMIT \(PlaceSearch.namesMax)
        """, arguments: StatementArguments(arguments))
  }

  private func candidate(_ row: Row, _ likeness: inout Likeness) throws -> Candidate? {
    let name = Likeness.Name(words: parts(row["words"]), area: parts(row["area"]))
    guard let comparison = likeness.compare(name), let kind = PlaceKind(rawValue: row["kind"]) else { return nil }
    return Candidate(
      place: row["id"], kind: kind, name: row["name"], locality: row["locality"],
      coordinates: try Coordinates(latitudeE7: row["latitude"], longitudeE7: row["longitude"]),
      comparison: comparison, weight: row["weight"])
  }

  private func parts(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  // MARK: Houses

  private func written(_ candidates: [Candidate], _ source: SourceKind, _ database: Database) throws -> [PlaceFound] {
    var found: [PlaceFound] = []
    var streets = 0
    for candidate in candidates {
      guard found.count < PlaceSearch.foundMax else { break }
      if let number = candidate.comparison.number, candidate.kind == .street, streets < PlaceSearch.streetsMax {
        streets += 1
        found += try houses(number, candidate, source, database)
      } else {
        found.append(whole(candidate, source))
      }
    }
    return found
  }

  /// A place itself; a number that was typed beside it means something else, which costs.
  private func whole(_ candidate: Candidate, _ source: SourceKind) -> PlaceFound {
    let malus = candidate.comparison.number == nil ? 0 : 0.2
    return place(candidate, named: candidate.name, candidate.kind, candidate.coordinates, malus, "", source)
  }

  private func houses(_ number: String, _ street: Candidate, _ source: SourceKind, _ database: Database) throws
    -> [PlaceFound]
  {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT number, latitude, longitude, locality FROM address WHERE street = ? AND key = ? LIMIT 5"),
      arguments: [street.place, number])
    func named(_ number: String) -> String {
      query.putsNumberFirst ? "\(number) \(street.name)" : "\(street.name) \(number)"
    }
    guard !rows.isEmpty else {
      let note = "number \(number) is not on the map; the point is the street's"
      return [place(street, named: named(number), .street, street.coordinates, 0.12, note, source)]
    }
    return try rows.map { row in
      let point = try Coordinates(latitudeE7: row["latitude"], longitudeE7: row["longitude"])
      return place(street, named: named(row["number"]), .address, point, 0, "", source, locality: row["locality"])
    }
  }

  private func place(
    _ candidate: Candidate, named name: String, _ kind: PlaceKind, _ point: Coordinates, _ malus: Double,
    _ note: String, _ source: SourceKind, locality: String? = nil
  ) -> PlaceFound {
    let area = locality.flatMap { $0.isEmpty ? nil : $0 } ?? candidate.locality
    return PlaceFound(
      text: area.isEmpty ? name : "\(name), \(area)", kind: kind, coordinates: point, note: note, source: source,
      difference: candidate.comparison.difference + malus, metres: near.map { point.metres(to: $0) })
  }
}
