internal import FEEL

/// Decision tables, with their columns and rules.
extension BoxCompiler {
  func table(_ table: DecisionTable, in environment: Environment, of mark: ElementMark) -> Box {
    guard !table.outputs.isEmpty else {
      return broken(mark, "the table has no output", "add an output column")
    }
    let isSingle = table.outputs.count == 1
    let names = table.outputs.map { $0.name ?? "" }
    guard isSingle || (Set(names).count == names.count && !names.contains("")) else {
      return broken(mark, "several outputs need a name each", "give each output column a name of its own")
    }
    let inputs = table.inputs.map { input($0, in: environment, of: mark) }
    let outputs = table.outputs.map { output($0, in: environment, of: mark) }
    let keys = isSingle ? nil : ContextKeys(names)
    var rules: [CompiledTable.Rule] = []
    for rule in table.rules {
      switch compiled(rule, of: outputs, keys, in: environment, mark) {
      case .success(let compiled): rules.append(compiled)
      case .failure(let broken): return .broken(broken.finding)
      }
    }
    return .table(
      CompiledTable(
        mark: mark, hitPolicy: table.hitPolicy, aggregation: table.hitPolicy == .collect ? table.aggregation : nil,
        names: environment.names, inputs: inputs, outputs: outputs, keys: keys, rules: rules,
        index: isIndexed ? TableIndex(rules, inputCount: inputs.count) : nil))
  }

  private func input(
    _ clause: InputClause, in environment: Environment, of mark: ElementMark
  ) -> CompiledTable.Input {
    let inner = ElementMark("input", clause.details)
    let box = clause.inputExpression.map { literal($0, in: environment, of: inner.id == nil ? mark : inner) }
    return CompiledTable.Input(
      box: box ?? .missing, type: types.type(clause.inputExpression?.typeRef, of: inner),
      allowed: allowed(clause.inputValues, in: environment, of: inner),
      text: clause.inputExpression?.text?.trimmed ?? "")
  }

  private func output(
    _ clause: OutputClause, in environment: Environment, of mark: ElementMark
  ) -> CompiledTable.Output {
    let inner = ElementMark("output", clause.details, name: clause.name)
    let type = types.type(clause.typeRef, of: inner)
    let order = clause.outputValues?.text ?? type?.tests?.text ?? ""
    return CompiledTable.Output(
      name: clause.name ?? "", type: type, allowed: allowed(clause.outputValues, in: environment, of: inner),
      priorities: priorities(order, in: environment),
      fallback: clause.defaultOutputEntry.map { literal($0, in: environment, of: inner) })
  }

  private func allowed(
    _ tests: UnaryTestsExpression?, in environment: Environment, of mark: ElementMark
  ) -> UnaryTests? {
    guard let tests, !tests.text.trimmed.isEmpty else { return nil }
    do {
      return try UnaryTests(tests.text, names: environment.names)
    } catch {
      _ = broken(mark, "its values cannot be read: \(error)", "correct the text \"\(tests.text.trimmed)\"")
      return nil
    }
  }

  /// The values of a list of tests in their order, where they are plain values.
  private func priorities(_ text: String, in environment: Environment) -> [Value] {
    guard !text.trimmed.isEmpty else { return [] }
    do {
      let list = try FEEL.Expression("[\(text)\n]", names: environment.names)
      let scope = Scope(
        environment.names, environment.names.entries.map { _ in Value.null(nil) }, evaluation: Evaluation())
      guard case .list(let values) = list.evaluate(in: scope) else { return [] }
      return values.elements
    } catch {
      return []
    }
  }

  private struct BrokenRule: Error {
    let finding: ModelFinding
  }

  private func compiled(
    _ rule: DecisionRule, of outputs: [CompiledTable.Output], _ keys: ContextKeys?, in environment: Environment,
    _ mark: ElementMark
  ) -> Result<CompiledTable.Rule, BrokenRule> {
    var tests: [UnaryTests?] = []
    for entry in rule.inputEntries {
      let text = entry.text.trimmed
      guard !text.isEmpty, text != "-" else {
        tests.append(nil)
        continue
      }
      do {
        tests.append(try UnaryTests(entry.text, names: environment.names))
      } catch {
        let inner = ElementMark("inputEntry", entry.details)
        let box = broken(
          inner.id == nil ? mark : inner, "the tests cannot be read: \(error)", "correct the text \"\(text)\"")
        if case .broken(let finding) = box { return .failure(BrokenRule(finding: finding)) }
      }
    }
    let boxes = rule.outputEntries.map { entry in
      let inner = ElementMark("outputEntry", entry.details)
      let box = literal(entry, in: environment, of: inner.id == nil ? mark : inner)
      return types.type(entry.typeRef, of: mark).map { Box.typed(box, $0, mark) } ?? box
    }
    return .success(
      CompiledTable.Rule(
        tests: tests, outputs: boxes, constant: constant(rule.outputEntries, boxes, outputs, keys, environment)))
  }

  /// All outputs of a rule that are plain literals, checked once and shared by every evaluation.
  private func constant(
    _ entries: [LiteralExpression], _ boxes: [Box], _ outputs: [CompiledTable.Output], _ keys: ContextKeys?,
    _ environment: Environment
  ) -> Value? {
    guard entries.allSatisfy({ $0.text.map(isPlainLiteral) ?? false }) else { return nil }
    let evaluation = Evaluation()
    let blanks = environment.names.entries.map { _ in Value.null(nil) }
    let values = zip(boxes, outputs).map { box, output in
      output.checked(box.evaluate(blanks, evaluation), evaluation)
    }
    guard evaluation.reports.isEmpty else { return nil }
    return keys.map { .context(Context(keys: $0, values: values)) } ?? values[0]
  }

  /// A number, a string, true, false or null, and nothing else.
  private func isPlainLiteral(_ text: String) -> Bool {
    let text = text.trimmed
    if ["true", "false", "null"].contains(text) { return true }
    if text.first == "\"", text.last == "\"", text.count >= 2 {
      return !text.dropFirst().dropLast().contains { $0 == "\"" || $0 == "\\" }
    }
    return !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
  }
}
