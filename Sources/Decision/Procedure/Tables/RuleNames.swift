internal import DMN

/// What rules are called: in a table by names of its own, in a model of the standard by ids that nothing else in the file has. Where tables
/// of one file share a name, or it could be no id, the id begins with what the decision is called.
enum RuleNames {
  /// The name of a rule in its table.
  static func name(_ id: String, of decision: String) -> String {
    let prefix = prefix(decision)
    return id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count ? String(id.dropFirst(prefix.count)) : id
  }

  private static func prefix(_ decision: String) -> String { "rule." + TableYaml.slug(decision) + "." }

  /// The model with an id for each named rule that stands once in the file.
  static func unique(_ model: Definitions) -> Definitions {
    let model = local(model)
    let unfit = unfit(model)
    return renamed(model) { unfit.contains($0) ? prefix($1) + $0 : $0 }
  }

  /// The model with the names of the tables again, as far as they could not stand as ids.
  static func local(_ model: Definitions) -> Definitions {
    let short = renamed(model) { name($0, of: $1) }
    let unfit = unfit(short)
    return renamed(model) { id, decision in
      let name = name(id, of: decision)
      return unfit.contains(name) ? name : id
    }
  }

  /// Names that stand more than once, or begin as no id may.
  private static func unfit(_ model: Definitions) -> Set<String> {
    var seen = Set(model.decisions.map { $0.details.id ?? TableYaml.decisionID($0.name) })
    var unfit: Set<String> = []
    for id in model.decisions.flatMap(ids) {
      let begins = id.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
      if !seen.insert(id).inserted || !begins { unfit.insert(id) }
    }
    return unfit
  }

  private static func ids(_ decision: Decision) -> [String] {
    guard case .decisionTable(let table)? = decision.expression else { return [] }
    return table.rules.compactMap(\.details.id)
  }

  /// `rename` is given the id of a rule and the name of its decision.
  private static func renamed(_ model: Definitions, _ rename: (String, String) -> String) -> Definitions {
    var model = model
    model.elements = model.elements.map { element in
      guard case .decision(var decision) = element, case .decisionTable(var table)? = decision.expression else {
        return element
      }
      for place in table.rules.indices {
        table.rules[place].details.id = table.rules[place].details.id.map { rename($0, decision.name) }
      }
      decision.expression = .decisionTable(table)
      return .decision(decision)
    }
    return model
  }
}
