/// An element of a model on its way to a node: what it is and what it requires.
struct NodeDraft {
  let element: DRGElement
  /// The place of its model.
  let model: Int
  let mark: ElementMark
  let name: String
  /// What others name it by.
  let variable: String
  /// Every reference in it, each once, in order.
  private(set) var hrefs: [String]
  /// The places that the references lead to.
  var targets: [String: Int] = [:]

  /// An input that no element stands for: it is only named by a table.
  let isImplicit: Bool

  /// An input of the name that a table uses.
  init(implicit name: String, model: Int, mark: ElementMark) {
    element = .inputData(InputData(name: name))
    self.model = model
    self.mark = mark
    self.name = name
    variable = name
    hrefs = []
    isImplicit = true
  }

  /// Adds something that is required without being referred to.
  mutating func require(_ target: Int, as href: String) {
    hrefs.append(href)
    targets[href] = target
  }

  /// Nil for what takes no part in decisions.
  init?(_ element: DRGElement, model: Int) {
    self.element = element
    self.model = model
    isImplicit = false
    let references: [String]
    switch element {
    case .decision(let decision):
      mark = ElementMark("decision", decision.details, name: decision.name)
      name = decision.name
      variable = decision.variable?.name ?? decision.name
      references = decision.informationRequirements.map(\.href) + decision.knowledgeRequirements.map(\.href)
    case .inputData(let input):
      mark = ElementMark("inputData", input.details, name: input.name)
      name = input.name
      variable = input.variable?.name ?? input.name
      references = []
    case .businessKnowledgeModel(let knowledge):
      mark = ElementMark("businessKnowledgeModel", knowledge.details, name: knowledge.name)
      name = knowledge.name
      variable = knowledge.variable?.name ?? knowledge.name
      references = knowledge.knowledgeRequirements.map(\.href)
    case .decisionService(let service):
      mark = ElementMark("decisionService", service.details, name: service.name)
      name = service.name
      variable = service.variable?.name ?? service.name
      references = service.outputDecisions + service.inputData + service.inputDecisions
    case .knowledgeSource: return nil
    }
    var seen: Set<String> = []
    hrefs = references.filter { seen.insert($0).inserted }
  }
}

extension InformationRequirement {
  var href: String {
    switch required {
    case .decision(let href), .input(let href): href
    }
  }
}
