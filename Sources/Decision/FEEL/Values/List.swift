/// A FEEL list. It knows how deep lists and contexts nest in it, so that no walk over it can exhaust the stack.
public struct List: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// In their order.
  public let elements: [Value]
  /// 1 for a list of plain values.
  public let depth: Int32

  /// A list of any values.
  public init(_ elements: [Value]) {
    self.elements = elements
    var deepest: Int32 = 0
    for element in elements { deepest = Swift.max(deepest, element.depth) }
    depth = deepest + 1
  }

  /// For elements whose depth is known.
  init(_ elements: [Value], depth: Int32) {
    self.elements = elements
    self.depth = depth
  }

  /// A list as Swift writes one.
  public init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many elements there are.
  public var endIndex: Int { elements.count }
  /// The element at a place from 0; FEEL itself counts from 1.
  public subscript(place: Int) -> Value { elements[place] }
}

extension Value {
  /// How many lists, contexts, ranges and functions stand inside each other here.
  public var depth: Int32 {
    switch self {
    case .list(let list): list.depth
    case .context(let context): context.depth
    case .range(let range): range.depth
    case .function(let function): function.depth
    case .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration: 0
    }
  }

  /// A list of these values.
  public static func list(_ elements: [Value]) -> Value { .list(List(elements)) }
}
