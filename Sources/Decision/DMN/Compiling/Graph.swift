internal import FEEL

/// A requirement graph that is ready to run: one node for each element of a model and of those it imports.
final class Graph: Sendable {
  let nodes: [Node]
  let findings: [ModelFinding]
  /// By namespace, then by name; the first element holds where two of a model have the same name.
  private let places: [String: [String: Int]]
  private let placesByID: [String: [String: Int]]
  /// The namespaces that the outermost model imports, by the names it imports them under.
  let imports: [String: [String: String]]
  let namespace: String

  init(nodes: [Node], findings: [ModelFinding], namespace: String, imports: [String: [String: String]]) {
    self.nodes = nodes
    self.findings = findings
    self.namespace = namespace
    self.imports = imports
    var places: [String: [String: Int]] = [:]
    var placesByID: [String: [String: Int]] = [:]
    for (place, node) in nodes.enumerated() {
      if places[node.namespace]?[node.name] == nil { places[node.namespace, default: [:]][node.name] = place }
      if let id = node.mark.id { placesByID[node.namespace, default: [:]][id] = place }
    }
    self.places = places
    self.placesByID = placesByID
  }

  /// The node of that name or, failing that, id.
  func place(of name: String, in namespace: String) -> Int? {
    places[namespace]?[name] ?? placesByID[namespace]?[name]
  }
}

/// One element of the requirement graph.
struct Node: Sendable {
  enum Role: Sendable {
    case input
    /// Named by a table only; reported where it is not given.
    case implicitInput
    case decision(DecisionLogic)
    case knowledge(KnowledgeLogic)
    case service(ServiceLogic)
    case broken(ModelFinding)
  }

  let mark: ElementMark
  let namespace: String
  let name: String
  /// What its value must be; of a function, what its outcome must be.
  let type: ItemType?
  let role: Role
}

/// The values that logic sees: the names, and which node or nodes give each.
struct Sight: Sendable {
  indirect enum Source: Sendable {
    case node(Int)
    /// What an import brings, as one context under its name.
    case imported(ContextKeys, [Source])
  }

  let names: Names
  let sources: [Source]
  /// All nodes that stand in the sources.
  let required: [Int]
}

/// A decision's logic; without a box its value comes from outside.
struct DecisionLogic: Sendable {
  let sight: Sight
  let box: Box?
}

/// A business knowledge model's logic.
struct KnowledgeLogic: Sendable {
  let sight: Sight
  let function: CompiledFunction?
}

/// A decision service: which nodes its arguments become, and which give its outcome.
struct ServiceLogic: Sendable {
  /// Input data first, then input decisions, as their order in a call is.
  let inputs: [Int]
  let outputs: [Int]
}
