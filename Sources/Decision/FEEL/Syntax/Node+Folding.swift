/// What can be worked out once, when the text is read.
extension Node {
  var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }

  /// The constant that this always gives, where its parts are constants; itself otherwise.
  var folded: Node {
    switch self {
    case .negate(.constant(.number(let number)), _): return .constant(.number(number.negated))
    case .arithmetic(let operation, .constant(.number(let left)), .constant(.number(let right)), _):
      return left.applying(operation, right).map { .constant(.number($0)) } ?? self
    case .list(let items, _):
      let values = items.compactMap(\.constant)
      return values.count == items.count ? .constant(.list(values)) : self
    case .range(let range, _): return range.constant.map { .constant(.range($0)) } ?? self
    case .callBuiltIn(let builtIn, .positional(let nodes), let at) where builtIn.isConstant:
      let values = nodes.compactMap(\.constant)
      guard values.count == nodes.count else { return self }
      let value = builtIn.call(values, Call.Site(evaluation: Evaluation(), source: nil, at: at))
      return value.isNull ? self : .constant(value)
    default: return self
    }
  }
}

extension RangeNode {
  /// A comparison as a range of its own.
  init(_ comparison: Comparison, _ end: Node) {
    switch comparison {
    case .less, .lessOrEqual:
      self.init(
        start: nil, startIncluded: false, end: end, endIncluded: comparison == .lessOrEqual, form: .comparison)
    case .greater, .greaterOrEqual:
      self.init(
        start: end, startIncluded: comparison == .greaterOrEqual, end: nil, endIncluded: false, form: .comparison)
    case .equal: self.init(start: end, startIncluded: true, end: end, endIncluded: true, form: .comparison)
    case .unequal: self.init(start: end, startIncluded: false, end: end, endIncluded: false, form: .exclusion)
    }
  }

  /// The range, where its ends are constants that make one.
  var constant: ValueRange? {
    let ends = [start, end].compactMap { $0 }
    let values = ends.compactMap(\.constant)
    guard values.count == ends.count, !values.contains(where: \.isNull) else { return nil }
    let range = ValueRange(
      start: start?.constant, startIncluded: startIncluded, end: end?.constant, endIncluded: endIncluded, form: form)
    return range.isValid ? range : nil
  }
}
