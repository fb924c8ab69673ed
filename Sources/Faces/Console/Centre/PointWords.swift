internal import Vocabulary

extension Coordinates {
  /// `54.6146, -5.9792`: to ten metres or so, as lists show a point.
  var words: String {
    func degrees(_ value: Int64) -> String {
      let rounded = (value.magnitude + 500) / 1_000
      let fraction = String(rounded % 10_000)
      let zeros = String(repeating: "0", count: 4 - fraction.utf8.count)
      return "\(value < 0 ? "-" : "")\(rounded / 10_000).\(zeros)\(fraction)"
    }
    return "\(degrees(latitudeE7)), \(degrees(longitudeE7))"
  }
}
