/// Logic in any of the forms that the standard draws as boxes (DMN 1.5, 7.3.1 and 10.2.2).
public indirect enum BoxedExpression: Hashable, Sendable {
  case literal(LiteralExpression)
  case decisionTable(DecisionTable)
  case context(ContextExpression)
  case invocation(Invocation)
  case functionDefinition(FunctionDefinition)
  case list(ListExpression)
  case relation(Relation)
  case conditional(Conditional)
  case filter(FilterExpression)
  case iterator(IteratorExpression)

  /// What is said of the box as an element.
  public var details: ElementDetails {
    switch self {
    case .literal(let box): box.details
    case .decisionTable(let box): box.details
    case .context(let box): box.details
    case .invocation(let box): box.details
    case .functionDefinition(let box): box.details
    case .list(let box): box.details
    case .relation(let box): box.details
    case .conditional(let box): box.details
    case .filter(let box): box.details
    case .iterator(let box): box.details
    }
  }

  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String? {
    switch self {
    case .literal(let box): box.typeRef
    case .decisionTable(let box): box.typeRef
    case .context(let box): box.typeRef
    case .invocation(let box): box.typeRef
    case .functionDefinition(let box): box.typeRef
    case .list(let box): box.typeRef
    case .relation(let box): box.typeRef
    case .conditional(let box): box.typeRef
    case .filter(let box): box.typeRef
    case .iterator(let box): box.typeRef
    }
  }
}

/// A text in FEEL (DMN 1.5, 7.3.5).
public struct LiteralExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// Nil means FEEL, unless the model says otherwise.
  public var expressionLanguage: String?
  /// Nil where the file has no text.
  public var text: String?

  /// An expression in FEEL.
  public init(text: String?, typeRef: String? = nil) {
    details = ElementDetails()
    self.typeRef = typeRef
    expressionLanguage = nil
    self.text = text
  }
}

/// Named entries, each of which may use those before it; one without a name is the outcome (DMN 1.5, 10.2.2.6).
public struct ContextExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// In the order in which they are worked out.
  public var entries: [ContextEntry]

  /// A context of the entries.
  public init(entries: [ContextEntry], typeRef: String? = nil) {
    details = ElementDetails()
    self.typeRef = typeRef
    self.entries = entries
  }
}

/// One entry of a context; without a variable it is the context's outcome.
public struct ContextEntry: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// Nil for the entry that is the context's outcome.
  public var variable: InformationItem?
  /// Nil for null.
  public var expression: BoxedExpression?

  /// An entry of the name, or the outcome.
  public init(name: String? = nil, expression: BoxedExpression?) {
    details = ElementDetails()
    variable = name.map { InformationItem(name: $0) }
    self.expression = expression
  }
}

/// Values one after the other (DMN 1.5, 10.2.2.8).
public struct ListExpression: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// One expression for each item.
  public var items: [BoxedExpression]

  /// A list of the items.
  public init(items: [BoxedExpression], typeRef: String? = nil) {
    details = ElementDetails()
    self.typeRef = typeRef
    self.items = items
  }
}

/// Rows of the same named columns: a list of contexts (DMN 1.5, 10.2.2.9).
public struct Relation: Hashable, Sendable {
  /// Id, description, and what was kept of the file.
  public var details: ElementDetails
  /// The type that the outcome must conform to; nil for any.
  public var typeRef: String?
  /// The names of the contexts' entries, and their types.
  public var columns: [InformationItem]
  /// As many items in each row as there are columns.
  public var rows: [ListExpression]

  /// A relation of the columns and rows.
  public init(columns: [InformationItem], rows: [ListExpression]) {
    details = ElementDetails()
    typeRef = nil
    self.columns = columns
    self.rows = rows
  }
}
