internal import FEEL

/// From drafts to nodes, each after those it requires.
extension GraphCompiler {
  mutating func compile(_ place: Int) {
    let draft = drafts[place]
    let boxes = BoxCompiler(types: tables[draft.model], isIndexed: isIndexed)
    let made: (role: Node.Role, type: ItemType?, known: FEELType)
    switch draft.element {
    case .decision(let decision): made = self.decision(decision, draft, boxes)
    case .inputData(let input):
      let type = boxes.types.type(input.variable?.typeRef, of: draft.mark)
      made = (draft.isImplicit ? .implicitInput : .input, type, type?.feel ?? .any)
    case .businessKnowledgeModel(let knowledge): made = self.knowledge(knowledge, draft, boxes)
    case .decisionService(let service): made = self.service(service, draft, boxes)
    case .knowledgeSource: return
    }
    nodes[place] = Node(
      mark: draft.mark, namespace: models[draft.model].namespace, name: draft.name, type: made.type, role: made.role)
    staticTypes[place] = made.known
    findings += boxes.findings
  }

  private func decision(
    _ decision: Decision, _ draft: NodeDraft, _ boxes: BoxCompiler
  ) -> (Node.Role, ItemType?, FEELType) {
    let (sight, environment) = sight(of: draft, draft.hrefs)
    let type = boxes.types.type(decision.variable?.typeRef, of: draft.mark)
    let box = decision.expression.map { boxes.compile($0, in: environment, of: draft.mark) }
    let known = type?.feel ?? StaticTypes(types: boxes.types).type(of: decision.expression)
    return (.decision(DecisionLogic(sight: sight, box: box)), type, known)
  }

  private func knowledge(
    _ knowledge: BusinessKnowledgeModel, _ draft: NodeDraft, _ boxes: BoxCompiler
  ) -> (Node.Role, ItemType?, FEELType) {
    let (sight, environment) = sight(of: draft, draft.hrefs)
    let declared = boxes.types.type(knowledge.variable?.typeRef, of: draft.mark)
    let result = declared.flatMap(boxes.resultType)
    let function = knowledge.encapsulatedLogic.flatMap {
      boxes.compiled($0, name: knowledge.name, in: environment, of: draft.mark)
    }
    let parameters = function?.parameters.map { $0.type?.feel ?? .any } ?? []
    let answer = result ?? function?.result
    let known = FEELType.function(parameters, answer?.feel ?? .any)
    return (.knowledge(KnowledgeLogic(sight: sight, function: function)), answer, known)
  }

  private func service(
    _ service: DecisionService, _ draft: NodeDraft, _ boxes: BoxCompiler
  ) -> (Node.Role, ItemType?, FEELType) {
    let inputs = (service.inputData + service.inputDecisions).compactMap { draft.targets[$0] }
    let outputs = service.outputDecisions.compactMap { draft.targets[$0] }
    let result = boxes.types.type(service.variable?.typeRef, of: draft.mark).flatMap(boxes.resultType)
    let known = FEELType.function(inputs.map { nodes[$0]?.type?.feel ?? .any }, result?.feel ?? .any)
    return (.service(ServiceLogic(inputs: inputs, outputs: outputs)), result, known)
  }

  /// What logic sees of its requirements: those of its own model by name, those of others under the import's name.
  private func sight(of draft: NodeDraft, _ hrefs: [String]) -> (Sight, Environment) {
    var entries: [FEELType.Entry] = []
    var sources: [Sight.Source] = []
    var imported: [(name: String, parts: [(name: String, place: Int)])] = []
    var required: [Int] = []
    for href in hrefs {
      guard let place = draft.targets[href] else { continue }
      required.append(place)
      let target = drafts[place]
      let under = importName(of: target.model, in: draft.model)
      if under.isEmpty {
        guard !entries.contains(where: { $0.name == target.variable }) else { continue }
        entries.append(FEELType.Entry(target.variable, staticTypes[place] ?? .any))
        sources.append(.node(place))
      } else if let group = imported.firstIndex(where: { $0.name == under }) {
        guard !imported[group].parts.contains(where: { $0.name == target.variable }) else { continue }
        imported[group].parts.append((target.variable, place))
      } else {
        imported.append((under, [(target.variable, place)]))
      }
    }
    for group in imported {
      let types = group.parts.map { FEELType.Entry($0.name, staticTypes[$0.place] ?? .any) }
      entries.append(FEELType.Entry(group.name, .context(types)))
      sources.append(.imported(ContextKeys(group.parts.map(\.name)), group.parts.map { .node($0.place) }))
    }
    let environment = Environment(entries, types: tables[draft.model].feelTypes)
    return (Sight(names: environment.names, sources: sources, required: required), environment)
  }

  /// The name under which a model's elements stand in another; empty in the model itself.
  private func importName(of model: Int, in importing: Int) -> String {
    guard model != importing else { return "" }
    let namespace = models[model].namespace
    return models[importing].imports.first { $0.namespace == namespace }?.name ?? models[model].name
  }
}
