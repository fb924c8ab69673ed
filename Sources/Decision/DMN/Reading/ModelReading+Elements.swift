/// The elements of the requirement graph, their variables and what they require.
extension ModelReading {
  static func decision(_ reader: inout ElementReader) throws(ModelFault) -> Decision {
    var decision = Decision(name: try reader.required("name"))
    decision.question = reader.text("question")
    decision.allowedAnswers = reader.text("allowedAnswers")
    decision.variable = try variable(of: &reader)
    for var inner in reader.children("informationRequirement") {
      decision.informationRequirements.append(try informationRequirement(&inner))
    }
    decision.knowledgeRequirements = try knowledgeRequirements(of: &reader)
    decision.expression = try expression(of: &reader)
    decision.details = reader.details()
    return decision
  }

  static func inputData(_ reader: inout ElementReader) throws(ModelFault) -> InputData {
    var input = InputData(name: try reader.required("name"))
    input.variable = try variable(of: &reader)
    input.details = reader.details()
    return input
  }

  static func businessKnowledgeModel(_ reader: inout ElementReader) throws(ModelFault) -> BusinessKnowledgeModel {
    var knowledge = BusinessKnowledgeModel(name: try reader.required("name"))
    knowledge.variable = try variable(of: &reader)
    knowledge.knowledgeRequirements = try knowledgeRequirements(of: &reader)
    if var logic = reader.child("encapsulatedLogic") {
      knowledge.encapsulatedLogic = try functionDefinition(&logic)
    }
    knowledge.details = reader.details()
    return knowledge
  }

  static func decisionService(_ reader: inout ElementReader) throws(ModelFault) -> DecisionService {
    var service = DecisionService(name: try reader.required("name"))
    service.variable = try variable(of: &reader)
    service.outputDecisions = try references(&reader, "outputDecision")
    service.encapsulatedDecisions = try references(&reader, "encapsulatedDecision")
    service.inputDecisions = try references(&reader, "inputDecision")
    service.inputData = try references(&reader, "inputData")
    service.details = reader.details()
    return service
  }

  static func variable(of reader: inout ElementReader) throws(ModelFault) -> InformationItem? {
    guard var inner = reader.child("variable") else { return nil }
    return try informationItem(&inner)
  }

  static func informationItem(_ reader: inout ElementReader) throws(ModelFault) -> InformationItem {
    var item = InformationItem(name: try reader.required("name"), typeRef: reader.attribute("typeRef"))
    item.details = reader.details()
    return item
  }

  private static func references(_ reader: inout ElementReader, _ name: String) throws(ModelFault) -> [String] {
    var found: [String] = []
    for var inner in reader.children(name) { found.append(try inner.required("href")) }
    return found
  }

  private static func informationRequirement(
    _ reader: inout ElementReader
  ) throws(ModelFault) -> InformationRequirement {
    let required: InformationRequirement.Required
    if var inner = reader.child("requiredDecision") {
      required = .decision(try inner.required("href"))
    } else if var inner = reader.child("requiredInput") {
      required = .input(try inner.required("href"))
    } else {
      throw reader.finding(
        "a requiredDecision or requiredInput was expected, found neither", mend: "name what is required by its href")
    }
    var requirement = InformationRequirement(required)
    requirement.details = reader.details()
    return requirement
  }

  private static func knowledgeRequirements(
    of reader: inout ElementReader
  ) throws(ModelFault) -> [KnowledgeRequirement] {
    var found: [KnowledgeRequirement] = []
    for var inner in reader.children("knowledgeRequirement") {
      guard var required = inner.child("requiredKnowledge") else {
        throw inner.finding("a requiredKnowledge was expected, found none", mend: "name what is required by its href")
      }
      var requirement = KnowledgeRequirement(href: try required.required("href"))
      requirement.details = inner.details()
      found.append(requirement)
    }
    return found
  }
}
