internal import FEEL

/// An expression of a pack in FEEL, read once when the pack is read; two are the same where their texts are.
package struct PackExpression: Hashable, Sendable {
  package let text: String
  let expression: FEEL.Expression
  /// What it takes of all that a pack's expressions may name.
  let mentions: Set<String>

  /// What one evaluation may take; a pack's expressions are short, and a call waits for them.
  static let limits: Limits = {
    var limits = Limits()
    limits.textBytesMax = 4_000
    limits.nestingMax = 60
    limits.chainMax = 300
    limits.depthMax = 300
    limits.stepsMax = 20_000
    limits.listElementsMax = 1_000
    limits.stringBytesMax = 20_000
    limits.reportsMax = 4
    return limits
  }()

  /// No expression of a pack depends on the time of day: the same answers give the same for ever.
  static let clock = Clock.fixed(DateTime(epochSeconds: 0, nanosecond: 0, zone: .utc))

  static func evaluation() -> Evaluation { Evaluation(limits: limits, clock: clock) }

  package static func == (left: PackExpression, right: PackExpression) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  func value(_ known: KnownValues) -> Value {
    let names = expression.names
    let scope = Scope(names, names.entries.map { known[$0.name] }, evaluation: PackExpression.evaluation())
    return expression.evaluate(in: scope)
  }

  /// Whether it holds; neither true nor false is told with why.
  func truth(_ known: KnownValues) -> Truth {
    let value = value(known)
    switch value {
    case .boolean(true): return .holds
    case .boolean(false): return .fails
    case .null(let reason): return .undecided(reason?.description ?? "it is null")
    case .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context,
      .range, .function:
      return .undecided("expected true or false, found \(value.written.prefix(60))")
    }
  }
}

/// What a condition comes to.
package enum Truth: Hashable, Sendable {
  case holds
  case fails
  /// It cannot be said, and why; whoever asks takes the safe side.
  case undecided(String)
}

/// What expressions may name at a moment, by name; what is not there is null.
struct KnownValues: Sendable {
  private var values: [String: Value] = [:]

  subscript(name: String) -> Value {
    get { values[name] ?? .null }
    set { values[name] = newValue }
  }

  /// The facts as the list of their codes.
  mutating func set(_ facts: some Sequence<String>) {
    values[PackNames.facts] = .list(List(facts.sorted().map { .string($0) }))
  }
}

/// The names that stand beside those of questions and decisions.
enum PackNames {
  static let facts = "facts"
  static let nature = "nature"
  static let leaf = "leaf"
  static let rowPriority = "leaf priority"
  static let own: Set<String> = [facts, nature, leaf, rowPriority]
}
