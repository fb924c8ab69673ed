internal import FEEL

/// A table whose answers are worked out beforehand: inputs go straight into its columns, rules come with their outputs as
/// a value and as JSON.
struct PreparedTable: Sendable {
  struct Answer: Sendable {
    let value: Value
    let json: [UInt8]

    init(_ value: Value) {
      self.value = value
      var bytes: [UInt8] = []
      value.writeJSON(to: &bytes)
      json = bytes
    }
  }

  struct Column: Sendable {
    /// Which input it tests.
    let input: Int
    /// What the value must be; `any` where the model does not say.
    let kind: ColumnShape.Kind
  }

  let index: TableIndex
  let columns: [Column]
  /// By their bytes, in the order of the inputs.
  let inputNames: TextRows
  let inputCount: Int
  private let isFirst: Bool
  /// By rule; nil where only evaluation tells.
  private let answers: [Answer?]
  private let noMatch: Answer?

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
    inputNames = TextRows(inputs)
    inputCount = inputs.count
    isFirst = table.hitPolicy == .first
    let finish = { (value: Value) -> Answer? in
      let evaluation = Evaluation()
      let finished =
        node.type?.convert(box.convert(value, evaluation), evaluation, for: "") ?? box.convert(value, evaluation)
      return evaluation.reports.isEmpty ? Answer(finished) : nil
    }
    answers = table.rules.map { $0.constant.flatMap(finish) }
    noMatch = table.outputs.contains { $0.fallback != nil } ? nil : finish(.null(nil))
  }

  /// The answer for values in the order of the inputs; nil where it takes evaluation.
  func answer(_ values: [Value]) -> Answer? {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows in
      for place in columns.indices {
        let value = values[columns[place].input]
        guard columns[place].kind.takes(value), let row = index.columns[place].row(of: value) else { return nil }
        rows[place] = row
      }
      return answer(rows)
    }
  }

  /// The answer for a row in each column.
  func answer(_ rows: UnsafeMutableBufferPointer<Int>) -> Answer? {
    var hit = -1
    var isSure = true
    index.candidates(rows) { rule in
      guard hit < 0, !(index.hasOpen && index.isOpen(rule)) else {
        isSure = false
        return false
      }
      hit = rule
      return !isFirst
    }
    guard isSure else { return nil }
    return hit < 0 ? noMatch : answers[hit]
  }

  /// With what it takes for answers, in bytes.
  var byteCount: Int {
    index.byteCount + answers.reduce(0) { $0 + ($1?.json.count ?? 0) + MemoryLayout<Answer?>.stride }
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
