package import Vocabulary

extension Gazetteer {
  /// Places for what was typed, the most alike first, then the nearest to `near` or the best known.
  ///
  /// Points in degrees and plus codes are understood; a short plus code needs its town beside it, or `near`. Throws
  /// `Malformed` where the text is too long or a code lies nowhere, `GazetteerFault` where a source cannot be read.
  package func search(_ text: String, near: Coordinates? = nil, limit: Int = 10) async throws -> [PlaceFound] {
    guard text.utf8.count <= PlaceQuery.bytesMax else {
      throw Malformed(
        expected: "an address or a name of at most \(PlaceQuery.bytesMax) bytes", found: "\(text.utf8.count) bytes",
        remedy: "write the street and the town alone")
    }
    let text = trimmed(text)
    if let point = try Coordinates(written: text) { return [found(point, text, near)] }
    if text.contains("+"), let point = try await plusCode(text, near) { return [found(point, text, near)] }
    guard let query = try PlaceQuery(text) else { return [] }
    var all: [PlaceFound] = []
    for extract in extracts {
      all += try await extract.read { try PlaceSearch(query: query, near: near).run($0, extract.source.kind) }
    }
    return Gazetteer.ranked(all, isNear: near != nil).prefix(max(0, limit)).map(\.self)
  }

  /// What is about as alike is ordered by distance; the same place of two sources stands once.
  private static func ranked(_ all: [PlaceFound], isNear: Bool) -> [PlaceFound] {
    func bucket(_ place: PlaceFound) -> Int { Int((place.difference * 16).rounded(.down)) }
    let sorted = all.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      if bucket(one) != bucket(two) { return bucket(one) < bucket(two) }
      if isNear, let metres = one.metres, let others = two.metres, metres != others { return metres < others }
      if one.difference != two.difference { return one.difference < two.difference }
      return left.offset < right.offset
    }.map(\.element)
    var kept: [PlaceFound] = []
    for place in sorted where !kept.contains(where: { isSame($0, place) }) { kept.append(place) }
    return kept
  }

  private static let sameMetres = 5_000.0

  private static func isSame(_ one: PlaceFound, _ other: PlaceFound) -> Bool {
    if one.text == other.text {
      // A street that runs through several parts of a town.
      if one.kind == .street, other.kind == .street { return true }
      if one.coordinates.metres(to: other.coordinates) < 250 { return true }
    }
    guard one.kind == .settlement, other.kind == .settlement, one.source != other.source else { return false }
    let names = [one, other].map { PlaceWords.words(String($0.text.prefix { $0 != "," })) }
    return names[0] == names[1] && one.coordinates.metres(to: other.coordinates) < sameMetres
  }

  private func found(_ point: Coordinates, _ text: String, _ near: Coordinates?) -> PlaceFound {
    PlaceFound(
      text: text, kind: .point, coordinates: point, note: "\(point.latitude), \(point.longitude)", source: nil,
      difference: 0, metres: near.map { point.metres(to: $0) })
  }

  private func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// `8FVC4G6F+8X`, `4G6F+8X Vaduz`, `4G6F+8X` near a point; nil where there is none, or its town is not known.
  private func plusCode(_ text: String, _ near: Coordinates?) async throws -> Coordinates? {
    let pieces = text.split { $0 == " " || $0 == "," }.map(String.init)
    guard let place = pieces.firstIndex(where: { $0.contains("+") }) else { return nil }
    let code = pieces[place]
    let before = code.prefix { $0 != "+" }.count
    guard code.utf8.count <= 16, code.utf8.allSatisfy(isCodeByte) else { return nil }
    if before == 8 { return pieces.count == 1 ? try PlusCode(code).centre : nil }
    let town = (pieces[..<place] + pieces[(place + 1)...]).joined(separator: " ")
    guard !town.isEmpty else { return try near.map { try PlusCode(short: code, near: $0).centre } }
    let towns = try await search(town, near: near, limit: 10)
    guard let found = towns.first(where: { $0.kind == .settlement }) else { return nil }
    return try PlusCode(short: code, near: found.coordinates).centre
  }

  private func isCodeByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || "023456789CFGHJMPQRVWXcfghjmpqrvwx".utf8.contains(byte)
  }
}
