/// Writes models, each in the edition of the standard that it came in; what readers kept is written where the schema has it.
public enum ModelWriting {
  /// The model as a document.
  public static func text(of model: Definitions) -> String {
    XMLWriting.document(element(of: model))
  }

  /// The model as the outermost element of a document.
  public static func element(of model: Definitions) -> XMLElement {
    let namespace = model.version.namespace
    let prefix = model.details.declarations.first { $0.namespace == namespace }?.prefix ?? ""
    var writer = ElementWriter("definitions", details: model.details, prefix: prefix, version: model.version)
    writer.attribute("name", model.name)
    writer.attribute("namespace", model.namespace)
    writer.attribute("expressionLanguage", model.expressionLanguage)
    writer.attribute("typeLanguage", model.typeLanguage)
    writer.attribute("exporter", model.exporter)
    writer.attribute("exporterVersion", model.exporterVersion)
    for item in model.imports { writer.add(write(item, in: writer)) }
    for item in model.itemDefinitions { writer.add(write(item, "itemDefinition", in: writer)) }
    for item in model.elements { writer.add(write(item, in: writer)) }
    writer.add(model.details.others)
    return writer.element
  }

  private static func write(_ item: Import, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("import", item.details)
    writer.attribute("namespace", item.namespace)
    writer.attribute("name", item.name)
    writer.attribute("importType", item.importType)
    writer.attribute("locationURI", item.locationURI)
    writer.add(item.details.others)
    return writer.element
  }

  private static func write(_ element: DRGElement, in parent: ElementWriter) -> XMLElement {
    switch element {
    case .decision(let decision): write(decision, in: parent)
    case .inputData(let input): write(input, in: parent)
    case .businessKnowledgeModel(let knowledge): write(knowledge, in: parent)
    case .decisionService(let service): write(service, in: parent)
    case .knowledgeSource(let source): source
    }
  }
}
