/// What every element of a model may carry beside its own properties (DMNElement, DMN 1.5, 6.3.1).
public struct ElementDetails: Hashable, Sendable {
  /// Unique in its model; by it others refer to the element.
  public var id: String?
  /// Another name for people.
  public var label: String?
  /// Words for people.
  public var description: String?
  /// The `extensionElements` of tools, kept as they were.
  public var extensionElements: XMLElement?
  /// Attributes that the standard does not name, kept as they were.
  public var attributes: [XMLAttribute]
  /// Prefixes declared here, which kept elements and values may use.
  public var declarations: [XMLNamespaceDeclaration]
  /// Elements that the engine has no use for, kept as they were, in order.
  public var others: [XMLElement]
  /// Where the element began in the file it was read from.
  public var line: SourceLine

  /// Details of an element made by a program: an id, and nothing kept from a file.
  public init(id: String? = nil, label: String? = nil, description: String? = nil) {
    self.id = id
    self.label = label
    self.description = description
    extensionElements = nil
    attributes = []
    declarations = []
    others = []
    line = SourceLine(number: 0)
  }
}
