package import Vocabulary

/// An incident as somebody else recorded it: what they wrote, nothing added.
package struct IncidentRecord: Sendable {
  /// Format and number in its source, such as `dublin-fire:27647`; the same record always has the same.
  package let source: String
  package let line: Int
  package var medium = Medium.call
  package var caller: String?
  package var firstWords: String?
  /// The record's own code or words for what was reported.
  package var reported: String
  package var place: String
  package var coordinates: Coordinates?
  package var ground: Station?
  package var received: Moment
  /// When the call was entered into the system; when it was received where the record does not tell.
  package var entered: Moment?
  package var units: [UnitRecord] = []
  package var closed: Moment?
  /// The record's own code for how it ended.
  package var disposition: String?
  /// Lines of the record that have no field of their own here.
  package var notes: [String] = []

  package init(source: String, line: Int, reported: String, place: String, received: Moment) {
    self.source = source
    self.line = line
    self.reported = reported
    self.place = place
    self.received = received
  }
}

/// A unit that was sent; nil where the record has no time.
package struct UnitRecord: Sendable {
  /// The unit's name, or nil where the record names a station alone.
  package let name: String?
  package let station: Station?
  /// The record's own code for the type of the unit.
  package let type: String?
  package let line: Int
  package var mobilised: Moment?
  package var mobile: Moment?
  package var attended: Moment?
  package var cleared: Moment?
}

/// Something about a record that is not as it should be. The record is played all the same, unless the kind is `refused`.
package struct Dirt: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Blank where a time or value belongs.
    case missing
    /// Before the time that comes before it.
    case backward
    /// Not what the column holds.
    case unreadable
    /// A value that cannot be, such as a negative cost.
    case impossible
    /// Bytes that are no UTF-8 were replaced.
    case repaired
    /// The wall clock was set during the incident; times count as written.
    case clockChange = "clock-change"
    /// The row could not be played at all.
    case refused
  }

  package let line: Int
  package let source: String?
  package let kind: Kind
  package let field: String
  package let found: String

  package init(line: Int, source: String?, kind: Kind, field: String, found: String) {
    self.line = line
    self.source = source
    self.kind = kind
    self.field = field
    self.found = Malformed.excerpt(found)
  }
}

/// What a file of records holds.
package struct RecordFile: Sendable {
  package var records: [IncidentRecord] = []
  package var dirt: [Dirt] = []
  package var rows = 0

  package init() {}

  /// Without records whose number was given before; each such row is named.
  package var withoutDoubles: RecordFile {
    var file = self
    var known: Set<String> = []
    file.records = records.filter { record in
      if known.insert(record.source).inserted { return true }
      file.dirt.append(
        Dirt(
          line: record.line, source: record.source, kind: .refused, field: "number",
          found: "given before: \(record.source)"))
      return false
    }
    return file
  }

  mutating func note(_ row: CSVFile.Row, _ source: String?, _ kind: Dirt.Kind, _ field: String, _ found: String) {
    dirt.append(Dirt(line: row.line, source: source, kind: kind, field: field, found: found))
  }

  /// Begins with the rows the file's form makes unusable.
  init(_ file: CSVFile) {
    rows = file.rows.count + file.flaws.count
    dirt = file.flaws.map { Dirt(line: $0.line, source: nil, kind: .refused, field: "row", found: $0.reason) }
  }
}

/// The public records that can be replayed.
package enum RecordFormat: String, Hashable, Sendable, CaseIterable {
  case dublinFire = "dublin-fire"
  case sfFire = "sf-fire"
  case londonAnimals = "london-animals"

  /// The wall clock its times were written by.
  package var zone: String {
    switch self {
    case .dublinFire: "Europe/Dublin"
    case .sfFire: "America/Los_Angeles"
    case .londonAnimals: "Europe/London"
    }
  }

  /// Reads a whole file. Throws where it is not of this format; rows that cannot be used are named in the dirt.
  package func read(_ bytes: [UInt8]) throws(CSVFile.Flaw) -> RecordFile {
    let zone: LocalTime
    do { zone = try LocalTime(zone: self.zone) } catch { throw CSVFile.Flaw(line: 1, reason: "\(error)") }
    switch self {
    case .dublinFire: return try DublinFire.read(bytes, zone)
    case .sfFire: return try SanFranciscoFire.read(bytes, zone)
    case .londonAnimals: return try LondonAnimals.read(bytes, zone)
    }
  }
}
