internal import ArgumentParser
internal import Vocabulary

/// A point on the map as somebody gives it: in degrees, or as a plus code.
struct GivenPosition: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The point in degrees, such as 53.3441,-6.2675 or 53.3441N,6.2675W.", valueName: "LAT,LON"))
  var position: String?
  @Option(help: ArgumentHelp("The point as a full plus code, such as 9C5M8PXJ+2F.", valueName: "CODE"))
  var plusCode: String?

  func validate() throws {
    guard position == nil || plusCode == nil else { throw ValidationError("give --position or --plus-code, not both") }
    do { _ = try coordinates } catch { throw ValidationError("\(error)") }
  }

  /// nil where no point was given.
  var coordinates: Coordinates? {
    get throws(Malformed) {
      if let plusCode { return try PlusCode(plusCode).centre }
      return try position.map { given throws(Malformed) in try Coordinates(given) }
    }
  }
}

extension Coordinates {
  /// Reads `53.3441,-6.2675`; a letter N, S, E or W behind a number takes the place of its sign.
  init(_ text: String) throws(Malformed) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Coordinates.degrees(parts[0], "N", "S"),
      let longitude = Coordinates.degrees(parts[1], "E", "W")
    else {
      throw Malformed(
        expected: "a point such as 53.3441,-6.2675", found: text,
        remedy: "write latitude, a comma, longitude in degrees")
    }
    try self.init(latitude: latitude, longitude: longitude)
  }

  /// Digits with at most one point; nothing that Swift reads beside that, such as an exponent.
  private static func degrees(_ text: Substring, _ positive: Character, _ negative: Character) -> Double? {
    var digits = text.drop { $0 == " " }
    while digits.last == " " { digits.removeLast() }
    var sign = 1.0
    if digits.last == positive || digits.last == negative {
      sign = digits.removeLast() == negative ? -1 : 1
    } else if digits.first == "-" || digits.first == "+" {
      sign = digits.removeFirst() == "-" ? -1 : 1
    }
    let isNumber = digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    guard (1...20).contains(digits.utf8.count), isNumber, digits.first != ".", digits.last != ".",
      let degrees = Double(digits)
    else { return nil }
    return sign * degrees
  }
}
