internal import Vocabulary

/// Days and times as people write them on paper.
enum SheetTime {
  /// `2026-11-21`, also with dots or slashes between.
  static func day(_ typed: String) -> CivilDate? {
    let parts = typed.filter { !$0.isWhitespace }.split(whereSeparator: { "-./".contains($0) })
    guard parts.count == 3, parts[0].count == 4, let numbers = numbers(parts) else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Seconds after midnight of `14:05`, `14.05`, `1405` or `14:05:30`.
  static func second(_ typed: String) -> Int64? {
    let text = typed.filter { !$0.isWhitespace }
    var parts = text.split(omittingEmptySubsequences: false, whereSeparator: { ":.".contains($0) })
    if parts.count == 1, text.count == 4 { parts = [text.prefix(2), text.suffix(2)] }
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }), let numbers = numbers(parts),
      (0...23).contains(numbers[0]), numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }

  /// Digits alone; a sign is no part of a date.
  private static func numbers(_ parts: [Substring]) -> [Int64]? {
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int64(part) : nil }
    return numbers.count == parts.count ? numbers : nil
  }
}
