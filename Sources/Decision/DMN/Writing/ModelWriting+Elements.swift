/// The elements of the requirement graph, their variables, types and requirements.
extension ModelWriting {
  static func write(_ decision: Decision, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("decision", decision.details)
    writer.attribute("name", decision.name)
    writer.text("question", decision.question)
    writer.text("allowedAnswers", decision.allowedAnswers)
    writer.add(decision.variable.map { write($0, "variable", in: parent) })
    for requirement in decision.informationRequirements { writer.add(write(requirement, in: parent)) }
    for requirement in decision.knowledgeRequirements { writer.add(write(requirement, in: parent)) }
    writer.add(decision.details.others)
    writer.add(write(decision.expression, in: parent))
    return writer.element
  }

  static func write(_ input: InputData, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("inputData", input.details)
    writer.attribute("name", input.name)
    writer.add(input.variable.map { write($0, "variable", in: parent) })
    writer.add(input.details.others)
    return writer.element
  }

  static func write(_ knowledge: BusinessKnowledgeModel, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("businessKnowledgeModel", knowledge.details)
    writer.attribute("name", knowledge.name)
    writer.add(knowledge.variable.map { write($0, "variable", in: parent) })
    writer.add(knowledge.encapsulatedLogic.map { write($0, "encapsulatedLogic", in: parent) })
    for requirement in knowledge.knowledgeRequirements { writer.add(write(requirement, in: parent)) }
    writer.add(knowledge.details.others)
    return writer.element
  }

  static func write(_ service: DecisionService, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("decisionService", service.details)
    writer.attribute("name", service.name)
    writer.add(service.variable.map { write($0, "variable", in: parent) })
    let references = [
      ("outputDecision", service.outputDecisions), ("encapsulatedDecision", service.encapsulatedDecisions),
      ("inputDecision", service.inputDecisions), ("inputData", service.inputData),
    ]
    for (name, hrefs) in references {
      for href in hrefs { writer.add(reference(name, href, in: parent)) }
    }
    writer.add(service.details.others)
    return writer.element
  }

  static func write(_ item: InformationItem, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, item.details)
    writer.attribute("name", item.name)
    writer.attribute("typeRef", item.typeRef)
    writer.add(item.details.others)
    return writer.element
  }

  private static func write(_ requirement: InformationRequirement, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("informationRequirement", requirement.details)
    switch requirement.required {
    case .decision(let href): writer.add(reference("requiredDecision", href, in: parent))
    case .input(let href): writer.add(reference("requiredInput", href, in: parent))
    }
    writer.add(requirement.details.others)
    return writer.element
  }

  private static func write(_ requirement: KnowledgeRequirement, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("knowledgeRequirement", requirement.details)
    writer.add(reference("requiredKnowledge", requirement.href, in: parent))
    writer.add(requirement.details.others)
    return writer.element
  }

  private static func reference(_ name: String, _ href: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, nil)
    writer.attribute("href", href)
    return writer.element
  }

  static func write(_ item: ItemDefinition, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, item.details)
    writer.attribute("name", item.name)
    writer.attribute("typeLanguage", item.typeLanguage)
    if item.isCollection { writer.attribute("isCollection", "true") }
    writer.text("typeRef", item.typeRef)
    writer.add(item.allowedValues.map { write($0, "allowedValues", in: parent) })
    writer.add(item.typeConstraint.map { write($0, "typeConstraint", in: parent) })
    for component in item.itemComponents { writer.add(write(component, "itemComponent", in: parent)) }
    if let function = item.functionItem {
      var inner = parent.child("functionItem", function.details)
      inner.attribute("outputTypeRef", function.outputTypeRef)
      for parameter in function.parameters { inner.add(write(parameter, "parameters", in: parent)) }
      inner.add(function.details.others)
      writer.add(inner.element)
    }
    writer.add(item.details.others)
    return writer.element
  }

  static func write(_ tests: UnaryTestsExpression, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, tests.details)
    writer.attribute("expressionLanguage", tests.expressionLanguage)
    writer.text("text", tests.text)
    writer.add(tests.details.others)
    return writer.element
  }
}
