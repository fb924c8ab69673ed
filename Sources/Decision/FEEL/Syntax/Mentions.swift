/// What a text names beside its own parts, for hosts that check texts before they run.
public struct Mentions: Sendable, Hashable {
  /// Names of `Names` whose values it takes.
  public private(set) var names: Set<String> = []
  /// Names that nobody has given a meaning; each of them is null, whatever happens.
  public private(set) var unknown: Set<String> = []
  /// Built-in functions that it calls or hands on.
  public private(set) var builtIns: Set<String> = []

  init() {}

  mutating func add(_ node: Node, _ known: Names) {
    switch node {
    case .constant, .local, .refused: break
    case .global(let place): names.insert(known.entries[place].name)
    case .unknown(let name, _): unknown.insert(name)
    case .builtIn(let builtIn): builtIns.insert(builtIn.name)
    case .entry(_, _, let otherwise):
      // An entry of the items; only what it means outside names something outside.
      if case .unknown = otherwise { break }
      add(otherwise, known)
    case .list(let nodes, _), .context(_, let nodes, _, _): for node in nodes { add(node, known) }
    case .range(let range, _): for end in [range.start, range.end] { if let end { add(end, known) } }
    case .function(let function, _): if let body = function.body { add(body, known) }
    case .negate(let node, _), .instance(let node, _), .path(let node, _, _): add(node, known)
    case .arithmetic(_, let left, let right, _), .compare(_, let left, let right, _), .and(let left, let right, _),
      .or(let left, let right, _):
      add(left, known)
      add(right, known)
    case .between(let one, let two, let three, _), .choose(let one, let two, let three, _):
      for node in [one, two, three] { add(node, known) }
    case .within(let node, let tests, _):
      add(node, known)
      for test in tests { add(test, known) }
    case .loop(let loop, _):
      add(loop.iterations, known)
      add(loop.body, known)
    case .quantified(let quantified, _):
      add(quantified.iterations, known)
      add(quantified.condition, known)
    case .filter(let filter, _):
      add(filter.list, known)
      add(filter.condition, known)
    case .callBuiltIn(let builtIn, let arguments, _):
      builtIns.insert(builtIn.name)
      add(arguments, known)
    case .call(let called, let arguments, _):
      add(called, known)
      add(arguments, known)
    case .callEither(let called, let builtIn, let arguments, _):
      builtIns.insert(builtIn.name)
      add(called, known)
      add(arguments, known)
    }
  }

  mutating func add(_ test: TestNode, _ known: Names) {
    switch test {
    case .value(let node, _), .compare(_, let node, _): add(node, known)
    }
  }

  private mutating func add(_ iterations: [IterationNode], _ known: Names) {
    for iteration in iterations {
      add(iteration.domain, known)
      if let end = iteration.end { add(end, known) }
    }
  }

  private mutating func add(_ arguments: ArgumentNodes, _ known: Names) {
    switch arguments {
    case .positional(let nodes), .named(_, let nodes): for node in nodes { add(node, known) }
    }
  }
}
