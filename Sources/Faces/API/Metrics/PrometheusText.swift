/// The text format 0.0.4 that Prometheus reads.
extension PrometheusRegistry {
  /// Every series, and the readings, as they are now.
  package func text() -> String { text(with: []) }

  func text(with readings: [GaugeReading]) -> String {
    var text = PrometheusText()
    for reading in readings {
      text.begin(reading.name, .gauge, reading.help)
      text.sample(reading.name, [], reading.value)
    }
    let refused = "tocsin_metrics_series_refused_total"
    text.begin(refused, .counter, "Series that were not kept: too many, or their name was taken.")
    text.sample(refused, [], Double(refusedCount))
    for (name, family) in families where !family.series.isEmpty {
      text.begin(name, family.kind, family.help)
      for (labels, series) in family.series.sorted(by: { PrometheusText.precedes($0.key, $1.key) }) {
        text.series(name, labels, series)
      }
    }
    return text.text
  }
}

/// The lines of one answer.
private struct PrometheusText {
  private(set) var text = ""

  mutating func begin(_ name: String, _ kind: PrometheusRegistry.Kind, _ help: String) {
    text += "# HELP \(name) \(PrometheusText.escaped(help, quotes: false))\n# TYPE \(name) \(kind.rawValue)\n"
  }

  mutating func series(_ name: String, _ labels: [MetricLabel], _ series: PrometheusRegistry.Series) {
    switch series {
    case .counter(let counter): sample(name, labels, counter.value)
    case .gauge(let gauge): sample(name, labels, gauge.value)
    case .histogram(let histogram):
      let counts = histogram.counts
      var total: UInt64 = 0
      for (bound, count) in zip(histogram.bounds, counts.buckets) {
        total += count
        sample(name + "_bucket", labels + [MetricLabel(name: "le", value: PrometheusText.number(bound))], Double(total))
      }
      total += counts.buckets.last ?? 0
      sample(name + "_bucket", labels + [MetricLabel(name: "le", value: "+Inf")], Double(total))
      sample(name + "_sum", labels, counts.sum)
      sample(name + "_count", labels, Double(total))
    }
  }

  mutating func sample(_ name: String, _ labels: [MetricLabel], _ value: Double) {
    text += name
    if !labels.isEmpty {
      let pairs = labels.map { "\($0.name)=\"\(PrometheusText.escaped($0.value, quotes: true))\"" }
      text += "{\(pairs.joined(separator: ","))}"
    }
    text += " \(PrometheusText.number(value))\n"
  }

  static func precedes(_ left: [MetricLabel], _ right: [MetricLabel]) -> Bool {
    left.map { "\($0.name)=\($0.value)" }.lexicographicallyPrecedes(right.map { "\($0.name)=\($0.value)" })
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == value.rounded(), value.magnitude < 9_007_199_254_740_992 { return String(Int64(value)) }
    return "\(value)"
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\"" where quotes: escaped += "\\\""
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
