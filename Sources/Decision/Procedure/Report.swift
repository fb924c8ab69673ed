internal import Vocabulary

/// A spot in a file, line and column from 1.
struct Place: Hashable, Comparable {
  let line: Int
  let column: Int

  static let start = Place(line: 1, column: 1)

  static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// Collects findings while a pack is read and checked, so that one run tells everything that is wrong.
final class Report {
  private(set) var findings: [Finding] = []

  var isClean: Bool { findings.isEmpty }
  var isFull: Bool { findings.count > PackLimits.findingsMax }

  /// The words are put together only while findings are still told, so that those left out cost nothing.
  func add(_ file: String, _ place: Place, _ what: @autoclosure () -> String, mend: @autoclosure () -> String) {
    guard hasRoom(for: file) else { return }
    findings.append(Finding(file: file, line: place.line, column: place.column, what: what(), mend: mend()))
  }

  func add(_ finding: Finding) {
    if hasRoom(for: finding.file) { findings.append(finding) }
  }

  private func hasRoom(for file: String) -> Bool {
    if findings.count < PackLimits.findingsMax { return true }
    if !isFull { add(last: "more than \(PackLimits.findingsMax) findings, the rest is not told", file) }
    return false
  }

  /// For what concerns a file as a whole.
  func add(file: String, _ what: @autoclosure () -> String, mend: @autoclosure () -> String) {
    add(file, .start, what(), mend: mend())
  }

  private func add(last what: String, _ file: String) {
    findings.append(Finding(file: file, line: 1, column: 1, what: what, mend: "mend these and check again"))
  }

  /// By file, then line, then column; in the order found where these are the same.
  var sorted: [Finding] {
    let ranked = findings.enumerated().sorted { left, right in
      (left.element.file, left.element.line, left.element.column ?? 0, left.offset)
        < (right.element.file, right.element.line, right.element.column ?? 0, right.offset)
    }
    return ranked.map(\.element)
  }
}

/// A text from a pack as it may be shown in a finding.
func quoted(_ text: String) -> String { Malformed.excerpt(text) }

/// A few of many names, for a finding.
func listed(_ names: [String]) -> String {
  let shown = names.sorted().prefix(12).joined(separator: ", ")
  return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
}
