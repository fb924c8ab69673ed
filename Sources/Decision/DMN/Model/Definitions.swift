/// A whole decision model, as one file holds it (DMN 1.5, 6.3.2).
public struct Definitions: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// For people.
  public var name: String
  /// The namespace of the model's own elements, by which others import it.
  public var namespace: String
  /// Nil where the file leaves it to the standard, which says FEEL.
  public var expressionLanguage: String?
  /// Nil where the file leaves it to the standard, which says FEEL.
  public var typeLanguage: String?
  /// The tool that wrote the file.
  public var exporter: String?
  /// The version of that tool.
  public var exporterVersion: String?
  /// The edition that the model was read from and is written in.
  public var version: DMNVersion
  /// Other models that this one names.
  public var imports: [Import]
  /// The model's types.
  public var itemDefinitions: [ItemDefinition]
  /// What the requirement graph is made of, in order.
  public var elements: [DRGElement]

  /// An empty model of DMN 1.5.
  public init(name: String, namespace: String) {
    details = ElementDetails()
    self.name = name
    self.namespace = namespace
    expressionLanguage = nil
    typeLanguage = nil
    exporter = nil
    exporterVersion = nil
    version = .v1_5
    imports = []
    itemDefinitions = []
    elements = []
  }

  /// The model's decisions, in order.
  public var decisions: [Decision] {
    elements.compactMap { element in
      switch element {
      case .decision(let decision): decision
      case .inputData, .businessKnowledgeModel, .decisionService, .knowledgeSource: nil
      }
    }
  }
}

/// An element of the decision requirement graph (DMN 1.5, 6.3.4).
public enum DRGElement: Hashable, Sendable {
  case decision(Decision)
  case inputData(InputData)
  case businessKnowledgeModel(BusinessKnowledgeModel)
  case decisionService(DecisionService)
  /// Where knowledge comes from: words for people, kept as they were.
  case knowledgeSource(XMLElement)
}

/// The editions of the standard whose files are read; a model is written in the edition it came in.
public enum DMNVersion: String, Hashable, Sendable, CaseIterable {
  case v1_1 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
  case v1_2 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
  case v1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
  case v1_4 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
  case v1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/"

  /// The namespace of the edition's elements.
  public var namespace: String { rawValue }
}

/// Another model whose elements this one uses (DMN 1.5, 6.3.3).
public struct Import: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// What the imported elements are named under: `name.element`; an empty name brings them in without one.
  public var name: String
  /// The imported model's own namespace.
  public var namespace: String
  /// The namespace of the language that the import is written in; an edition of DMN for models.
  public var importType: String
  /// A hint where the file is.
  public var locationURI: String?

  /// Brings in the model of a namespace under a name.
  public init(name: String, namespace: String, importType: String = DMNVersion.v1_5.namespace) {
    details = ElementDetails()
    self.name = name
    self.namespace = namespace
    self.importType = importType
    locationURI = nil
  }
}
