internal import GRDB
package import Vocabulary

/// What was imported: from which file, when, how much, and what has to be shown with it.
package struct GazetteerSource: Hashable, Sendable {
  /// How people name it; its file in the store has the same name.
  package let name: String
  package let kind: SourceKind
  /// The file it was made from, without its folder.
  package let file: String
  package let sha256: String
  package let imported: Moment
  package let attribution: String
  package let licence: String
  package let address: String
  package let counts: Counts
  package let bounds: Bounds

  /// How much of each there is.
  package struct Counts: Hashable, Sendable {
    package var settlements = 0
    package var streets = 0
    package var addresses = 0
    package var landmarks = 0
    package var lines = 0
    /// Features that could not be used, such as those without a place.
    package var passedOver = 0

    package init() {}

    /// Whether anything can be found or drawn.
    package var isEmpty: Bool { settlements + streets + addresses + landmarks + lines == 0 }
  }

  /// `© OpenStreetMap contributors, ODbL 1.0`.
  package var credit: String { "\(attribution), \(licence)" }
}

extension GazetteerSource {
  init(named name: String, _ database: Database) throws {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == GazetteerSchema.applicationID else {
      throw GazetteerFault("it is no gazetteer of this program")
    }
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") == GazetteerSchema.version else {
      throw GazetteerFault("another version of this program made it")
    }
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM source"),
      let kind = SourceKind(rawValue: row["kind"])
    else { throw GazetteerFault("it does not say where it comes from") }
    self.name = name
    self.kind = kind
    file = row["file"]
    sha256 = row["sha256"]
    imported = Moment(microseconds: row["imported"])
    attribution = row["attribution"]
    licence = row["licence"]
    address = row["address"]
    var counts = Counts()
    counts.settlements = row["settlements"]
    counts.streets = row["streets"]
    counts.addresses = row["addresses"]
    counts.landmarks = row["landmarks"]
    counts.lines = row["lines"]
    counts.passedOver = row["passed_over"]
    self.counts = counts
    bounds = try Bounds(
      southWest: Coordinates(latitudeE7: row["south"], longitudeE7: row["west"]),
      northEast: Coordinates(latitudeE7: row["north"], longitudeE7: row["east"]))
  }
}
