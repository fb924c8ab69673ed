internal import FEEL

/// What is known of a box's outcome before it runs: enough to read names with blanks inside of it.
struct StaticTypes {
  let types: TypeTable

  func type(of expression: BoxedExpression?) -> FEELType {
    guard let expression else { return .any }
    if let type = types.type(expression.typeRef, of: ElementMark(expression.kindName, expression.details)) {
      return type.feel
    }
    switch expression {
    case .literal, .invocation, .functionDefinition, .conditional, .filter, .iterator: return .any
    case .list(let list): return .list(list.items.first.map { type(of: $0) } ?? .any)
    case .relation(let relation):
      return .list(.context(relation.columns.map { FEELType.Entry($0.name, variable($0, nil)) }))
    case .context(let context):
      if let result = context.entries.first(where: { $0.variable?.name.isEmpty ?? true }) {
        return type(of: result.expression)
      }
      return .context(
        context.entries.compactMap { entry in
          entry.variable.map { FEELType.Entry($0.name, variable($0, entry.expression)) }
        })
    case .decisionTable(let table): return self.table(table)
    }
  }

  /// The type of a list's items.
  func item(of expression: BoxedExpression?) -> FEELType {
    if case .list(let item) = type(of: expression) { return item }
    return .any
  }

  func variable(_ variable: InformationItem, _ expression: BoxedExpression?) -> FEELType {
    let mark = ElementMark("variable", variable.details, name: variable.name)
    return types.type(variable.typeRef, of: mark)?.feel ?? type(of: expression)
  }

  private func table(_ table: DecisionTable) -> FEELType {
    guard table.outputs.count > 1 else { return .any }
    let row = FEELType.context(
      table.outputs.map { output in
        let mark = ElementMark("output", output.details, name: output.name)
        return FEELType.Entry(output.name ?? "", types.type(output.typeRef, of: mark)?.feel ?? .any)
      })
    switch table.hitPolicy {
    case .unique, .any, .priority, .first: return row
    case .ruleOrder, .outputOrder, .collect: return .list(row)
    }
  }
}
