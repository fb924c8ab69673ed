internal import FEEL

/// The types that one model may name, resolved as they are asked for.
final class TypeTable {
  let model: Definitions
  /// By the name under which the model imports them.
  var imported: [String: TypeTable] = [:]
  private(set) var findings: [ModelFinding] = []
  private var byName: [String: ItemDefinition] = [:]
  private var resolved: [String: ItemType] = [:]
  /// Names being resolved, outermost first, so that a circle is found.
  private var underway: [String] = []
  /// How many definitions may refer to each other in a row.
  private static let chainMax = 100

  init(_ model: Definitions) {
    self.model = model
    for item in model.itemDefinitions where byName[item.name] == nil { byName[item.name] = item }
  }

  /// The type that a reference names; nil for Any, and for one that is not known, which becomes a finding.
  func type(_ reference: String?, of element: ElementMark) -> ItemType? {
    guard let reference = reference?.trimmed, !reference.isEmpty, reference != "Any" else { return nil }
    if let type = lookUp(reference, of: element) { return type }
    if reference.hasSuffix(":Any") { return nil }
    note(element, "the type \"\(reference)\" is not known", "define it as an itemDefinition, or import its model")
    return nil
  }

  /// All types by the names that expressions may use for them.
  private(set) lazy var feelTypes: [String: FEELType] = {
    var types = ownTypes()
    for (name, table) in imported {
      for (inner, type) in table.ownTypes() { types[name.isEmpty ? inner : "\(name).\(inner)"] = type }
    }
    return types
  }()

  private func ownTypes() -> [String: FEELType] {
    var types: [String: FEELType] = [:]
    for item in model.itemDefinitions {
      types[item.name] = type(item.name, of: ElementMark("itemDefinition", item.details, name: item.name))?.feel ?? .any
    }
    return types
  }

  private func lookUp(_ reference: String, of element: ElementMark) -> ItemType? {
    if let known = resolved[reference] { return known }
    if let item = byName[reference] { return resolve(item) }
    if let type = FEELType(named: reference) {
      let builtIn = ItemType(reference, feel: type)
      resolved[reference] = builtIn
      return builtIn
    }
    for (name, table) in imported {
      if name.isEmpty, table.byName[reference] != nil { return table.lookUp(reference, of: element) }
      if reference.hasPrefix(name + ".") {
        return table.lookUp(String(reference.dropFirst(name.count + 1)), of: element)
      }
    }
    return prefixed(reference, of: element)
  }

  /// `prefix:name`, as the first editions write references to types.
  private func prefixed(_ reference: String, of element: ElementMark) -> ItemType? {
    guard let colon = reference.firstIndex(of: ":") else { return nil }
    let name = String(reference[reference.index(after: colon)...])
    let namespace = model.details.declarations.first { $0.prefix == reference[..<colon] }?.namespace
    if namespace == model.namespace, byName[name] != nil { return lookUp(name, of: element) }
    if let table = imported.values.first(where: { $0.model.namespace == namespace }) {
      return table.lookUp(name, of: element)
    }
    return FEELType(named: name).map { ItemType(name, feel: $0) }
  }

  private func resolve(_ item: ItemDefinition) -> ItemType? {
    let mark = ElementMark("itemDefinition", item.details, name: item.name)
    guard !underway.contains(item.name) else {
      let circle = (underway + [item.name]).joined(separator: " → ")
      note(mark, "types refer to each other in a circle: \(circle)", "take one of the references out")
      return ItemType(item.name, feel: .any)
    }
    guard underway.count < Self.chainMax else {
      note(mark, "more than \(Self.chainMax) types refer to each other in a row", "make the chain shorter")
      return ItemType(item.name, feel: .any)
    }
    underway.append(item.name)
    let type = made(of: item, mark)
    underway.removeLast()
    resolved[item.name] = type
    return type
  }

  /// What a definition says, whether it has a name of its own or is a component.
  private func made(of item: ItemDefinition, _ mark: ElementMark) -> ItemType {
    let tests = tests(item.allowedValues, of: mark)
    let whole = self.tests(item.typeConstraint, of: mark)
    let single: ItemType
    if !item.itemComponents.isEmpty {
      let components = item.itemComponents.map { component in
        ItemType.Component(
          name: component.name,
          type: made(of: component, ElementMark("itemComponent", component.details, name: component.name)))
      }
      let entries = components.map { FEELType.Entry($0.name, $0.type?.feel ?? .any) }
      single = ItemType(item.name, feel: .context(entries), shape: .structure(components), tests: tests)
    } else if let function = item.functionItem {
      let result = type(function.outputTypeRef, of: mark)
      let parameters = function.parameters.map { type($0.typeRef, of: mark)?.feel ?? .any }
      single = ItemType(
        item.name, feel: .function(parameters, result?.feel ?? .any), shape: .function(result: result), tests: tests)
    } else {
      let base = type(item.typeRef, of: mark)
      single = ItemType(item.name, feel: base?.feel ?? .any, shape: base?.shape ?? .plain, base: base, tests: tests)
    }
    guard item.isCollection else {
      return whole == nil
        ? single : ItemType(item.name, feel: single.feel, shape: single.shape, base: single, tests: whole)
    }
    return ItemType(item.name, feel: .list(single.feel), shape: .list(single), tests: whole)
  }

  private func tests(_ expression: UnaryTestsExpression?, of mark: ElementMark) -> UnaryTests? {
    guard let expression, !expression.text.trimmed.isEmpty else { return nil }
    do {
      return try UnaryTests(expression.text)
    } catch {
      note(mark, "its allowed values cannot be read: \(error)", "correct the text \"\(expression.text.trimmed)\"")
      return nil
    }
  }

  private func note(_ mark: ElementMark, _ what: String, _ mend: String) {
    findings.append(mark.finding(what, mend: mend))
  }
}
