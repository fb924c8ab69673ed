/// Counts of exceptions, each allowed by name up to a number that only goes down.
struct Ratchets: Sendable {
  static let path = "Tests/TidyTests/ratchets.txt"

  let allowed: [String: Int]

  init(allowed: [String: Int]) { self.allowed = allowed }

  /// Reads lines of `name = number`; a line that begins with `#` is a remark.
  init(_ text: String) throws(Malformed) {
    var allowed: [String: Int] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 3, words[1] == "=", let number = Int(words[2]), number >= 0 else {
        throw Malformed(line: String(line))
      }
      guard allowed.updateValue(number, forKey: String(words[0])) == nil else { throw Malformed(line: String(line)) }
    }
    self.allowed = allowed
  }

  /// A line that is no `name = number`, or names something twice.
  struct Malformed: Error, Hashable, CustomStringConvertible {
    let line: String
    var description: String { "\(Ratchets.path): expected `name = number`, once for each name, found “\(line)”" }
  }

  /// Compares what was found with what is allowed, in both directions.
  func findings(for exceptions: [String: [Finding]]) -> [Finding] {
    let unknown = allowed.keys.filter { exceptions[$0] == nil }.sorted().map { name in
      Finding(path: Ratchets.path, line: 0, message: "nothing is counted as \(name); delete its line")
    }
    return unknown + exceptions.sorted { $0.key < $1.key }.compactMap { finding(for: $0.key, $0.value) }
  }

  private func finding(for name: String, _ found: [Finding]) -> Finding? {
    guard let limit = allowed[name] else {
      return Finding(path: Ratchets.path, line: 0, message: "\(name) is missing; add `\(name) = \(found.count)`")
    }
    if found.count < limit {
      let message = "\(name) is \(limit) and \(found.count) are left: lower the ratchet to \(found.count)"
      return Finding(path: Ratchets.path, line: 0, message: message)
    }
    if found.count > limit {
      let places = found.map(\.description).joined(separator: "\n  ")
      let message = "\(name) allows \(limit), found \(found.count); mend one of them:\n  \(places)"
      return Finding(path: Ratchets.path, line: 0, message: message)
    }
    return nil
  }
}

/// Every kind of exception that is counted, by its name in the ratchet file.
func exceptions(in tree: SourceTree) -> [String: [Finding]] {
  [
    "files-over-300-lines": longFiles(tree.swiftFiles),
    "functions-over-60-lines": longFunctions(tree.swiftFiles),
    "unchecked-sendable": tree.sources.flatMap { promises(.uncheckedSendable, in: $0) },
    "nonisolated-unsafe": tree.sources.flatMap { promises(.nonisolatedUnsafe, in: $0) },
  ]
}
