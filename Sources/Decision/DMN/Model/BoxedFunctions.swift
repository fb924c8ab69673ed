/// A function with its parameters and logic (DMN 1.5, 10.2.2.7).
public struct FunctionDefinition: Hashable, Sendable {
  /// In which language the body is; only FEEL is run, the others answer null with a reported error.
  public enum Kind: String, Hashable, Sendable {
    case feel = "FEEL"
    case java = "Java"
    case pmml = "PMML"
  }

  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type of the function, or of what it answers.
  public var typeRef: String?
  /// Nil where the file leaves it out, which means FEEL.
  public var kind: Kind?
  /// In the order of a call.
  public var formalParameters: [InformationItem]
  /// The body, or where to find it outside of FEEL.
  public var expression: BoxedExpression?

  /// A function in FEEL.
  public init(formalParameters: [InformationItem], expression: BoxedExpression?) {
    details = ElementDetails()
    typeRef = nil
    kind = nil
    self.formalParameters = formalParameters
    self.expression = expression
  }
}

/// A call of a function with its arguments by name (DMN 1.5, 10.2.2.5).
public struct Invocation: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// What answers the function, most often its name.
  public var called: BoxedExpression?
  /// The arguments, by name.
  public var bindings: [Binding]

  /// A call of the function that the expression answers.
  public init(called: BoxedExpression?, bindings: [Binding]) {
    details = ElementDetails()
    typeRef = nil
    self.called = called
    self.bindings = bindings
  }
}

/// One argument of a call.
public struct Binding: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The parameter that is given.
  public var parameter: InformationItem
  /// Nil for null.
  public var expression: BoxedExpression?

  /// Gives the parameter the value of the expression.
  public init(parameter: InformationItem, expression: BoxedExpression?) {
    details = ElementDetails()
    self.parameter = parameter
    self.expression = expression
  }
}

/// A part of a box in a place of its own: `if`, `in`, `return` and their like.
public struct ChildExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// Nil for null.
  public var expression: BoxedExpression?

  /// A part that holds the expression.
  public init(_ expression: BoxedExpression?) {
    details = ElementDetails()
    typeRef = nil
    self.expression = expression
  }
}

/// One of two outcomes by a condition (DMN 1.5, 10.2.2.10).
public struct Conditional: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// Only true takes `then`.
  public var condition: ChildExpression
  /// What holds where the condition is true.
  public var then: ChildExpression
  /// What holds where it is false or null.
  public var otherwise: ChildExpression

  /// `if` the condition `then` one outcome `else` the other.
  public init(condition: ChildExpression, then: ChildExpression, otherwise: ChildExpression) {
    details = ElementDetails()
    typeRef = nil
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
  }
}

/// The items of a list that match (DMN 1.5, 10.2.2.11).
public struct FilterExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// What is filtered.
  public var list: ChildExpression
  /// May use `item` and, where items are contexts, their entries by name.
  public var match: ChildExpression

  /// The items of the list for which the match is true, or the one at the place it names.
  public init(list: ChildExpression, match: ChildExpression) {
    details = ElementDetails()
    typeRef = nil
    self.list = list
    self.match = match
  }
}

/// `for`, `every` or `some` over the items of a list (DMN 1.5, 10.2.2.12).
public struct IteratorExpression: Hashable, Sendable {
  /// What is done with each item.
  public enum Kind: String, Hashable, Sendable {
    case forReturn = "for"
    case every
    case some
  }

  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// What is done with each item.
  public var kind: Kind
  /// What the body calls the item.
  public var variable: String
  /// What is gone through.
  public var list: ChildExpression
  /// `return` of a `for`, `satisfies` of the others; `for` may use `partial`.
  public var body: ChildExpression

  /// Takes the variable through the list.
  public init(_ kind: Kind, variable: String, list: ChildExpression, body: ChildExpression) {
    details = ElementDetails()
    typeRef = nil
    self.kind = kind
    self.variable = variable
    self.list = list
    self.body = body
  }
}
