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
