/// A decision: what it needs, the logic by which it is made, and the variable its outcome is known as (DMN 1.5, 6.3.6).
public struct Decision: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Unique among the model's decisions.
  public var name: String
  /// For people: what is decided.
  public var question: String?
  /// For people: what it may come to.
  public var allowedAnswers: String?
  /// What others name the outcome by, and its type; nil for the decision's name and any.
  public var variable: InformationItem?
  /// The inputs and decisions whose values the logic sees.
  public var informationRequirements: [InformationRequirement]
  /// The functions and services that the logic may call.
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
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Unique among the model's inputs.
  public var name: String
  /// What logic names the value by, and its type.
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
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Unique among the model's functions.
  public var name: String
  /// What logic calls it by, and its type or that of its answer.
  public var variable: InformationItem?
  /// The functions and services that it may call itself.
  public var knowledgeRequirements: [KnowledgeRequirement]
  /// Nil for a function that is only planned, which answers null.
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
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Unique among the model's services.
  public var name: String
  /// What logic calls it by, and its type or that of its answer.
  public var variable: InformationItem?
  /// Whose outcomes are the answer.
  public var outputDecisions: [String]
  /// What is worked out inside.
  public var encapsulatedDecisions: [String]
  /// Whose outcomes the caller gives, after the input data.
  public var inputDecisions: [String]
  /// What the caller gives first.
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
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// As expressions write it.
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

  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// What is required.
  public var required: Required

  /// Requires what the reference names.
  public init(_ required: Required) {
    details = ElementDetails()
    self.required = required
  }
}

/// That a decision or a function calls another function (DMN 1.5, 6.3.14).
public struct KnowledgeRequirement: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// `#id` in the same model, `namespace#id` in another.
  public var href: String

  /// Requires the function that the reference names.
  public init(href: String) {
    details = ElementDetails()
    self.href = href
  }
}
