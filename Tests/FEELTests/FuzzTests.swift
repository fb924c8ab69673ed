import FEEL
import Foundation
import Testing

/// Random texts: whatever they are, they are read or refused, evaluated or null, within the limits, and always alike.
///
/// `TOCSIN_FUZZ_SEEDS` says how many seeds each test takes; what a longer hunt finds goes into FindingTests.
struct FuzzTests {
  static let seeds: [UInt64] = Array(
    1...(ProcessInfo.processInfo.environment["TOCSIN_FUZZ_SEEDS"].flatMap(UInt64.init) ?? 3))

  private var limits: Limits {
    var limits = Limits()
    limits.stepsMax = 20_000
    limits.listElementsMax = 5_000
    limits.stringBytesMax = 5_000
    return limits
  }

  private let context = Context([
    ("a", .number(Decimal128(3))), ("b c", .list([.string("x"), .null])), ("x", .context(.empty)),
  ])

  /// Reads and evaluates twice; both go alike.
  private func check(_ text: String) -> Value? {
    func once() -> (String, Value?) {
      do {
        let (value, evaluation) = try outcome(text, in: context, limits: limits)
        #expect(evaluation.steps < 1_000_000, "\(text)")
        return (String(value.description.prefix(2_000)), value)
      } catch let error as SyntaxError {
        #expect(error.place.line >= 1 && error.place.column >= 1)
        return (error.description, nil)
      } catch {
        return ("\(error)", nil)
      }
    }
    let (first, value) = once()
    #expect(once().0 == first, "\(text)")
    return value
  }

  @Test(arguments: FuzzTests.seeds) func `words in any order are read or refused`(seed: UInt64) {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<1_500 { _ = check(generator.soup()) }
  }

  @Test(arguments: FuzzTests.seeds)
  func `whole expressions have values that can be written and read again`(seed: UInt64) throws {
    var generator = ExpressionGenerator(seed: seed)
    var read = 0
    for _ in 0..<800 {
      let text = generator.expression()
      guard let value = check(text) else {
        Issue.record("seed \(seed): refused: \(text)")
        continue
      }
      let json = value.json
      #expect(try Value(json: json).json == json, "\(text)")
      guard isPlain(value), let again = try? Expression(value.description) else { continue }
      read += 1
      #expect(again.evaluate(in: Scope()) == value, "seed \(seed): \(text) is \(value)")
    }
    #expect(read > 300)
  }

  /// Whether it is written as FEEL: without functions, and short enough.
  private func isPlain(_ value: Value) -> Bool {
    let text = value.description
    return text.utf8.count < 100_000 && !text.contains("function") && !text.contains("count") && !text.contains("…")
  }

  @Test(arguments: FuzzTests.seeds) func `broken expressions are read or refused`(seed: UInt64) {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<1_000 { _ = check(generator.mutated(generator.expression(3))) }
  }

  @Test(arguments: FuzzTests.seeds) func `cells are read or refused`(seed: UInt64) {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<500 {
      let cell = "\(generator.random.one(of: ["", "not(", "< ", "-", "[1.."]))\(generator.expression(2))"
      for text in [cell, generator.mutated(cell)] {
        guard let tests = try? UnaryTests(text, limits: limits) else { continue }
        _ = tests.evaluate(.number(.one), in: Scope(evaluation: Evaluation(limits: limits)))
      }
    }
  }

  /// Both matchers find the same: the one for patterns that refer back is made to take any pattern by `()\1` before it.
  @Test(arguments: FuzzTests.seeds) func `two ways of matching agree`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", ".", "(a|b)", "(a|ab)", "(", ")", "[ab]", "[^a]", "a*", "a+?", "b?", "(ab)*", "(a*)*", "a{2}", "b{1,2}",
      "^", "$", "|",
      "(?:a|b)+", "\\d", "\\p{Lu}", "[a-c-[b]]",
    ]
    var compared = 0
    for _ in 0..<1_500 {
      let pattern = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.one(of: pieces) }.joined()
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in random.one(of: ["a", "b", "c", "1", "A"]) }
        .joined()
      let flags = random.one(of: ["", "i", "m", "s"])
      let context = Context([("p", .string(pattern)), ("q", .string("()\\1" + pattern)), ("t", .string(text))])
      let one = try answer(
        "[matches(t, p, \"\(flags)\"), replace(t, p, \"<$0>\", \"\(flags)\")]", in: context, limits: limits)
      let other = try answer(
        "[matches(t, q, \"\(flags)\"), replace(t, q, \"<$0>\", \"\(flags)\")]", in: context, limits: limits)
      if try outcome("matches(t, p)", in: context).value.isNull { continue }
      compared += 1
      #expect(one == other, "“\(pattern)” on “\(text)” with “\(flags)”")
    }
    #expect(compared > 500)
  }

  @Test(arguments: FuzzTests.seeds) func `bytes that look like JSON are read or refused`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "1", "-", "0", "1e5", ".5", "true", "null", "\\u12", "\\ud800", " ",
      "\u{1}", "é", "\\",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in random.one(of: pieces) }.joined()
      guard let value = try? Value(json: text) else { continue }
      #expect(try Value(json: value.json) == value, "\(text)")
    }
  }
}
