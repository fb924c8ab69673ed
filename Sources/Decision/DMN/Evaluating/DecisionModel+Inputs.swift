public import FEEL

/// Inputs from data that knows no dates, such as JSON.
extension DecisionModel {
  /// The entries of a context as inputs: texts become dates, times and durations where the model says so; an entry that
  /// is called like an import holds the inputs of the imported model.
  public func inputs(_ context: Context) -> Inputs {
    var inputs = Inputs()
    add(context, of: graph.namespace, to: &inputs, depth: 0)
    return inputs
  }

  private func add(_ context: Context, of namespace: String, to inputs: inout Inputs, depth: Int) {
    let depthMax = 16
    for (name, value) in zip(context.names, context.values) {
      if let place = graph.place(of: name, in: namespace) {
        inputs[name, in: namespace] = graph.nodes[place].type.map { Self.read(value, as: $0.feel) } ?? value
      } else if case .context(let inner) = value, let imported = graph.imports[namespace]?[name], depth < depthMax {
        add(inner, of: imported, to: &inputs, depth: depth + 1)
      }
    }
  }

  /// Texts as what the type says, also inside; what cannot be read stays as it is, and does not conform.
  static func read(_ value: Value, as type: FEELType) -> Value {
    switch (type, value) {
    case (.date, .string(let text)): made("date", text, value)
    case (.time, .string(let text)): made("time", text, value)
    case (.dateTime, .string(let text)): made("date and time", text, value)
    case (.daysAndTimeDuration, .string(let text)), (.yearsAndMonthsDuration, .string(let text)):
      made("duration", text, value)
    case (.list(let item), .list(let list)): .list(list.map { read($0, as: item) })
    case (.context(let entries), .context(let context)):
      .context(
        entries.reduce(context) { context, entry in
          context[entry.name].map { context.putting(entry.name, read($0, as: entry.type)) } ?? context
        })
    case (.any, _), (.null, _), (.boolean, _), (.number, _), (.string, _), (.date, _), (.time, _), (.dateTime, _),
      (.daysAndTimeDuration, _), (.yearsAndMonthsDuration, _), (.list, _), (.range, _), (.context, _), (.function, _):
      value
    }
  }

  private static func made(_ function: String, _ text: String, _ otherwise: Value) -> Value {
    let value = TemporalText.value(function, text)
    return value.isNull ? otherwise : value
  }
}
