/// One sample of the text format.
struct Sample: Hashable {
  let name: String
  let labels: [String: String]
  let value: Double
}

/// What a text in format 0.0.4 says.
struct ReadMetrics {
  var types: [String: String] = [:]
  var helps: [String: String] = [:]
  var samples: [Sample] = []

  func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    samples.first { $0.name == name && $0.labels == labels }?.value
  }
}

struct NotTheFormat: Error { let words: String }

/// A reader that takes nothing the format does not allow: Prometheus itself is more lenient.
struct StrictText {
  private var types: [String: String] = [:]
  private var result = ReadMetrics()
  private var current = ""
  private var finished: Set<String> = []
  private var seen: Set<[String]> = []

  static func read(_ text: String) throws -> ReadMetrics {
    guard text.isEmpty || text.hasSuffix("\n") else { throw NotTheFormat(words: "the last line has no end") }
    var reader = StrictText()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try reader.take(line)
    }
    try reader.checkHistograms()
    return reader.result
  }

  private mutating func take(_ line: Substring) throws {
    if line.isEmpty { throw NotTheFormat(words: "an empty line") }
    guard line.hasPrefix("#") else { return try sample(line) }
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "#", StrictText.isName(words[2], colon: true) else {
      throw NotTheFormat(words: "\(line)")
    }
    let name = String(words[2])
    switch words[1] {
    case "HELP":
      guard result.helps.updateValue(String(words[3]), forKey: name) == nil else {
        throw NotTheFormat(words: "two HELP lines of \(name)")
      }
    case "TYPE":
      guard ["counter", "gauge", "histogram"].contains(words[3]) else { throw NotTheFormat(words: "\(line)") }
      guard result.types.updateValue(String(words[3]), forKey: name) == nil, !finished.contains(name) else {
        throw NotTheFormat(words: "\(name) stands in two places")
      }
      if !current.isEmpty { finished.insert(current) }
      current = name
    default: throw NotTheFormat(words: "\(line)")
    }
  }

  private mutating func sample(_ line: Substring) throws {
    var rest = line
    let name = String(rest.prefix { $0 != "{" && $0 != " " })
    guard StrictText.isName(name[...], colon: true) else { throw NotTheFormat(words: "\(line)") }
    rest.removeFirst(name.count)
    var labels: [(String, String)] = []
    if rest.first == "{" { labels = try StrictText.labels(&rest) }
    guard rest.first == " " else { throw NotTheFormat(words: "\(line)") }
    guard let value = Double(rest.dropFirst()) ?? (rest == " +Inf" ? .infinity : nil) else {
      throw NotTheFormat(words: "\(line)")
    }
    let endings = result.types[current] == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
    guard endings.contains(where: { current + $0 == name }) else {
      throw NotTheFormat(words: "\(name) stands under \(current)")
    }
    guard seen.insert([name] + labels.map { "\($0)=\($1)" }.sorted()).inserted else {
      throw NotTheFormat(words: "\(line) stands twice")
    }
    guard Set(labels.map(\.0)).count == labels.count else { throw NotTheFormat(words: "a label twice: \(line)") }
    result.samples.append(
      Sample(name: name, labels: Dictionary(uniqueKeysWithValues: labels), value: value))
  }

  private static func labels(_ rest: inout Substring) throws -> [(String, String)] {
    rest.removeFirst()
    var labels: [(String, String)] = []
    while rest.first != "}" {
      let name = rest.prefix { $0 != "=" }
      guard isName(name, colon: false), !name.hasPrefix("__") else { throw NotTheFormat(words: "label \(name)") }
      rest.removeFirst(name.count)
      guard rest.hasPrefix("=\"") else { throw NotTheFormat(words: "\(rest)") }
      rest.removeFirst(2)
      labels.append((String(name), try value(&rest)))
      if rest.first == "," { rest.removeFirst() } else if rest.first != "}" { throw NotTheFormat(words: "\(rest)") }
    }
    rest.removeFirst()
    return labels
  }

  private static func value(_ rest: inout Substring) throws -> String {
    var value = String.UnicodeScalarView()
    var scalars = rest.unicodeScalars
    while let next = scalars.popFirst() {
      switch next {
      case "\"":
        rest = Substring(scalars)
        return String(value)
      case "\\":
        switch scalars.popFirst() {
        case "n": value.append("\n")
        case "\\": value.append("\\")
        case "\"": value.append("\"")
        default: throw NotTheFormat(words: "an unknown escape")
        }
      default: value.append(next)
      }
    }
    throw NotTheFormat(words: "a label value without an end")
  }

  private static func isName(_ name: Substring, colon: Bool) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95 || (colon && $0 == 58)
    }
  }

  /// Buckets grow, end in +Inf, and agree with the count.
  private func checkHistograms() throws {
    for (name, type) in result.types where type == "histogram" {
      let buckets = Dictionary(grouping: result.samples.filter { $0.name == name + "_bucket" }) { sample in
        sample.labels.filter { $0.key != "le" }
      }
      for (labels, samples) in buckets {
        let bounds = samples.map { Double($0.labels["le"] ?? "") ?? .infinity }
        let isOrdered = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
        let grows = zip(samples, samples.dropFirst()).allSatisfy { $0.value <= $1.value }
        let count = result.value(name + "_count", labels)
        guard isOrdered, grows, bounds.last == .infinity, samples.last?.value == count,
          result.value(name + "_sum", labels) != nil
        else { throw NotTheFormat(words: "the buckets of \(name)") }
      }
    }
  }
}
