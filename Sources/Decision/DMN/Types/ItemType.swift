internal import FEEL

/// What a model demands of a value: its type in FEEL, and the tests of its item definition.
final class ItemType: Sendable {
  /// How the type is made, as far as tests stand inside of it.
  enum Shape: Sendable {
    case plain
    case list(ItemType)
    case structure([Component])
    case function(result: ItemType?)
  }

  struct Component: Sendable {
    let name: String
    let type: ItemType?
  }

  /// As the model writes it, for messages.
  let name: String
  let feel: FEELType
  let shape: Shape
  /// What this type narrows; its tests hold too.
  let base: ItemType?
  let tests: UnaryTests?
  /// Whether any test stands here or inside.
  let isConstrained: Bool

  init(_ name: String, feel: FEELType, shape: Shape = .plain, base: ItemType? = nil, tests: UnaryTests? = nil) {
    self.name = name
    self.feel = feel
    self.shape = shape
    self.base = base
    self.tests = tests
    let inside =
      switch shape {
      case .plain, .function: false
      case .list(let item): item.isConstrained
      case .structure(let components): components.contains { $0.type?.isConstrained ?? false }
      }
    isConstrained = inside || tests != nil || base?.isConstrained ?? false
  }

  /// The value converted as the standard allows (DMN 1.5, 10.3.2.9.4), or null with a report where it does not conform.
  func convert(_ value: Value, _ evaluation: Evaluation, for what: String) -> Value {
    guard !value.isNull else { return value }
    guard let converted = value.coerced(to: feel) else {
      return evaluation.null(expected: "\(what) to be of type \(name)", found: value.shownBriefly)
    }
    guard isConstrained, let failed = failure(of: converted, evaluation) else { return converted }
    return evaluation.null(
      expected: "\(what) to be one of the values that \(failed.type.name) allows (\(failed.type.tests?.text ?? ""))",
      found: failed.value.shownBriefly)
  }

  /// The first part of a value that does not pass the tests of its type.
  private func failure(of value: Value, _ evaluation: Evaluation) -> (type: ItemType, value: Value)? {
    guard isConstrained, !value.isNull else { return nil }
    if let failed = base?.failure(of: value, evaluation) { return failed }
    switch (shape, value) {
    case (.list(let item), .list(let list)):
      for element in list {
        if let failed = item.failure(of: element, evaluation) { return failed }
      }
    case (.structure(let components), .context(let context)):
      for component in components {
        guard let entry = context[component.name], let type = component.type else { continue }
        if let failed = type.failure(of: entry, evaluation) { return failed }
      }
    case (.plain, _), (.list, _), (.structure, _), (.function, _): break
    }
    guard let tests else { return nil }
    let verdict = tests.evaluate(value, in: Scope(evaluation: evaluation))
    return verdict.boolean == true ? nil : (self, value)
  }
}

extension Value {
  /// The value in FEEL's form, cut for messages.
  var shownBriefly: String {
    let most = 80
    let text = description
    return text.count <= most ? text : text.prefix(most) + "…"
  }
}
