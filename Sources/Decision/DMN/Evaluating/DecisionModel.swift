public import FEEL

/// A model that is ready to decide: read and checked once, evaluated any number of times, on any thread.
public struct DecisionModel: Sendable {
  let graph: Graph

  /// What is wrong with the model; what is not concerned works all the same.
  public var findings: [ModelFinding] { graph.findings }

  /// - Parameter imports: the models that this one may import, in any order; those it does not need are left out.
  /// - Parameter isIndexed: false for tables that are gone through rule by rule, which only a comparison wants.
  public init(_ definitions: Definitions, imports: [Definitions] = [], isIndexed: Bool = true) {
    graph = GraphCompiler.graph(of: definitions, imports: imports, isIndexed: isIndexed)
  }

  /// What a decision comes to.
  /// - Parameter decision: its name or id.
  /// - Parameter namespace: of an imported model whose decision is meant; nil for the model itself.
  /// - Parameter inputs: the values of input data, by their names; what is not given is null.
  public func decide(
    _ decision: String, in namespace: String? = nil, _ inputs: Inputs, _ evaluation: Evaluation = Evaluation()
  ) throws(UnknownElement) -> Outcome {
    let place = try place(of: decision, in: namespace, "decision")
    switch graph.nodes[place].role {
    case .decision, .broken: return outcome(at: place, inputs, evaluation)
    case .input, .implicitInput, .knowledge, .service: throw UnknownElement(kind: "decision", name: decision)
    }
  }

  /// What a business knowledge model or a decision service answers.
  /// - Parameter arguments: by the names of parameters, input data or input decisions.
  public func call(_ invocable: String, _ arguments: Inputs, _ evaluation: Evaluation = Evaluation())
    throws(UnknownElement) -> Outcome
  {
    let place = try place(of: invocable, in: nil, "business knowledge model or decision service")
    var run = Run(graph, evaluation)
    guard case .function(let function) = run.value(of: place) else {
      throw UnknownElement(kind: "business knowledge model or decision service", name: invocable)
    }
    let known = Set(function.parameters.map(\.name))
    let named = arguments.values.filter { known.contains($0.key.name) }.map { ($0.key.name, $0.value) }
    let given = Set(named.map(\.0))
    let rest = function.parameters.filter { !given.contains($0.name) }.map { ($0.name, Value.null(nil)) }
    return Outcome(value: function.call(named: named + rest, evaluation), reports: evaluation.reports)
  }

  /// Whether a decision service has several output decisions, so that its outcome is a context of theirs.
  func offersSeveral(_ service: String) -> Bool {
    guard let place = graph.place(of: service, in: graph.namespace) else { return false }
    guard case .service(let logic) = graph.nodes[place].role else { return false }
    return logic.outputs.count > 1
  }

  private func outcome(at place: Int, _ inputs: Inputs, _ evaluation: Evaluation) -> Outcome {
    var run = Run(graph, evaluation)
    for (name, value) in inputs.values {
      guard let target = graph.place(of: name.name, in: name.namespace ?? graph.namespace) else { continue }
      switch graph.nodes[target].role {
      case .input, .implicitInput: run.give(value, to: target)
      case .decision(let logic) where logic.box == nil: run.give(value, to: target)
      case .decision, .knowledge, .service, .broken: break
      }
    }
    return Outcome(value: run.value(of: place), reports: evaluation.reports)
  }

  private func place(of name: String, in namespace: String?, _ kind: String) throws(UnknownElement) -> Int {
    guard let place = graph.place(of: name, in: namespace ?? graph.namespace) else {
      throw UnknownElement(kind: kind, name: name)
    }
    return place
  }
}

/// What was asked for is not in the model.
public struct UnknownElement: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of element was asked for.
  public let kind: String
  /// The name that was asked for.
  public let name: String

  /// What was expected, what was found, what to do.
  public var description: String {
    "the model has no \(kind) \"\(name)\"; write its name as the model has it"
  }
}

/// What a decision came to, and why parts of it became null.
public struct Outcome: Sendable {
  /// What the decision came to; null where it could not be worked out.
  public let value: Value
  /// Why parts became null, in the order in which they did.
  public let reports: [NullReason]
}

/// Values for the elements of a model.
public struct Inputs: Sendable {
  /// An element by its name, in the model that is evaluated unless a namespace is given.
  public struct Name: Hashable, Sendable {
    /// Of the element's model; nil for the model that is evaluated.
    public let namespace: String?
    /// The element's own name.
    public let name: String
  }

  private(set) var values: [Name: Value] = [:]

  /// No values yet.
  public init() {}

  /// The entries of a context as values of the elements of their names.
  public init(_ context: Context) {
    for (name, value) in zip(context.names, context.values) { values[Name(namespace: nil, name: name)] = value }
  }

  /// The value of an element; a namespace names one of an imported model.
  public subscript(name: String, in namespace: String? = nil) -> Value? {
    get { values[Name(namespace: namespace, name: name)] }
    set { values[Name(namespace: namespace, name: name)] = newValue }
  }
}
