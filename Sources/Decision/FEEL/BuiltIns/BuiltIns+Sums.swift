/// Sums and statistics over lists of numbers (DMN 1.5, table 76).
extension BuiltIn {
  static let listSums: [BuiltIn] = [
    BuiltIn("sum", [["list": .list(.any)], ["n...": .any]]) { call in
      numbers(call) { numbers, call in call.result(sum(numbers)) }
    },
    BuiltIn("product", [["list": .list(.any)], ["n...": .any]]) { call in
      numbers(call) { numbers, call in
        call.result(numbers.reduce(Decimal128.one as Decimal128?) { $0?.multiplied(by: $1) })
      }
    },
    BuiltIn("mean", [["list": .list(.any)], ["n...": .any]]) { call in
      numbers(call) { numbers, call in call.result(mean(numbers)) }
    },
  ]

  static let statistics: [BuiltIn] = [
    BuiltIn("median", [["list": .list(.any)], ["n...": .any]]) { call in
      numbers(call) { numbers, call in
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return .number(sorted[middle]) }
        return call.result(mean([sorted[middle - 1], sorted[middle]]))
      }
    },
    BuiltIn("stddev", [["list": .list(.any)], ["n...": .any]]) { call in
      numbers(call) { numbers, call in
        guard numbers.count > 1 else { return call.null(expected: "at least two numbers", found: "one") }
        return call.result(standardDeviation(numbers))
      }
    },
    BuiltIn("mode", [["list": .list(.any)], ["n...": .any]]) { call in
      if case .list(let list) = call[0], call.count == 1, list.isEmpty { return .list([]) }
      return numbers(call) { numbers, _ in .list(mostFrequent(numbers).map { .number($0) }) }
    },
  ]

  /// The numbers of a list, or given one by one; null where there are none, or others among them.
  private static func numbers(_ call: Call, _ apply: ([Decimal128], Call) -> Value) -> Value {
    let items = call.items
    guard call.evaluation.take(steps: items.count) else { return call.evaluation.exhaustion }
    var numbers: [Decimal128] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard case .number(let number) = item else { return call.null(expected: "numbers only", found: item.described) }
      numbers.append(number)
    }
    return numbers.isEmpty ? call.null(expected: "at least one number", found: "none") : apply(numbers, call)
  }

  private static func sum(_ numbers: [Decimal128]) -> Decimal128? {
    numbers.reduce(Decimal128.zero as Decimal128?) { $0?.adding($1) }
  }

  private static func mean(_ numbers: [Decimal128]) -> Decimal128? {
    sum(numbers)?.divided(by: Decimal128(numbers.count))
  }

  /// Of a sample: by one less than the count.
  private static func standardDeviation(_ numbers: [Decimal128]) -> Decimal128? {
    guard let mean = mean(numbers) else { return nil }
    let squares = numbers.reduce(Decimal128.zero as Decimal128?) { sum, number in
      number.subtracting(mean).flatMap { $0.multiplied(by: $0) }.flatMap { sum?.adding($0) }
    }
    return squares?.divided(by: Decimal128(numbers.count - 1))?.squareRoot
  }

  /// All that come most often, smallest first.
  private static func mostFrequent(_ numbers: [Decimal128]) -> [Decimal128] {
    var runs: [(number: Decimal128, count: Int)] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.number == number {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((number, 1))
      }
    }
    let most = runs.map(\.count).max() ?? 0
    return runs.filter { $0.count == most }.map(\.number)
  }
}
