internal import DMN

/// What the YAML form of a table file leaves out because it follows from the rest.
enum TableYaml {
  /// `tables/priority.yaml` is the model `priority`, unless it says otherwise.
  static func modelName(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return String(name.prefix { $0 != "." })
  }

  static func namespace(_ name: String) -> String { "urn:tocsin:tables:" + slug(name) }

  /// The model with an input for each name that its decisions take, and what each decision requires: other engines and
  /// editors need them; ours reads the names alone.
  static func completed(_ model: Definitions) -> Definitions {
    var model = stripped(model)
    let names = Set(model.decisions.map(\.name))
    var inputs: [String] = []
    let decisions = model.decisions.map { decision -> Decision in
      var decision = decision
      if decision.details.id == nil { decision.details.id = decisionID(decision.name) }
      if decision.variable == nil { decision.variable = InformationItem(name: decision.name) }
      for name in taken(by: decision, names.sorted()) {
        if names.contains(name) {
          let id = model.decisions.first { $0.name == name }?.details.id ?? decisionID(name)
          decision.informationRequirements.append(InformationRequirement(.decision("#\(id)")))
        } else {
          if !inputs.contains(name) { inputs.append(name) }
          decision.informationRequirements.append(InformationRequirement(.input("#\(inputID(name))")))
        }
      }
      return decision
    }
    model.elements =
      inputs.map { name in
        var input = InputData(name: name)
        input.details.id = inputID(name)
        return .inputData(input)
      } + decisions.map { .decision($0) }
    return RuleNames.unique(model)
  }

  /// The model without what `completed` puts in.
  static func stripped(_ model: Definitions) -> Definitions {
    var model = RuleNames.local(model)
    model.elements = model.decisions.map { decision in
      var decision = decision
      decision.informationRequirements = []
      if decision.details.id == decisionID(decision.name) { decision.details.id = nil }
      if decision.variable == InformationItem(name: decision.name) { decision.variable = nil }
      return .decision(decision)
    }
    return model
  }

  /// The names that a decision's expressions take.
  private static func taken(by decision: Decision, _ decisions: [String]) -> [String] {
    var texts: [String] = []
    switch decision.expression {
    case .decisionTable(let table)?: texts = table.inputs.compactMap(\.inputExpression?.text)
    case .literal(let literal)?: texts = [literal.text ?? ""]
    case .context, .invocation, .functionDefinition, .list, .relation, .conditional, .filter, .iterator, nil: break
    }
    var names: [String] = []
    for text in texts {
      for name in TableNames.mentioned(in: text, decisions: decisions) where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  static func decisionID(_ name: String) -> String { "decision-" + slug(name) }

  static func inputID(_ name: String) -> String { "input-" + slug(name) }

  /// A name as XML takes it in an id: letters, digits and hyphens; others by their numbers.
  static func slug(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
      case " ": "_"
      default: "_\(scalar.value)_"
      }
    }.joined()
  }
}
