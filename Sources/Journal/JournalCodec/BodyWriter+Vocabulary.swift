internal import Vocabulary

/// The trade's values as fields.
extension BodyWriter {
  mutating func moment(_ name: StaticString, _ moment: Moment) { integer(name, moment.microseconds) }

  mutating func moment(_ name: StaticString, ifAny moment: Moment?) { integer(name, ifAny: moment?.microseconds) }

  mutating func ids(_ name: StaticString, _ ids: [some Identifier]) { texts(name, ids.map(\.text)) }

  /// Without an order of their own: in the order of their UTF-8 bytes.
  mutating func set(_ name: StaticString, _ ids: Set<some Identifier>) {
    texts(name, ids.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  mutating func level(_ level: EscalationLevel) { integer("level", level.rawValue) }

  mutating func pack(_ pack: PackVersion?) {
    text("pack", ifAny: pack?.name.text)
    text("version", ifAny: pack?.version)
    text("hash", ifAny: pack?.hash.text)
  }

  mutating func targets(_ targets: Targets) {
    integer("assignSeconds", targets.assignSeconds)
    integer("attendSeconds", targets.attendSeconds)
    integer("updateSeconds", targets.updateSeconds)
  }

  mutating func coordinates(_ coordinates: Coordinates?) {
    integer("latitudeE7", ifAny: coordinates?.latitudeE7)
    integer("longitudeE7", ifAny: coordinates?.longitudeE7)
  }

  mutating func numbers<ID: Identifier>(_ name: StaticString, of values: [ID: Int]) {
    counts(name, values.reduce(into: [:]) { $0[$1.key.text] = Int64($1.value) })
  }

  mutating func requirement(_ name: StaticString, _ requirement: Requirement) {
    object(name) { body in
      body.numbers("types", of: requirement.types)
      body.numbers("skills", of: requirement.skills)
    }
  }

  mutating func day(_ name: StaticString, _ day: CivilDate) { text(name, BodyWriter.words(day)) }

  /// `2027-03-31`; a year of more than four digits is written in full.
  static func words(_ day: CivilDate) -> String {
    func padded(_ value: Int64, _ digits: Int) -> String {
      let text = String(value.magnitude)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return "\(day.year < 0 ? "-" : "")\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }
}
