internal import FEEL

/// Logic that is ready to run: texts are read, names have places, types are resolved. Shared by all threads.
indirect enum Box: Sendable {
  case literal(FEEL.Expression)
  case table(CompiledTable)
  case context(CompiledContext)
  case invocation(CompiledInvocation)
  case function(CompiledFunction)
  case list([Box])
  case relation(ContextKeys, rows: [[Box]])
  case conditional(condition: Box, then: Box, otherwise: Box)
  /// An expression over parts that are boxes themselves: filters and iterators.
  case composed(FEEL.Expression, parts: [ComposedPart])
  case typed(Box, ItemType, ElementMark)
  /// Nothing is written there, which is null.
  case missing
  /// What cannot be run, which is null with this report.
  case broken(ModelFinding)
}

/// Entries in order, each of which sees those before it.
struct CompiledContext: Sendable {
  struct Entry: Sendable {
    let place: Int
    let box: Box
  }

  let keys: ContextKeys
  let entries: [Entry]
  /// The entry without a name, which is the outcome.
  let result: Box?
}

/// A call by names of parameters.
struct CompiledInvocation: Sendable {
  let called: Box
  let arguments: [(name: String, box: Box)]
  let mark: ElementMark
}

/// A function that takes along the values around it.
struct CompiledFunction: Sendable {
  struct Parameter: Sendable {
    let name: String
    let type: ItemType?
    let place: Int
  }

  /// For messages.
  let name: String?
  let parameters: [Parameter]
  let result: ItemType?
  let body: Box
  let mark: ElementMark
}

/// A part of a composed expression under a name that only the composition uses.
struct ComposedPart: Sendable {
  let place: Int
  /// A value, or a function of the names that the composition gives to it.
  let box: Box
}
