internal import FEEL

/// One evaluation of a graph: each node is worked out once, when something needs it. It belongs to one thread.
struct Run {
  let graph: Graph
  let evaluation: Evaluation
  /// By the places of the nodes.
  private var known: [Value?]

  init(_ graph: Graph, _ evaluation: Evaluation) {
    self.graph = graph
    self.evaluation = evaluation
    known = Array(repeating: nil, count: graph.nodes.count)
  }

  /// Gives a node its value from outside, converted to its type.
  mutating func give(_ value: Value, to place: Int) {
    let node = graph.nodes[place]
    let mark = node.mark
    known[place] = node.type?.convert(value, evaluation, for: "the value of \(mark)") ?? value
  }

  /// The node's value, after everything that it requires: with a list of its own, so that long chains take no stack.
  mutating func value(of place: Int) -> Value {
    var waiting = [place]
    while let next = waiting.last {
      if known[next] != nil {
        waiting.removeLast()
        continue
      }
      let missing = graph.nodes[next].required.filter { known[$0] == nil }
      if missing.isEmpty {
        known[next] = work(out: next)
        waiting.removeLast()
      } else {
        waiting += missing
      }
    }
    return known[place] ?? .null
  }

  /// - Precondition: what the node requires is known.
  private func work(out place: Int) -> Value {
    let node = graph.nodes[place]
    switch node.role {
    case .input: return .null
    case .implicitInput:
      return evaluation.null(expected: "an input \(node.name)", found: "none")
    case .broken(let finding):
      return evaluation.null(expected: "a graph without circles", found: finding.description)
    case .decision(let logic):
      guard let box = logic.box else { return .null }
      let value = box.evaluate(values(logic.sight), evaluation)
      return node.type?.convert(value, evaluation, for: "the outcome of \(node.mark)") ?? value
    case .knowledge, .service: return graph.function(at: place)
    }
  }

  private func values(_ sight: Sight) -> [Value] {
    sight.sources.map(value)
  }

  private func value(_ source: Sight.Source) -> Value {
    switch source {
    case .node(let place): known[place] ?? .null
    case .imported(let keys, let parts): .context(Context(keys: keys, values: parts.map(value)))
    }
  }

  fileprivate mutating func outcome(of service: ServiceLogic) -> Value {
    let values = service.outputs.map { value(of: $0) }
    guard values.count != 1 else { return values[0] }
    let names = service.outputs.map { graph.nodes[$0].name }
    return .context(Context(Array(zip(names, values))))
  }
}

extension Node {
  /// What must be known before the node is worked out; functions find what they need when they are called.
  var required: [Int] {
    switch role {
    case .input, .implicitInput, .knowledge, .service, .broken: []
    case .decision(let logic): logic.box == nil ? [] : logic.sight.required
    }
  }
}

/// Business knowledge models and decision services as functions. They hold the graph and not each other, so that a long
/// chain of them is let go without going down it.
extension Graph {
  /// Null where the node is no function, or has no logic.
  fileprivate func function(at place: Int) -> Value {
    let node = nodes[place]
    switch node.role {
    case .knowledge(let logic): return logic.function.map { .function(knowledge(node, logic, $0)) } ?? .null
    case .service(let logic): return .function(service(node, logic))
    case .input, .implicitInput, .decision, .broken: return .null
    }
  }

  private func function(_ source: Sight.Source) -> Value {
    switch source {
    case .node(let place): function(at: place)
    case .imported(let keys, let parts): .context(Context(keys: keys, values: parts.map { function($0) }))
    }
  }

  private func knowledge(_ node: Node, _ logic: KnowledgeLogic, _ function: CompiledFunction) -> Function {
    let parameters = function.parameters.map { Function.Parameter($0.name, $0.type?.feel ?? .any) }
    return Function(name: node.name, parameters: parameters, result: node.type?.feel ?? .any) { arguments, evaluation in
      let outcome = function.call(arguments, logic.sight.sources.map { self.function($0) }, evaluation)
      return node.type?.convert(outcome, evaluation, for: "the outcome of \(node.mark)") ?? outcome
    }
  }

  /// A service is another run that knows only the arguments (DMN 1.5, 10.4).
  private func service(_ node: Node, _ service: ServiceLogic) -> Function {
    let parameters = service.inputs.map { place in
      Function.Parameter(nodes[place].name, nodes[place].type?.feel ?? .any)
    }
    return Function(name: node.name, parameters: parameters, result: node.type?.feel ?? .any) { arguments, evaluation in
      var run = Run(self, evaluation)
      for (place, argument) in zip(service.inputs, arguments) { run.give(argument, to: place) }
      let outcome = run.outcome(of: service)
      return node.type?.convert(outcome, evaluation, for: "the outcome of \(node.mark)") ?? outcome
    }
  }
}
