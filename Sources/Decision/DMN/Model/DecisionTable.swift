/// Rules as rows: which outputs hold for which inputs (DMN 1.5, 8.3).
public struct DecisionTable: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// UNIQUE where the file leaves it out.
  public var hitPolicy: HitPolicy
  /// Of COLLECT only.
  public var aggregation: Aggregation?
  /// How it is drawn; of no meaning for the outcome.
  public var preferredOrientation: String?
  /// For people: what the outcome is called.
  public var outputLabel: String?
  /// The columns of tests.
  public var inputs: [InputClause]
  /// The columns of outputs, at least one.
  public var outputs: [OutputClause]
  /// The names of the columns of remarks.
  public var annotations: [String]
  /// In order, which FIRST and RULE ORDER go by.
  public var rules: [DecisionRule]

  /// A table of UNIQUE rules without any yet.
  public init(inputs: [InputClause], outputs: [OutputClause], rules: [DecisionRule] = []) {
    details = ElementDetails()
    typeRef = nil
    hitPolicy = .unique
    aggregation = nil
    preferredOrientation = nil
    outputLabel = nil
    self.inputs = inputs
    self.outputs = outputs
    annotations = []
    self.rules = rules
  }
}

/// Which of the rules that match give the outcome (DMN 1.5, 8.2.8).
public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
  case unique = "UNIQUE"
  case any = "ANY"
  case priority = "PRIORITY"
  case first = "FIRST"
  case ruleOrder = "RULE ORDER"
  case outputOrder = "OUTPUT ORDER"
  case collect = "COLLECT"
}

/// What COLLECT makes of the outputs; without one they are a list (DMN 1.5, 8.2.8).
public enum Aggregation: String, Hashable, Sendable, CaseIterable {
  case sum = "SUM"
  case count = "COUNT"
  case min = "MIN"
  case max = "MAX"
}

/// A column of tests, and the expression whose value they test.
public struct InputClause: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// What the column tests.
  public var inputExpression: LiteralExpression?
  /// What the value may be.
  public var inputValues: UnaryTestsExpression?

  /// A column that tests the expression's value.
  public init(_ inputExpression: LiteralExpression?) {
    details = ElementDetails()
    self.inputExpression = inputExpression
    inputValues = nil
  }
}

/// A column of outputs.
public struct OutputClause: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Needed where the table has several outputs, which become a context.
  public var name: String?
  /// What an output must conform to; nil for any.
  public var typeRef: String?
  /// What the output may be; the order is that of PRIORITY and OUTPUT ORDER.
  public var outputValues: UnaryTestsExpression?
  /// The output where no rule matches.
  public var defaultOutputEntry: LiteralExpression?

  /// A column of the name.
  public init(name: String? = nil, typeRef: String? = nil) {
    details = ElementDetails()
    self.name = name
    self.typeRef = typeRef
    outputValues = nil
    defaultOutputEntry = nil
  }
}

/// A row: one test an input, one expression an output.
public struct DecisionRule: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// One for each input of the table.
  public var inputEntries: [UnaryTestsExpression]
  /// One for each output of the table.
  public var outputEntries: [LiteralExpression]
  /// Remarks for people.
  public var annotationEntries: [String]

  /// A row of FEEL texts.
  public init(inputs: [String], outputs: [String]) {
    details = ElementDetails()
    inputEntries = inputs.map { UnaryTestsExpression(text: $0) }
    outputEntries = outputs.map { LiteralExpression(text: $0) }
    annotationEntries = []
  }
}
