/// Reads models of every edition of the standard from 1.1 on.
public enum ModelReading {
  /// The model that a document holds.
  /// - Parameter bytes: the document in any encoding that its declaration names.
  public static func definitions(
    from bytes: some Sequence<UInt8>, limits: XMLLimits = XMLLimits()
  ) throws(ModelFault) -> Definitions {
    let root: XMLElement
    do {
      root = try XMLReading.element(from: bytes, limits: limits)
    } catch {
      throw .xml(error)
    }
    return try definitions(from: root)
  }

  /// The model that a text holds.
  public static func definitions(
    from text: String, limits: XMLLimits = XMLLimits()
  ) throws(ModelFault) -> Definitions {
    try definitions(from: text.utf8, limits: limits)
  }

  /// The model of a document that was read already.
  public static func definitions(from root: XMLElement) throws(ModelFault) -> Definitions {
    guard root.name == "definitions", let version = DMNVersion(rawValue: root.namespace) else {
      throw .model(
        ModelFinding(
          element: root.name, id: root.attribute("id"), name: root.attribute("name"), line: root.line.number,
          what: "a DMN model was expected, found <\(root.name)> of the namespace \"\(root.namespace)\"",
          mend: "save the model as DMN 1.5 (\(DMNVersion.v1_5.namespace)); 1.1 to 1.4 are read too"))
    }
    var reader = ElementReader(root, version: version)
    return try definitions(&reader)
  }

  private static func definitions(_ reader: inout ElementReader) throws(ModelFault) -> Definitions {
    var model = Definitions(name: try reader.required("name"), namespace: try reader.required("namespace"))
    model.version = reader.version
    model.expressionLanguage = reader.attribute("expressionLanguage")
    model.typeLanguage = reader.attribute("typeLanguage")
    model.exporter = reader.attribute("exporter")
    model.exporterVersion = reader.attribute("exporterVersion")
    for var inner in reader.children("import") { model.imports.append(try readImport(&inner, root: reader.element)) }
    for var inner in reader.children("itemDefinition") { model.itemDefinitions.append(try itemDefinition(&inner)) }
    let kinds = reader.children(
      "decision", "inputData", "businessKnowledgeModel", "decisionService", "knowledgeSource")
    for var inner in kinds { model.elements.append(try drgElement(&inner)) }
    model.details = reader.details()
    return model
  }

  /// An import of 1.1 has no name: its elements go by the prefix that the file declares for the namespace.
  private static func readImport(_ reader: inout ElementReader, root: XMLElement) throws(ModelFault) -> Import {
    let namespace = try reader.required("namespace")
    let prefix = root.declarations.first { $0.namespace == namespace }?.prefix
    var result = Import(
      name: reader.attribute("name") ?? prefix ?? "", namespace: namespace,
      importType: try reader.required("importType"))
    result.locationURI = reader.attribute("locationURI")
    result.details = reader.details()
    return result
  }

  static func drgElement(_ reader: inout ElementReader) throws(ModelFault) -> DRGElement {
    switch reader.element.name {
    case "decision": .decision(try decision(&reader))
    case "inputData": .inputData(try inputData(&reader))
    case "businessKnowledgeModel": .businessKnowledgeModel(try businessKnowledgeModel(&reader))
    case "decisionService": .decisionService(try decisionService(&reader))
    default: .knowledgeSource(reader.element)
    }
  }
}
