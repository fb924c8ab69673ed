internal import Foundation

/// What Linux tells of this process.
struct ProcessReadings: Sendable {
  /// Seconds since 1970 UTC; when this was made where Linux does not tell.
  let startSeconds: Double

  init() {
    let now = Date().timeIntervalSince1970
    startSeconds = ProcessReadings.ageSeconds().map { now - $0 } ?? now
  }

  /// Bytes of memory in use; 0 where Linux does not tell.
  var residentBytes: Int64 {
    let fields = ProcessReadings.read("/proc/self/statm").split(separator: " ")
    guard fields.count > 1, let pages = Int64(fields[1]) else { return 0 }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static func ageSeconds() -> Double? {
    // The name in parentheses may hold anything; the start, in ticks since boot, is the 20th field behind it.
    let stat = read("/proc/self/stat")
    guard let end = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[end...].split(separator: " ")
    let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))
    guard fields.count > 20, let ticks = Double(fields[20]), ticksPerSecond > 0,
      let uptime = read("/proc/uptime").split(separator: " ").first.flatMap({ Double($0) })
    else { return nil }
    return max(0, uptime - ticks / ticksPerSecond)
  }

  private static func read(_ path: String) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
