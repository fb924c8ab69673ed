/// `for`, `some` and `every`, and what they run through.
extension Evaluator {
  /// What one name runs through: elements, whole numbers or days, without making a list of them.
  fileprivate enum Domain {
    case elements([Value])
    case numbers(Int, count: Int, step: Int)
    case days(Int, count: Int, step: Int)

    var count: Int {
      switch self {
      case .elements(let elements): elements.count
      case .numbers(_, let count, _), .days(_, let count, _): count
      }
    }

    subscript(place: Int) -> Value {
      switch self {
      case .elements(let elements): elements[place]
      case .numbers(let first, _, let step): .number(Decimal128(first + place * step))
      case .days(let first, _, let step):
        CalendarDate(dayNumber: first + place * step).map { .date($0) } ?? .null
      }
    }
  }

  mutating func loop(_ node: LoopNode, _ at: Int) -> Value {
    var results = LoopResults()
    var problem: Value?
    run(node.iterations) { evaluator in
      if let slot = node.partialSlot { evaluator.locals[slot] = .list(results.list) }
      let result = evaluator.evaluate(node.body)
      if let slot = node.partialSlot { evaluator.locals[slot] = .null }
      problem = results.append(result, evaluator.evaluation, evaluator.site(at))
      return problem == nil
    } failed: {
      problem = $0
    }
    return problem ?? evaluation.bounded(.list(results.list), site(at))
  }

  mutating func quantified(_ node: QuantifiedNode, _ at: Int) -> Value {
    var answer: Value?
    var unknown: Value?
    run(node.iterations) { evaluator in
      let truth = evaluator.evaluate(node.condition)
      if truth.boolean == !node.isEvery { answer = truth }
      if truth.boolean == nil { unknown = truth }
      return answer == nil
    } failed: {
      answer = $0
    }
    if let answer { return answer }
    if let unknown {
      return unknown.isNull ? unknown : null("true or false as the condition", found: unknown.described, at: at)
    }
    return .boolean(node.isEvery)
  }

  /// Runs through all combinations, the last name fastest, until the body says no more.
  private mutating func run(
    _ iterations: [IterationNode], _ body: (inout Evaluator) -> Bool, failed: (Value) -> Void
  ) {
    _ = run(iterations[...], body, failed)
  }

  private mutating func run(
    _ iterations: ArraySlice<IterationNode>, _ body: (inout Evaluator) -> Bool, _ failed: (Value) -> Void
  ) -> Bool {
    guard let first = iterations.first else { return body(&self) }
    let domain: Domain
    switch self.domain(first) {
    case .success(let found): domain = found
    case .failure(let problem):
      failed(problem.null)
      return false
    }
    for place in 0..<domain.count {
      guard evaluation.take() else {
        failed(evaluation.exhaustion)
        return false
      }
      locals[first.slot] = domain[place]
      guard run(iterations.dropFirst(), body, failed) else { return false }
    }
    return true
  }

  /// Why nothing can be run through.
  private struct NoDomain: Error {
    let null: Value
  }

  private mutating func domain(_ node: IterationNode) -> Result<Domain, NoDomain> {
    let start = evaluate(node.domain)
    guard let endNode = node.end else { return domain(of: start, node.at) }
    return domain(from: start, to: evaluate(endNode), node.at)
  }

  private func domain(of value: Value, _ at: Int) -> Result<Domain, NoDomain> {
    switch value {
    case .list(let list): return .success(.elements(list.elements))
    case .range(let range):
      guard let start = range.start, let end = range.end else {
        return .failure(NoDomain(null: null("a range with two ends", found: value.described, at: at)))
      }
      return domain(from: start, to: end, at).map { $0.without(first: !range.startIncluded, last: !range.endIncluded) }
    case .null(let reason?): return .failure(NoDomain(null: .null(reason)))
    case .null(nil): return .failure(NoDomain(null: null("a list to run through", found: "null", at: at)))
    case .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .context,
      .function:
      return .success(.elements([value]))
    }
  }

  private func domain(from start: Value, to end: Value, _ at: Int) -> Result<Domain, NoDomain> {
    switch (start, end) {
    case (.number(let first), .number(let last)):
      if let first = first.integer, let last = last.integer, first.magnitude < 1 << 60, last.magnitude < 1 << 60 {
        return .success(.numbers(first, count: abs(last - first) + 1, step: first <= last ? 1 : -1))
      }
    case (.date(let first), .date(let last)):
      let (first, last) = (first.dayNumber, last.dayNumber)
      return .success(.days(first, count: abs(last - first) + 1, step: first <= last ? 1 : -1))
    default: break
    }
    return .failure(
      NoDomain(
        null: null(
          "two whole numbers or two dates to run through", found: "\(start.described) and \(end.described)", at: at)))
  }
}

extension Evaluator.Domain {
  /// Without the ends that a range leaves out.
  fileprivate func without(first: Bool, last: Bool) -> Self {
    let fewer = (first ? 1 : 0) + (last ? 1 : 0)
    switch self {
    case .elements: return self
    case .numbers(let start, let count, let step):
      return .numbers(start + (first ? step : 0), count: max(0, count - fewer), step: step)
    case .days(let start, let count, let step):
      return .days(start + (first ? step : 0), count: max(0, count - fewer), step: step)
    }
  }
}
