/// Models that import each other in a circle: their elements are still found, but no order of the files is right.
struct ImportCircles {
  private(set) var findings: [ModelFinding] = []
  private let models: [Definitions]
  private let places: [String: Int]
  private var done: Set<Int> = []

  init(_ models: [Definitions]) {
    self.models = models
    places = Dictionary(models.enumerated().map { ($1.namespace, $0) }) { first, _ in first }
    for place in models.indices { walk(from: place) }
  }

  /// Depth first with a list of its own, so that a long chain of imports takes no stack.
  private mutating func walk(from start: Int) {
    guard !done.contains(start) else { return }
    var path: [(place: Int, next: Int)] = [(start, 0)]
    while let last = path.last {
      let imports = models[last.place].imports
      guard last.next < imports.count else {
        done.insert(last.place)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      guard let target = places[imports[last.next].namespace], !done.contains(target) else { continue }
      if let beginning = path.firstIndex(where: { $0.place == target }) {
        let names = (path[beginning...].map(\.place) + [target]).map { models[$0].name }
        let mark = ElementMark("import", imports[last.next].details, name: imports[last.next].name)
        findings.append(
          mark.finding(
            "models import each other in a circle: \(names.joined(separator: " → "))",
            mend: "move what they share into a model of its own"))
      } else {
        path.append((target, 0))
      }
    }
  }
}
