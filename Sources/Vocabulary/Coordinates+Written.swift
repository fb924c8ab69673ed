extension Coordinates {
  /// No written point is longer.
  private static let writtenBytesMax = 64

  /// Reads a point as people write or say it: `47.139, 9.522`, `47,139 9,522`, `N 47.139 E 9.522`, `47°08'20"N 9°31'19"E`.
  ///
  /// nil where the text is none, such as an address. Degrees, minutes and seconds need their signs or a letter for each half,
  /// so that `12 14` stays a house number. Throws where it is one, but lies beyond the poles or the date line.
  package init?(written text: String) throws(Malformed) {
    guard text.utf8.count <= Coordinates.writtenBytesMax, let pieces = WrittenPieces(text), let halves = pieces.halves
    else { return nil }
    guard let latitude = halves.latitude.degrees, let longitude = halves.longitude.degrees else { return nil }
    try self.init(latitude: latitude, longitude: longitude)
  }
}

/// One number of a written point.
private struct WrittenNumber {
  let value: Double
  let isNegative: Bool
  let hasFraction: Bool
}

/// Degrees, with minutes and seconds where they stand; and whether a letter says south or west.
private struct WrittenHalf {
  let numbers: ArraySlice<WrittenNumber>
  let isReversed: Bool

  var degrees: Double? {
    guard let first = numbers.first, (1...3).contains(numbers.count) else { return nil }
    for (place, number) in numbers.enumerated() {
      if number.hasFraction, place + 1 < numbers.count { return nil }
      if place > 0, number.isNegative || number.value >= 60 { return nil }
    }
    let size = numbers.reversed().reduce(0) { rest, number in rest / 60 + number.value }
    return first.isNegative != isReversed ? -size : size
  }
}

/// A written point cut into numbers, letters of the wind and signs; nil where anything else stands in it.
private struct WrittenPieces {
  private var numbers: [WrittenNumber] = []
  /// The letter, and how many numbers stand before it.
  private var letters: [(letter: Character, behind: Int)] = []
  /// How many numbers stand before the comma or semicolon between the halves.
  private var cut: Int?
  private var hasSigns = false

  init?(_ text: String) {
    var rest = Substring(WrittenPieces.pointed(text))
    while let first = rest.first {
      if (first.isASCII && first.isNumber) || first == "-" || first == "+" || first == "\u{2212}" {
        guard let number = WrittenPieces.number(&rest) else { return nil }
        numbers.append(number)
        continue
      }
      rest.removeFirst()
      switch first {
      case " ", "\u{A0}", "\t": break
      case ",", ";", "/":
        guard cut == nil, !numbers.isEmpty else { return nil }
        cut = numbers.count
      case "\u{B0}", "\u{BA}", "'", "\u{2019}", "\u{2032}", "\"", "\u{201D}", "\u{2033}":
        guard !numbers.isEmpty else { return nil }
        hasSigns = true
      case "N", "n", "S", "s", "E", "e", "W", "w":
        letters.append((Character(first.uppercased()), numbers.count))
      default: return nil
      }
    }
    guard (2...6).contains(numbers.count), letters.isEmpty || letters.count == 2 else { return nil }
  }

  /// `47,139 9,522` with points; one comma alone parts the halves.
  private static func pointed(_ text: String) -> String {
    guard !text.contains(".") else { return text }
    let parts = text.split { $0 == " " || $0 == ";" }.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    let isDecimal = parts.allSatisfy { part in
      let sides = part.split(separator: ",", omittingEmptySubsequences: false)
      return sides.count == 2 && sides.allSatisfy { $0.last?.isNumber == true }
    }
    guard parts.count == 2, isDecimal else { return text }
    return parts.map { $0.map { $0 == "," ? "." : String($0) }.joined() }.joined(separator: ", ")
  }

  /// Digits with at most one point, and nothing that Swift reads beside that, such as an exponent.
  private static func number(_ rest: inout Substring) -> WrittenNumber? {
    var isNegative = false
    if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    let digits = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
    rest = rest[digits.endIndex...]
    guard digits.count <= 20, digits.first != ".", digits.last != ".", let value = Double(digits) else { return nil }
    return WrittenNumber(value: value, isNegative: isNegative, hasFraction: digits.contains("."))
  }

  var halves: (latitude: WrittenHalf, longitude: WrittenHalf)? {
    guard letters.isEmpty else { return lettered }
    let middle = cut ?? numbers.count / 2
    guard numbers.count.isMultiple(of: 2) || cut != nil, (1..<numbers.count).contains(middle) else { return nil }
    let isPlain = numbers.count == 2 && (cut != nil || numbers.allSatisfy(\.hasFraction))
    guard isPlain || hasSigns else { return nil }
    return (half(0..<middle, "N"), half(middle..<numbers.count, "E"))
  }

  /// The letters stand before their numbers or behind them.
  private var lettered: (latitude: WrittenHalf, longitude: WrittenHalf)? {
    let isBefore = letters[0].behind == 0
    let middle = isBefore ? letters[1].behind : letters[0].behind
    guard (1..<numbers.count).contains(middle), isBefore || letters[1].behind == numbers.count,
      cut == nil || cut == middle
    else { return nil }
    let first = half(0..<middle, letters[0].letter), second = half(middle..<numbers.count, letters[1].letter)
    switch (letters[0].letter, letters[1].letter) {
    case ("N", "E"), ("N", "W"), ("S", "E"), ("S", "W"): return (first, second)
    case ("E", "N"), ("E", "S"), ("W", "N"), ("W", "S"): return (second, first)
    default: return nil
    }
  }

  private func half(_ range: Range<Int>, _ letter: Character) -> WrittenHalf {
    WrittenHalf(numbers: numbers[range], isReversed: letter == "S" || letter == "W")
  }
}
