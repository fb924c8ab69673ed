internal import FEEL

/// Makes one graph of a model and those it imports.
struct GraphCompiler {
  let isIndexed: Bool
  /// The outermost model first.
  private(set) var models: [Definitions] = []
  private(set) var tables: [TypeTable] = []
  var drafts: [NodeDraft] = []
  var findings: [ModelFinding] = []
  /// Where each element stands among the drafts.
  private var places: [Reference: Int] = [:]
  /// By place, those that were compiled already.
  var nodes: [Int: Node] = [:]
  /// What is known of a node's value before it runs.
  var staticTypes: [Int: FEELType] = [:]

  init(isIndexed: Bool) {
    self.isIndexed = isIndexed
  }

  /// An element by its model's namespace and its id.
  struct Reference: Hashable {
    let namespace: String
    let id: String
  }

  static func graph(of model: Definitions, imports: [Definitions], isIndexed: Bool) -> Graph {
    var compiler = GraphCompiler(isIndexed: isIndexed)
    compiler.gather(model, imports)
    compiler.linkTypes()
    compiler.draft()
    compiler.connect()
    compiler.addImplicitInputs()
    for place in compiler.ordered() { compiler.compile(place) }
    compiler.findings += compiler.tables.flatMap(\.findings)
    var seen: Set<ModelFinding> = []
    let nodes = compiler.drafts.indices.compactMap { compiler.nodes[$0] }
    let importNames = compiler.models.map { model in
      let names = model.imports.map { ($0.name, $0.namespace) }
      return (model.namespace, Dictionary(names) { first, _ in first })
    }
    return Graph(
      nodes: nodes, findings: compiler.findings.filter { seen.insert($0).inserted }, namespace: model.namespace,
      imports: Dictionary(importNames) { first, _ in first })
  }

  /// Puts the models together that are needed, each once, and notes imports that lead nowhere or in a circle.
  private mutating func gather(_ root: Definitions, _ imports: [Definitions]) {
    models = [root]
    var next = 0
    while next < models.count {
      let model = models[next]
      next += 1
      for item in model.imports where item.importType.contains("/DMN/") {
        if models.contains(where: { $0.namespace == item.namespace }) { continue }
        if let found = imports.first(where: { $0.namespace == item.namespace }) {
          models.append(found)
        } else {
          let mark = ElementMark("import", item.details, name: item.name)
          findings.append(
            mark.finding(
              "no model of the namespace \"\(item.namespace)\" was found", mend: "put its file beside this one"))
        }
      }
    }
    let circles = ImportCircles(models)
    findings += circles.findings
  }

  private mutating func linkTypes() {
    tables = models.map(TypeTable.init)
    for (table, model) in zip(tables, models) {
      for item in model.imports {
        if let place = models.firstIndex(where: { $0.namespace == item.namespace }) {
          table.imported[item.name] = tables[place]
        }
      }
    }
  }

  private mutating func draft() {
    for (place, model) in models.enumerated() {
      for element in model.elements {
        guard let draft = NodeDraft(element, model: place) else { continue }
        if let id = draft.mark.id {
          let reference = Reference(namespace: model.namespace, id: id)
          if places[reference] != nil {
            findings.append(
              draft.mark.finding("another element has the id \(id) too", mend: "give each an id of its own"))
          } else {
            places[reference] = drafts.count
          }
        }
        drafts.append(draft)
      }
    }
  }

  /// Resolves what each element requires.
  private mutating func connect() {
    for place in drafts.indices {
      let draft = drafts[place]
      for href in draft.hrefs {
        guard let target = target(of: href, in: models[draft.model]) else {
          findings.append(
            draft.mark.finding(
              "it requires \"\(href)\", and there is no such element", mend: "correct the reference or add the element")
          )
          continue
        }
        drafts[place].targets[href] = target
      }
    }
  }

  /// `#id` and `namespace#id`.
  private func target(of href: String, in model: Definitions) -> Int? {
    guard let mark = href.lastIndex(of: "#") else {
      return places[Reference(namespace: model.namespace, id: href)]
    }
    let namespace = href[..<mark].isEmpty ? model.namespace : String(href[..<mark])
    return places[Reference(namespace: namespace, id: String(href[href.index(after: mark)...]))]
  }

  /// All places, each after those it requires; what stands on a circle, or behind one, is broken instead.
  private mutating func ordered() -> [Int] {
    var waiting = drafts.map { Set($0.targets.values).count }
    var dependents: [Int: [Int]] = [:]
    for (place, draft) in drafts.enumerated() {
      for target in Set(draft.targets.values) { dependents[target, default: []].append(place) }
    }
    var order = drafts.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for dependent in dependents[order[next]] ?? [] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { order.append(dependent) }
      }
      next += 1
    }
    breakCircles(Set(drafts.indices).subtracting(order))
    return order
  }

  private mutating func breakCircles(_ left: Set<Int>) {
    var visited: Set<Int> = []
    for start in left.sorted() where !visited.contains(start) {
      var path: [Int] = []
      var place = start
      while visited.insert(place).inserted {
        path.append(place)
        guard let next = drafts[place].targets.values.filter(left.contains).min() else { break }
        place = next
      }
      guard let beginning = path.firstIndex(of: place) else { continue }
      let circle = path[beginning...] + [place]
      let names = circle.map { drafts[$0].name }.joined(separator: " → ")
      findings.append(
        drafts[place].mark.finding("it requires itself: \(names)", mend: "take one of these requirements out"))
    }
    for place in left {
      let draft = drafts[place]
      let finding = draft.mark.finding(
        "it requires itself, or something that does", mend: "take one of the requirements of the circle out")
      nodes[place] = Node(
        mark: draft.mark, namespace: models[draft.model].namespace, name: draft.name, type: nil, role: .broken(finding))
    }
  }
}
