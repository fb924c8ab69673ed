public import FEEL

/// One decision of a model made ready to be asked often: where it is a table of plain tests, an answer takes a lookup in
/// each column and no expression is evaluated. Shared by all threads.
public struct PreparedDecision: Sendable {
  /// The names of the inputs, in the order in which values are given.
  public let inputs: [String]
  private let model: DecisionModel
  private let decision: String
  private let table: PreparedTable?

  /// - Parameter decision: its name or id.
  public init(_ model: DecisionModel, _ decision: String) throws(UnknownElement) {
    self.model = model
    self.decision = decision
    guard let place = model.graph.place(of: decision, in: model.graph.namespace) else {
      throw UnknownElement(kind: "decision", name: decision)
    }
    inputs = model.graph.inputs(of: place).map { model.graph.nodes[$0].name }
    table = PreparedTable(model.graph, place, inputs)
  }

  /// Whether answers come from the table's index alone.
  public var isIndexed: Bool { table != nil }

  /// What the table's index takes of memory, in bytes; nil where there is none.
  public var indexByteCount: Int? { table?.byteCount }

  /// What the decision comes to.
  /// - Parameter values: as many as `inputs`, in their order.
  public func decide(_ values: [Value]) -> Value {
    if let table {
      let answer = table.answer(values)
      if answer != PreparedTable.unknown { return table.value(of: answer) }
    }
    var given = Inputs()
    for (name, value) in zip(inputs, values) { given[name] = value }
    return decided(given)
  }

  /// What the decision comes to for the entries of a JSON object, as JSON at the end of `output`.
  /// - Parameter json: one object in UTF-8 with an entry for each input; others are passed over.
  public func decide(
    json: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) throws(JSONFault) {
    if let table {
      let answer = table.answer(json)
      if answer != PreparedTable.unknown { return table.write(answer, to: &output) }
    }
    let value: Value
    do {
      value = try Value(json: json)
    } catch {
      throw .malformed(error)
    }
    guard case .context(let context) = value else { throw .noObject(value.shownBriefly) }
    decided(model.inputs(context)).writeJSON(to: &output)
  }

  private func decided(_ inputs: Inputs) -> Value {
    do {
      return try model.decide(decision, inputs).value
    } catch {
      return .null(NullReason(expected: "a decision \(decision)", found: error.description))
    }
  }
}

/// Why a text is no set of inputs.
public enum JSONFault: Error, Sendable, CustomStringConvertible {
  case malformed(Value.MalformedJSON)
  case noObject(String)

  /// What was expected, what was found, what to do.
  public var description: String {
    switch self {
    case .malformed(let fault):
      "byte \(fault.offset): expected \(fault.expected), found \(fault.found); correct the JSON"
    case .noObject(let found):
      "a JSON object was expected, found \(found); write one with an entry for each input"
    }
  }
}

extension Graph {
  /// The places of all inputs that a node needs, directly or not, in the order in which they are met.
  func inputs(of place: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [place]
    var waiting = [place]
    while let next = waiting.popLast() {
      switch nodes[next].role {
      case .input, .implicitInput: found.append(next)
      case .decision(let logic) where logic.box == nil: found.append(next)
      case .decision, .knowledge, .service, .broken:
        for required in nodes[next].required.reversed() where seen.insert(required).inserted {
          waiting.append(required)
        }
      }
    }
    return found
  }
}
