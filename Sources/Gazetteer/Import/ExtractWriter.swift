internal import Foundation
internal import GRDB
internal import Vocabulary

/// Writes one source into an empty file: places with the words of their names, houses, lines.
final class ExtractWriter {
  /// How many words are remembered while a source is read.
  private static let wordsRemembered = 200_000

  let database: Database
  var localities = Localities()
  private(set) var counts = GazetteerSource.Counts()
  private(set) var bounds: Bounds?
  private var words: [String: Int64] = [:]

  private let placing, naming, wording, occurring, lining, boxing: Statement

  init(_ database: Database) throws {
    try database.execute(sql: GazetteerSchema.tables)
    try database.execute(sql: GazetteerSchema.stages)
    self.database = database
    placing = try database.makeStatement(
      sql: "INSERT INTO place (kind, name, locality, latitude, longitude, weight) VALUES (?, ?, ?, ?, ?, ?)")
    naming = try database.makeStatement(sql: "INSERT INTO name (place, words, area) VALUES (?, ?, ?)")
    wording = try database.makeStatement(sql: "INSERT INTO word (text) VALUES (?) ON CONFLICT DO NOTHING")
    occurring = try database.makeStatement(sql: "INSERT OR IGNORE INTO occurrence (word, name) VALUES (?, ?)")
    lining = try database.makeStatement(
      sql: """
        INSERT INTO line (rank, name, folded, latitude, longitude, length, points) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    boxing = try database.makeStatement(sql: "INSERT INTO line_box VALUES (?, ?, ?, ?, ?)")
  }

  func passOver(_ count: Int = 1) { counts.passedOver += count }

  // MARK: Places

  /// What is to be found by its name.
  struct Entry {
    let kind: PlaceKind
    let name: String
    var others: [String] = []
    var locality = ""
    /// Where it is, in words by which it may be told from others of its name.
    var area: [String] = []
    let point: Coordinates
    let weight: Int64
  }

  /// Returns the place's number; one whose name has no letters is found by nothing.
  @discardableResult func add(_ entry: Entry) throws -> Int64 {
    let point = entry.point
    try placing.execute(
      arguments: [
        entry.kind.rawValue, entry.name, entry.locality, point.latitudeE7, point.longitudeE7, entry.weight,
      ])
    let place = database.lastInsertedRowID
    var seen: Set<[String]> = []
    for name in [entry.name] + entry.others {
      let words = PlaceWords.words(name)
      guard !words.isEmpty, seen.insert(words).inserted else { continue }
      try naming.execute(
        arguments: [place, words.joined(separator: " "), entry.area.joined(separator: " ")])
      let id = database.lastInsertedRowID
      for word in Set(words) { try occurring.execute(arguments: [try self.word(word), id]) }
    }
    switch entry.kind {
    case .settlement: counts.settlements += 1
    case .street: counts.streets += 1
    case .landmark: counts.landmarks += 1
    case .address, .point: break
    }
    reach(point)
    return place
  }

  private func word(_ text: String) throws -> Int64 {
    if let id = words[text] { return id }
    try wording.execute(arguments: [text])
    guard let id = try Int64.fetchOne(database, sql: "SELECT id FROM word WHERE text = ?", arguments: [text]) else {
      throw GazetteerFault("a word that was written cannot be found again; the disk may be full")
    }
    if words.count >= ExtractWriter.wordsRemembered { words = [:] }
    words[text] = id
    return id
  }

  private func reach(_ point: Coordinates) {
    if bounds == nil { bounds = Bounds(point) } else { bounds?.take(point) }
  }

  func address(_ street: Int64, key: String, number: String, locality: String, _ point: Coordinates) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO address (street, key, latitude, longitude, number, locality) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [street, key, point.latitudeE7, point.longitudeE7, number, locality])
    counts.addresses += database.changesCount
  }

  // MARK: Lines

  /// A street where `isStreet`, to be found by its name.
  func line(_ rank: LineRank, name: String, isStreet: Bool, _ points: [Coordinates]) throws {
    guard points.count > 1, let first = points.first else { return passOver() }
    var box = Bounds(first)
    var steps: [Int64] = []
    var last: (latitude: Int64, longitude: Int64) = (0, 0)
    var length = 0.0
    for (place, point) in points.enumerated() {
      box.take(point)
      steps += [point.latitudeE7 - last.latitude, point.longitudeE7 - last.longitude]
      last = (point.latitudeE7, point.longitudeE7)
      if place > 0 { length += points[place - 1].metres(to: point) }
    }
    let middle = points[points.count / 2]
    let folded = isStreet ? PlaceWords.words(name).joined(separator: " ") : ""
    try lining.execute(
      arguments: [
        rank.rawValue, name, folded, middle.latitudeE7, middle.longitudeE7, Int64(length),
        Data(PackedSteps.packed(steps)),
      ])
    try boxing.execute(arguments: [database.lastInsertedRowID, box.south, box.north, box.west, box.east])
    counts.lines += 1
    if bounds == nil { bounds = box } else { bounds?.take(box) }
  }

  // MARK: The end

  /// Everything that can be worked out only when all was read. Throws where nothing was.
  func finish() throws {
    try database.execute(sql: GazetteerSchema.stageIndexes)
    try StreetAssembly(writer: self).assemble()
    guard !counts.isEmpty else {
      throw GazetteerFault("there is no street, address or place in it; nothing was imported")
    }
    let gramming = try database.makeStatement(sql: "INSERT OR IGNORE INTO gram (gram, length, word) VALUES (?, ?, ?)")
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM word")
    while let row = try rows.next() {
      let text: String = row["text"]
      for gram in Misspelling.grams(text) {
        try gramming.execute(arguments: [
          gram, min(text.unicodeScalars.count, Misspelling.lettersMax), row["id"] as Int64,
        ])
      }
    }
    try database.execute(sql: GazetteerSchema.finish)
  }
}
