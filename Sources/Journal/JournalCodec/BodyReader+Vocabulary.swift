internal import Vocabulary

/// Fields that have to be the trade's values.
extension BodyReader {
  /// The most of one kind that anything needs or counts; more is no number anybody meant.
  static let countMax: Int64 = 1_000_000

  mutating func value<Value>(
    _ name: StaticString, _ make: (String) throws(Malformed) -> Value
  ) throws(CodecFault) -> Value {
    let text = try text(name)
    do { return try make(text) } catch { throw fault("\(error.expected) in \(name)") }
  }

  mutating func value<Value>(
    ifAny name: StaticString, _ make: (String) throws(Malformed) -> Value
  ) throws(CodecFault) -> Value? {
    guard let text = try text(ifAny: name) else { return nil }
    do { return try make(text) } catch { throw fault("\(error.expected) in \(name)") }
  }

  /// A text that has to be an id; never `ID.init`, which is the one that trusts.
  mutating func value<ID: Identifier>(_ name: StaticString, _ type: ID.Type) throws(CodecFault) -> ID {
    try value(name) { text throws(Malformed) in try ID(stored: text) }
  }

  mutating func value<ID: Identifier>(ifAny name: StaticString, _ type: ID.Type) throws(CodecFault) -> ID? {
    try value(ifAny: name) { text throws(Malformed) in try ID(stored: text) }
  }

  mutating func values<ID: Identifier>(_ name: StaticString, _ type: ID.Type) throws(CodecFault) -> [ID] {
    var ids: [ID] = []
    for text in try texts(name) {
      do { ids.append(try ID(stored: text)) } catch { throw fault("\(error.expected) in \(name)") }
    }
    return ids
  }

  /// Ids without an order of their own, as `BodyWriter.set` puts them.
  mutating func set<ID: Identifier>(_ name: StaticString, _ type: ID.Type) throws(CodecFault) -> Set<ID> {
    let ids = try values(name, type)
    for (left, right) in zip(ids, ids.dropFirst()) where !left.text.utf8.lexicographicallyPrecedes(right.text.utf8) {
      throw fault("each once and in order in \(name), \(right) after \(left)")
    }
    return Set(ids)
  }

  /// A text that has to be a case of an enumeration.
  mutating func choice<Value: RawRepresentable>(
    _ name: StaticString, _ type: Value.Type
  ) throws(CodecFault) -> Value where Value.RawValue == String {
    let text = try text(name)
    guard let value = Value(rawValue: text) else { throw fault("a \(type) in \(name)") }
    return value
  }

  /// A list of texts that have to be cases of an enumeration.
  mutating func choices<Value: RawRepresentable>(
    _ name: StaticString, _ type: Value.Type
  ) throws(CodecFault) -> [Value] where Value.RawValue == String {
    var values: [Value] = []
    for text in try texts(name) {
      guard let value = Value(rawValue: text) else { throw fault("a \(type) in \(name)") }
      values.append(value)
    }
    return values
  }

  mutating func moment(_ name: StaticString) throws(CodecFault) -> Moment {
    Moment(microseconds: try integer(name))
  }

  mutating func moment(ifAny name: StaticString) throws(CodecFault) -> Moment? {
    try integer(ifAny: name).map { Moment(microseconds: $0) }
  }

  mutating func level() throws(CodecFault) -> EscalationLevel {
    guard let level = EscalationLevel(rawValue: try integer("level")) else { throw fault("a level 1 to 4") }
    return level
  }

  mutating func priority(_ name: StaticString) throws(CodecFault) -> Priority { try value(name, Priority.init) }

  mutating func pack() throws(CodecFault) -> PackVersion {
    PackVersion(
      name: try value("pack", PackName.self), version: try text("version"), hash: try value("hash", PackHash.self))
  }

  mutating func packIfAny() throws(CodecFault) -> PackVersion? { isNext("pack") ? try pack() : nil }

  mutating func targets() throws(CodecFault) -> Targets {
    Targets(
      assignSeconds: try integer("assignSeconds"), attendSeconds: try integer("attendSeconds"),
      updateSeconds: try integer("updateSeconds"))
  }

  mutating func coordinates() throws(CodecFault) -> Coordinates? {
    let latitude = try integer(ifAny: "latitudeE7")
    let longitude = try integer(ifAny: "longitudeE7")
    guard let latitude, let longitude else {
      guard latitude == nil, longitude == nil else { throw fault("latitude and longitude") }
      return nil
    }
    do { return try Coordinates(latitudeE7: latitude, longitudeE7: longitude) } catch { throw fault(error.expected) }
  }

  mutating func numbers<ID: Identifier>(_ name: StaticString, of type: ID.Type) throws(CodecFault) -> [ID: Int] {
    try counts(name, in: 0...Self.countMax) { text in
      do { return try ID(stored: text) } catch { return nil }
    }.mapValues { Int($0) }
  }

  mutating func requirement(_ name: StaticString) throws(CodecFault) -> Requirement {
    try object(name) { body throws(CodecFault) in
      Requirement(
        types: try body.numbers("types", of: UnitType.self), skills: try body.numbers("skills", of: Skill.self))
    }
  }

  mutating func day(_ name: StaticString) throws(CodecFault) -> CivilDate {
    let text = try text(name)
    let isBefore = text.utf8.first == 45
    let parts = text.dropFirst(isBefore ? 1 : 0).split(separator: "-").compactMap { Int64($0) }
    guard parts.count == 3, let day = CivilDate(year: isBefore ? -parts[0] : parts[0], month: parts[1], day: parts[2]),
      BodyWriter.words(day) == text
    else { throw fault("a day such as 2027-03-31 in \(name)") }
    return day
  }
}
