/// A decision: what it needs, the logic by which it is made, and the variable its outcome is known as (DMN 1.5, 6.3.6).
public struct Decision: Hashable, Sendable {
  public var details: ElementDetails
  public var name: String
  public var question: String?
  public var allowedAnswers: String?
  public var variable: InformationItem?
  public var informationRequirements: [InformationRequirement]
  public var knowledgeRequirements: [KnowledgeRequirement]
  /// Nil where the decision is made outside, so that its outcome comes in from there.
  public var expression: BoxedExpression?

  /// A decision that requires nothing.
  public init(name: String, expression: BoxedExpression? = nil) {
    details = ElementDetails()
    self.name = name
    question = nil
    allowedAnswers = nil
    variable = nil
    informationRequirements = []
    knowledgeRequirements = []
    self.expression = expression
  }
}

/// Something known from outside (DMN 1.5, 6.3.11).
public struct InputData: Hashable, Sendable {
  public var details: ElementDetails
  public var name: String
  public var variable: InformationItem?

  /// Input data whose variable carries its name.
  public init(name: String, typeRef: String? = nil) {
    details = ElementDetails()
    self.name = name
    variable = InformationItem(name: name, typeRef: typeRef)
  }
}

/// A function that decisions call (DMN 1.5, 6.3.9).
public struct BusinessKnowledgeModel: Hashable, Sendable {
  public var details: ElementDetails
  public var name: String
  public var variable: InformationItem?
  public var knowledgeRequirements: [KnowledgeRequirement]
  public var encapsulatedLogic: FunctionDefinition?

  /// A function with its logic.
  public init(name: String, logic: FunctionDefinition? = nil) {
    details = ElementDetails()
    self.name = name
    variable = nil
    knowledgeRequirements = []
    encapsulatedLogic = logic
  }
}

/// Decisions offered together as one function (DMN 1.5, 6.3.10); the lists hold references.
public struct DecisionService: Hashable, Sendable {
  public var details: ElementDetails
  public var name: String
  public var variable: InformationItem?
  public var outputDecisions: [String]
  public var encapsulatedDecisions: [String]
  public var inputDecisions: [String]
  public var inputData: [String]

  /// A service that offers the outcomes of the referenced decisions.
  public init(name: String, outputDecisions: [String] = []) {
    details = ElementDetails()
    self.name = name
    variable = nil
    self.outputDecisions = outputDecisions
    encapsulatedDecisions = []
    inputDecisions = []
    inputData = []
  }
}

/// A variable: a name and the type of what it holds (DMN 1.5, 7.3.4).
public struct InformationItem: Hashable, Sendable {
  public var details: ElementDetails
  public var name: String
  /// Nil for any type.
  public var typeRef: String?

  /// A variable; without a type it may hold anything.
  public init(name: String, typeRef: String? = nil) {
    details = ElementDetails()
    self.name = name
    self.typeRef = typeRef
  }
}

/// That a decision needs input data, or the outcome of another decision (DMN 1.5, 6.3.13).
public struct InformationRequirement: Hashable, Sendable {
  /// What is required, by reference: `#id` in the same model, `namespace#id` in another.
  public enum Required: Hashable, Sendable {
    case decision(String)
    case input(String)
  }

  public var details: ElementDetails
  public var required: Required

  /// Requires what the reference names.
  public init(_ required: Required) {
    details = ElementDetails()
    self.required = required
  }
}

/// That a decision or a function calls another function (DMN 1.5, 6.3.14).
public struct KnowledgeRequirement: Hashable, Sendable {
  public var details: ElementDetails
  /// `#id` in the same model, `namespace#id` in another.
  public var href: String

  /// Requires the function that the reference names.
  public init(href: String) {
    details = ElementDetails()
    self.href = href
  }
}
