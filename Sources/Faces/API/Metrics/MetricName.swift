/// Names as Prometheus takes them.
enum MetricName {
  /// A metric's name: letters, digits, `_` and `:`, not beginning with a digit.
  static func metric(_ label: String) -> String { clean(label, alsoColon: true) }

  /// Names and values of labels in the order of their names; `le` belongs to histograms, and a name stands once.
  static func labels(_ dimensions: [(String, String)]) -> [MetricLabel] {
    var labels: [String: String] = [:]
    for (name, value) in dimensions {
      var clean = clean(name, alsoColon: false)
      while clean.hasPrefix("__") { clean.removeFirst() }
      if clean == "le" || clean == "quantile" { clean += "_" }
      if labels[clean] == nil { labels[clean] = value }
    }
    return labels.sorted { $0.key < $1.key }.map { MetricLabel(name: $0.key, value: $0.value) }
  }

  private static func clean(_ text: String, alsoColon: Bool) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isLetter = (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || (alsoColon && byte == 58)
      if (48...57).contains(byte), bytes.isEmpty { bytes.append(95) }
      bytes.append(isLetter || (48...57).contains(byte) ? byte : 95)
    }
    return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
  }
}

/// One label of a series.
struct MetricLabel: Hashable, Sendable {
  let name: String
  let value: String
}
