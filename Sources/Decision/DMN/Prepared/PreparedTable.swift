internal import FEEL

/// A table whose answers are worked out beforehand: inputs go straight into its columns, rules come with their outputs as
/// a value and as JSON.
final class PreparedTable: Sendable {
  /// What the index says: the place of the rule whose outputs hold, or one of the two below.
  typealias Answer = Int
  static let noMatch: Answer = -1
  /// It takes evaluation.
  static let unknown: Answer = -2

  struct Column: Sendable {
    /// Which input it tests.
    let input: Int
    /// What the value must be; `any` where the model does not say.
    let kind: ColumnShape.Kind
  }

  let index: TableIndex
  let columns: [Column]
  let inputCount: Int
  private let names: TextPool
  private let nameSet: TextPool.Set
  private let isFirst: Bool
  /// By rule, the last one for no match; meaningless where an answer is not known.
  private let values: [Value]
  private let isKnown: [Bool]
  /// The values as JSON, one after the other, and where each ends.
  private let json: [UInt8]
  private let jsonEnds: [Int]

  /// Nil where the decision is no table, or its inputs are more than plain names of plain types.
  init?(_ graph: Graph, _ place: Int, _ inputs: [String]) {
    let node = graph.nodes[place]
    guard case .decision(let logic) = node.role, let box = logic.box else { return nil }
    guard case .table(let table) = box.untyped, let index = table.index else { return nil }
    switch table.hitPolicy {
    case .first, .unique, .any, .priority: break
    case .ruleOrder, .outputOrder, .collect: return nil
    }
    var columns: [Column] = []
    for input in table.inputs {
      guard case .literal(let expression) = input.box, input.allowed == nil,
        let position = inputs.firstIndex(of: expression.text.trimmed),
        let source = logic.sight.place(of: inputs[position]), graph.nodes[source].isInput,
        let kind = ColumnShape.Kind(graph.nodes[source].type, input.type)
      else { return nil }
      columns.append(Column(input: position, kind: kind))
    }
    self.index = index
    self.columns = columns
    var names = TextPool()
    nameSet = names.add(inputs)
    self.names = names
    inputCount = inputs.count
    isFirst = table.hitPolicy == .first
    let hasFallback = table.outputs.contains { $0.fallback != nil }
    let constants = table.rules.map(\.constant) + [hasFallback ? nil : .null(nil)]
    let finished = constants.map { $0.flatMap { Self.finished($0, node, box) } }
    values = finished.map { $0 ?? .null(nil) }
    isKnown = finished.map { $0 != nil }
    var json: [UInt8] = []
    jsonEnds =
      [0]
      + values.map { value in
        value.writeJSON(to: &json)
        return json.count
      }
    self.json = json
  }

  /// A rule's outputs as the types of the box and of the decision take them; nil where they do not.
  private static func finished(_ value: Value, _ node: Node, _ box: Box) -> Value? {
    let evaluation = Evaluation()
    let converted = box.convert(value, evaluation)
    let finished = node.type?.convert(converted, evaluation, for: "") ?? converted
    return evaluation.reports.isEmpty ? finished : nil
  }

  /// The answer for values in the order of the inputs.
  func answer(_ values: [Value]) -> Answer {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows in
      for place in 0..<columns.count {
        let column = columns[place]
        guard column.kind.takes(values[column.input]) else { return Self.unknown }
        rows[place] = index.row(of: values[column.input], in: place)
        guard rows[place] >= 0 else { return Self.unknown }
      }
      return answer(rows)
    }
  }

  /// The answer for a row in each column.
  func answer(_ rows: UnsafeMutableBufferPointer<Int>) -> Answer {
    var hit = Self.noMatch
    index.candidates(rows) { rule in
      guard hit == Self.noMatch, !(index.hasOpen && index.isOpen(rule)) else {
        hit = Self.unknown
        return false
      }
      hit = rule
      return !isFirst
    }
    guard hit != Self.unknown else { return hit }
    return isKnown[place(of: hit)] ? hit : Self.unknown
  }

  private func place(of answer: Answer) -> Int { answer == Self.noMatch ? values.count - 1 : answer }

  func value(of answer: Answer) -> Value { values[place(of: answer)] }

  func write(_ answer: Answer, to output: inout [UInt8]) {
    let place = place(of: answer)
    json.withUnsafeBufferPointer { bytes in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[jsonEnds[place]..<jsonEnds[place + 1]]))
    }
  }

  /// Which input has the name; the count of inputs for another.
  @inline(__always)
  func input(named name: UnsafeBufferPointer<UInt8>) -> Int { names.place(of: name, in: nameSet) }

  /// With what it takes for answers, in bytes.
  var byteCount: Int {
    index.byteCount + names.byteCount + json.count + jsonEnds.count * 8 + values.count * MemoryLayout<Value>.stride
      + isKnown.count + columns.count * MemoryLayout<Column>.stride
  }
}

extension ColumnShape.Kind {
  /// What an input of the two types may be; nil where there is more to check than its kind.
  fileprivate init?(_ types: ItemType?...) {
    var kind = ColumnShape.Kind.any
    for type in types.compactMap(\.self) {
      guard !type.isConstrained else { return nil }
      let next: ColumnShape.Kind
      switch type.feel {
      case .any: continue
      case .string: next = .text
      case .number: next = .number
      case .boolean: next = .boolean
      case .null, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .range, .context,
        .function:
        return nil
      }
      guard kind == .any || kind == next else { return nil }
      kind = next
    }
    self = kind
  }

  func takes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, _), (.text, .string), (.number, .number), (.boolean, .boolean): true
    case (.text, _), (.number, _), (.boolean, _), (.unknown, _): false
    }
  }
}

extension Box {
  /// The box inside its types.
  fileprivate var untyped: Box {
    if case .typed(let inner, _, _) = self { inner.untyped } else { self }
  }

  /// A value as the types around the box take it.
  fileprivate func convert(_ value: Value, _ evaluation: Evaluation) -> Value {
    guard case .typed(let inner, let type, let mark) = self else { return value }
    return type.convert(inner.convert(value, evaluation), evaluation, for: "the outcome of \(mark)")
  }
}

extension Node {
  fileprivate var isInput: Bool {
    switch role {
    case .input, .implicitInput: true
    case .decision, .knowledge, .service, .broken: false
    }
  }
}

extension Sight {
  /// The node behind a name; nil for an import.
  fileprivate func place(of name: String) -> Int? {
    guard let place = names.place(of: name), case .node(let node) = sources[place] else { return nil }
    return node
  }
}
