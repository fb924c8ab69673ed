/// The syntax tree of an expression, with every name resolved that can be. `at` is an offset in the text, for reasons.
indirect enum Node: Sendable {
  case constant(Value)
  /// A name bound inside the expression, by its slot.
  case local(Int)
  /// A name of the `Names` the expression was read with, by its place.
  case global(Int)
  /// A name inside filters: an entry of the item in one of the slots, else what it means outside.
  case entry(String, slots: [Int], otherwise: Node)
  case unknown(String, at: Int)
  case builtIn(BuiltIn)
  /// What the text itself makes null, and why.
  case refused(NullReason)

  case list([Node], at: Int)
  /// The entries' values are bound to slots from the first one on, so that later ones can use them.
  case context(ContextKeys, [Node], firstSlot: Int, at: Int)
  case range(RangeNode, at: Int)
  case function(FunctionNode, at: Int)

  case negate(Node, at: Int)
  case arithmetic(Arithmetic, Node, Node, at: Int)
  case compare(Comparison, Node, Node, at: Int)
  case and(Node, Node, at: Int)
  case or(Node, Node, at: Int)
  case between(Node, Node, Node, at: Int)
  case within(Node, [TestNode], at: Int)
  case instance(Node, FEELType)

  case choose(Node, Node, Node, at: Int)
  case loop(LoopNode, at: Int)
  case quantified(QuantifiedNode, at: Int)

  case path(Node, String, at: Int)
  case filter(FilterNode, at: Int)
  case callBuiltIn(BuiltIn, ArgumentNodes, at: Int)
  case call(Node, ArgumentNodes, at: Int)
  /// A call of a name that has a value and is a built-in function too: of the value, if it is a function.
  case callEither(Node, BuiltIn, ArgumentNodes, at: Int)

}

enum Arithmetic: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}

enum Comparison: String, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// `[a..b]`, or `< a` and the like, where one end is missing.
struct RangeNode: Sendable {
  let start: Node?
  let startIncluded: Bool
  let end: Node?
  let endIncluded: Bool
  let form: ValueRange.Form
}

/// A function as it is written: parameters bound to slots from the first one on.
struct FunctionNode: Sendable {
  let parameters: [Function.Parameter]
  let firstSlot: Int
  /// Where the function finds itself, if it is an entry of a context and may call itself by that name.
  let ownSlot: Int?
  /// What the body gives, as far as that can be told.
  let result: FEELType
  /// Nil for `external`, which this engine does not call.
  let body: Node?
}

/// One name that runs through a list or a range.
struct IterationNode: Sendable {
  let slot: Int
  let domain: Node
  /// The other end of `a..b`.
  let end: Node?
  let at: Int
}

/// `for ... return ...`
struct LoopNode: Sendable {
  let iterations: [IterationNode]
  /// Where the results so far stand, if the body names `partial`.
  let partialSlot: Int?
  let body: Node
}

/// `some ... satisfies ...` and `every ... satisfies ...`
struct QuantifiedNode: Sendable {
  let isEvery: Bool
  let iterations: [IterationNode]
  let condition: Node
}

/// `list[condition]` or `list[number]`
struct FilterNode: Sendable {
  let list: Node
  let itemSlot: Int
  let condition: Node
  /// Whether the condition says something about the items, so that it is no position.
  let usesItem: Bool
}

/// What is handed to a function.
enum ArgumentNodes: Sendable {
  case positional([Node])
  case named([String], [Node])
}

/// One test of `in`, or one of a cell.
enum TestNode: Sendable {
  /// An expression; whether it mentions the input, so that its truth is the answer.
  case value(Node, usesInput: Bool)
  case compare(Comparison, Node, at: Int)
}

/// The tests of a cell: `-` has none.
struct TestsNode: Sendable {
  let tests: [TestNode]
  let isNegated: Bool
  let isAny: Bool
}
