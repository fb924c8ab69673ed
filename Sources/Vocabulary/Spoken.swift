/// Seconds as people say them: `45 s`, `12 min 05 s`, `3 h 20 min`, `2 d 4 h`.
package func spoken(seconds: Int64) -> String {
  let magnitude = seconds.magnitude
  let sign = seconds < 0 ? "-" : ""
  func two(_ value: UInt64) -> String { value < 10 ? "0\(value)" : "\(value)" }
  switch magnitude {
  case 0..<60: return "\(sign)\(magnitude) s"
  case 60..<3600: return "\(sign)\(magnitude / 60) min \(two(magnitude % 60)) s"
  case 3600..<86_400: return "\(sign)\(magnitude / 3600) h \(two(magnitude / 60 % 60)) min"
  default: return "\(sign)\(magnitude / 86_400) d \(magnitude / 3600 % 24) h"
  }
}

/// `640 m`, `1.1 km`, `26 km`: as far as somebody needs to know who decides by it.
package func spoken(metres: Int64) -> String {
  let metres = max(0, metres)
  if metres < 1_000 { return "\(metres) m" }
  let tenths = metres / 100 + (metres % 100 < 50 ? 0 : 1)
  if tenths < 100 { return "\(tenths / 10).\(tenths % 10) km" }
  return "\(metres / 1_000 + (metres % 1_000 < 500 ? 0 : 1)) km"
}

/// `under 1 min`, `7 min`, `1 h 5 min`: a time that is an estimate, in whole minutes.
package func estimated(seconds: Int64) -> String {
  let minutes = max(0, seconds) / 60 + (seconds % 60 < 30 ? 0 : 1)
  if minutes < 1 { return "under 1 min" }
  return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
}
