/// A type of the model: another one narrowed, a structure, a list, or a function (DMN 1.5, 7.3.2).
public struct ItemDefinition: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// As references write it; of a component, the entry's name.
  public var name: String
  /// Nil for that of the model.
  public var typeLanguage: String?
  /// The type that this one is, or that a list's items are; nil for structures and functions.
  public var typeRef: String?
  /// Unary tests that a value, or each item of a list, must pass.
  public var allowedValues: UnaryTestsExpression?
  /// Unary tests that the value as a whole must pass.
  public var typeConstraint: UnaryTestsExpression?
  /// The entries of a structure; empty for other types.
  public var itemComponents: [ItemDefinition]
  /// The signature of a function; nil for other types.
  public var functionItem: FunctionItem?
  /// Whether values are lists of what is described.
  public var isCollection: Bool

  /// A type of the name; a structure has components instead of a reference.
  public init(name: String, typeRef: String? = nil, isCollection: Bool = false, itemComponents: [ItemDefinition] = []) {
    details = ElementDetails()
    self.name = name
    typeLanguage = nil
    self.typeRef = typeRef
    allowedValues = nil
    typeConstraint = nil
    self.itemComponents = itemComponents
    functionItem = nil
    self.isCollection = isCollection
  }
}

/// The signature of a function (DMN 1.5, 7.3.3).
public struct FunctionItem: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Nil for any.
  public var outputTypeRef: String?
  /// In the order of a call.
  public var parameters: [InformationItem]

  /// A signature; without a type the function may answer anything.
  public init(outputTypeRef: String? = nil, parameters: [InformationItem] = []) {
    details = ElementDetails()
    self.outputTypeRef = outputTypeRef
    self.parameters = parameters
  }
}

/// Tests in the language of the model, as cells and allowed values hold them (DMN 1.5, 8.3.3).
public struct UnaryTestsExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// As a cell has it: `-`, `< 5, [7..9]`, `"a"`.
  public var text: String
  /// Nil for that of the model.
  public var expressionLanguage: String?

  /// Tests written in FEEL.
  public init(text: String) {
    details = ElementDetails()
    self.text = text
    expressionLanguage = nil
  }
}
