/// One target as Package.swift lists it.
struct ManifestTarget: Hashable, Sendable {
  let name: String
  /// From the root; empty where nothing tells it.
  let path: String
  /// Names in quotes: targets of this package.
  var targets: [String] = []
  /// Products of other packages.
  var products: [String] = []
  var line = 0
}

/// Package.swift as far as the checks need it, read as text.
struct Manifest: Sendable {
  static let path = "Package.swift"

  /// In the order of the file.
  let targets: [ManifestTarget]

  /// What keeps Package.swift from being read, so that a check never passes for want of data.
  struct Unreadable: Error, Hashable, CustomStringConvertible {
    let line: Int
    let expected: String
    var description: String {
      "\(Manifest.path):\(line): expected \(expected); teach Tests/TidyTests/Manifest.swift the new form"
    }
  }

  static func read(from tree: SourceTree) throws -> Manifest {
    guard let text = try tree.text(of: path) else { throw Unreadable(line: 0, expected: "a Package.swift") }
    return try Manifest(text)
  }

  init(_ source: String) throws(Unreadable) {
    var reader = ManifestReader(text: SwiftText(source))
    targets = try reader.targets()
    if targets.isEmpty { throw Unreadable(line: 0, expected: "calls that make targets, `library(...)` and the like") }
  }
}

/// Finds the calls that make targets and takes their arguments apart.
private struct ManifestReader {
  static let makers = [
    "library", "tests", "target", "executableTarget", "testTarget", "systemLibrary", "plugin", "macro",
  ]

  let text: SwiftText
  private var tokens: [Token] { text.tokens }
  /// Constants that stand for a product: `let grdb = ... .product(name: "GRDB", ...)`.
  private var productNames: [String: String] = [:]

  init(text: SwiftText) { self.text = text }

  mutating func targets() throws(Manifest.Unreadable) -> [ManifestTarget] {
    readProductNames()
    var found: [ManifestTarget] = []
    var place = 0
    while place < tokens.count {
      if makesTarget(at: place) {
        if let target = try target(at: place) { found.append(target) }
        place = tokens.closing(place + 1)
      }
      place += 1
    }
    return found
  }

  /// A product is made by `.library`, a target by our own `library`.
  private func makesTarget(at place: Int) -> Bool {
    let isProduct = tokens[place].text == "library" && tokens.text(place - 1) == "."
    return Self.makers.contains(tokens[place].text) && tokens.text(place + 1) == "("
      && tokens.text(place - 1) != "func" && !isProduct
  }

  private mutating func readProductNames() {
    for place in tokens.indices where tokens.have(["product", "(", "name", ":"], at: place) {
      guard let equals = tokens[..<place].lastIndex(where: { $0.text == "=" || $0.text == "[" || $0.text == "(" }),
        tokens[equals].text == "=", tokens.text(equals - 2) == "let", let product = literal(at: place + 4)
      else { continue }
      productNames[tokens.text(equals - 1)] = product
    }
  }

  /// The target made by the call at a place; nil where its name is no literal, inside the shorthands themselves.
  private func target(at place: Int) throws(Manifest.Unreadable) -> ManifestTarget? {
    let arguments = arguments(in: place + 1)
    guard let first = arguments.first, first.label == nil || first.label == "name", let name = literal(at: first.place)
    else { return nil }
    let second = arguments.dropFirst().first.flatMap { $0.label == nil ? literal(at: $0.place) : nil }
    let named = arguments.first { $0.label == "path" }.flatMap { literal(at: $0.place) }
    let isTest = tokens[place].text == "tests" || tokens[place].text == "testTarget"
    var target = ManifestTarget(
      name: name, path: named ?? (isTest ? "Tests/" : "Sources/") + (second ?? name), line: tokens[place].line)
    let list = arguments.first { $0.label == "dependencies" || ($0.label == nil && tokens.text($0.place) == "[") }
    for dependency in list.map({ self.arguments(in: $0.place) }) ?? [] {
      try add(dependency.place, to: &target)
    }
    return target
  }

  private func add(_ place: Int, to target: inout ManifestTarget) throws(Manifest.Unreadable) {
    if let name = literal(at: place) {
      target.targets.append(name)
    } else if let product = productNames[tokens.text(place)] {
      target.products.append(product)
    } else if tokens.have([".", "product", "(", "name", ":"], at: place), let product = literal(at: place + 5) {
      target.products.append(product)
    } else if tokens.have([".", "target", "(", "name", ":"], at: place), let name = literal(at: place + 5) {
      target.targets.append(name)
    } else {
      throw Manifest.Unreadable(line: tokens[place].line, expected: "a target in quotes or a product's constant")
    }
  }

  /// The label and the first token of each argument or element of the bracket at `open`.
  private func arguments(in open: Int) -> [(label: String?, place: Int)] {
    let close = tokens.closing(open)
    var starts: [Int] = []
    var place = open + 1
    while place < close {
      starts.append(place)
      while place < close, tokens[place].text != "," {
        place = ["(", "[", "{"].contains(tokens[place].text) ? tokens.closing(place) + 1 : place + 1
      }
      place += 1
    }
    return starts.map { tokens.text($0 + 1) == ":" ? (tokens[$0].text, $0 + 2) : (nil, $0) }
  }

  /// The text of the one-line string that begins at a place.
  private func literal(at place: Int) -> String? {
    guard tokens.have(["\"", "\""], at: place) else { return nil }
    return String(decoding: text.uncommented[(tokens[place].offset + 1)..<tokens[place + 1].offset], as: UTF8.self)
  }
}
