import Vocabulary

/// Values of every kind: empty, extreme, in every script.
extension SeededNumbers {
  /// Nothing in one case of three.
  mutating func maybe<Value>(_ make: (inout SeededNumbers) -> Value) -> Value? { below(3) == 0 ? nil : make(&self) }

  /// None to three.
  mutating func many<Value>(_ make: (inout SeededNumbers) -> Value) -> [Value] {
    (0..<below(4)).map { _ in make(&self) }
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  mutating func personal() -> PersonalText { below(4) == 0 ? .erased : PersonalText(text()) }

  mutating func moment() -> Moment { Moment(microseconds: number()) }

  mutating func pack() -> PackVersion { PackVersion(name: id(), version: text(), hash: id()) }

  mutating func requirement() -> Requirement { Requirement(types: counts(), skills: counts()) }

  mutating func counts<Kind: Identifier>() -> [Kind: Int] {
    (0..<below(4)).reduce(into: [:]) { counts, _ in counts[id()] = pick([0, 1, below(1_000), 1_000_000]) }
  }

  mutating func coordinates() -> Coordinates? {
    let latitude = Int64(below(1_800_000_001)) - 900_000_000
    let longitude = Int64(below(3_600_000_001)) - 1_800_000_000
    return below(3) == 0 ? nil : try? Coordinates(latitudeE7: latitude, longitudeE7: longitude)
  }

  mutating func number() -> Int64 {
    pick([0, 1, -1, .max, .min, Int64(below(100_000)), Int64(bitPattern: next())])
  }

  /// Any text at all.
  mutating func text() -> String {
    let pieces = [
      "", "a", "\u{0}", "\"", "\\", "\n", "\r\n", "\u{1F}", "\u{7F}", "/", "é", "e\u{301}", "👩‍🚒", "\u{202E}", "\u{2028}",
      "ß", "{\"x\":1}",
      "\u{10FFFF}", "\u{FEFF}", "\\u0041", String(repeating: "long ", count: 40),
    ]
    return (0..<below(6)).map { _ in pieces[below(pieces.count)] }.joined()
  }

  /// An identifier as its kind takes it.
  mutating func id<Kind: Identifier>() -> Kind {
    let letters = Array("abcXYZ059-_.:+é漢🚒\"\\ ").map(String.init)
    return Kind(trusted: "i" + (0..<below(12)).map { _ in letters[below(letters.count)] }.joined() + "z")
  }
}
