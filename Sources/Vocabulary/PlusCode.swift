/// A full Open Location Code, said or written for a small rectangle of the earth [Open Location Code, specification 1.0].
///
/// Two digits at a time narrow latitude and longitude to a twentieth each; from the eleventh on one digit names a cell of a
/// grid of five rows and four columns.
package struct PlusCode: Hashable, Sendable, CustomStringConvertible {
  /// In capitals, with the plus sign and, where it is coarse, the zeros before it.
  package let text: String
  /// The centre of the rectangle.
  package let centre: Coordinates

  package var description: String { text }

  private static let digits = Array("23456789CFGHJMPQRVWX".utf8)
  private static let plus = UInt8(ascii: "+")
  private static let zero = UInt8(ascii: "0")
  /// Digits before the plus sign of a full code.
  private static let plusPlace = 8
  private static let pairedDigits = 10
  private static let digitsMax = 15
  /// The smallest cell of a code of fifteen digits: a degree holds so many rows and columns of it.
  private static let rowsPerDegree: Int64 = 8_000 * 3_125
  private static let columnsPerDegree: Int64 = 8_000 * 1_024

  /// Reads a full code of 2 to 15 digits; small letters are taken as capitals, short codes need a town and are refused.
  package init(_ given: String) throws(Malformed) {
    func malformed(_ remedy: String) -> Malformed {
      Malformed(expected: "a full plus code such as 8FVC2222+22", found: given, remedy: remedy)
    }
    guard given.utf8.count <= PlusCode.digitsMax + 1 else { throw malformed("write at most 15 digits and one +") }
    let capitals = given.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
    guard let plusPlace = capitals.firstIndex(of: PlusCode.plus) else {
      throw malformed("write the + before the last digits")
    }
    guard plusPlace == PlusCode.plusPlace else {
      throw malformed("write all eight digits before the +; without them it depends on a town")
    }
    let (head, tail) = (capitals[..<plusPlace], capitals[(plusPlace + 1)...])
    let significant = head.prefix { $0 != PlusCode.zero }
    guard head[significant.endIndex...].allSatisfy({ $0 == PlusCode.zero }), significant.count.isMultiple(of: 2),
      !significant.isEmpty
    else { throw malformed("write zeros only in pairs, and only straight before the +") }
    guard tail.isEmpty || (significant.count == PlusCode.plusPlace && tail.count > 1) else {
      throw malformed("write two digits or more after the +, or none behind zeros")
    }
    var values: [Int64] = []
    for byte in significant + tail {
      guard let value = PlusCode.digits.firstIndex(of: byte) else {
        throw malformed("its digits are 23456789CFGHJMPQRVWX, and there is one +")
      }
      values.append(Int64(value))
    }
    guard values[0] < 9, values[1] < 18 else {
      throw malformed("check the first two digits; they lie beyond the poles or the date line")
    }
    text = String(decoding: capitals, as: UTF8.self)
    centre = PlusCode.centre(of: values)
  }

  /// The code of ten digits, about 14 metres wide, in which a point lies.
  package init(_ point: Coordinates) {
    // A ten-digit cell is an eight-thousandth of a degree: 1250 ten-millionths.
    let cell: Int64 = 1_250
    let cellsOfLatitude: Int64 = 180 * 8_000
    let row = min((point.latitudeE7 + 900_000_000) / cell, cellsOfLatitude - 1)
    let column = (point.longitudeE7 + 1_800_000_000) % 3_600_000_000 / cell
    var (rest, restOfColumn) = (row, column)
    var bytes: [UInt8] = []
    for _ in 0..<(PlusCode.pairedDigits / 2) {
      bytes = [PlusCode.digits[Int(rest % 20)], PlusCode.digits[Int(restOfColumn % 20)]] + bytes
      (rest, restOfColumn) = (rest / 20, restOfColumn / 20)
    }
    bytes.insert(PlusCode.plus, at: PlusCode.plusPlace)
    text = String(decoding: bytes, as: UTF8.self)
    centre = Coordinates(
      inRangeE7: row * cell + cell / 2 - 900_000_000, column * cell + cell / 2 - 1_800_000_000)
  }

  /// In whole smallest cells until the end, so that nothing is lost on the way.
  private static func centre(of values: [Int64]) -> Coordinates {
    var (south, west) = (Int64(0), Int64(0))
    var (height, width) = (400 * rowsPerDegree, 400 * columnsPerDegree)
    for index in stride(from: 0, to: min(values.count, pairedDigits), by: 2) {
      (height, width) = (height / 20, width / 20)
      south += values[index] * height
      west += values[index + 1] * width
    }
    for value in values.dropFirst(pairedDigits) {
      (height, width) = (height / 5, width / 4)
      south += value / 4 * height
      west += value % 4 * width
    }
    func rounded(_ doubled: Int64, _ perDegree: Int64) -> Int64 {
      (doubled * 10_000_000 + perDegree) / (2 * perDegree)
    }
    return Coordinates(
      inRangeE7: rounded(2 * south + height, rowsPerDegree) - 900_000_000,
      rounded(2 * west + width, columnsPerDegree) - 1_800_000_000)
  }
}

extension Coordinates {
  /// The middle of a cell lies in range by how codes are made.
  fileprivate init(inRangeE7 latitude: Int64, _ longitude: Int64) {
    latitudeE7 = latitude
    longitudeE7 = longitude
  }
}
