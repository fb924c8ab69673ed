import FEEL
import Foundation
import Testing

/// What an expression may take, and what is said when it wants more.
struct LimitTests {
  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    change(&limits)
    return limits
  }

  @Test func `a text that is too long is refused before it is read`() {
    let error = refusal(String(repeating: " ", count: 101), limits: limits { $0.textBytesMax = 100 })
    #expect(error?.expected == "at most 100 bytes of text")
  }

  @Test(arguments: [
    "(", "[", "{a:", "abs(", "if ", "if true then ", "for i in ", "some i in ", "function() ", "-(", "1 in (", "[1..",
    "< (",
    "x[", "not(", "((((", "1 + (", "1 ** (", "f(a: ", "[1, ", "(function() ",
  ])
  func `what nests too deep is refused, however deep it goes`(opening: String) throws {
    for count in [1_000, 100_000] {
      let error = try #require(refusal(String(repeating: opening, count: count)))
      #expect(error.expected.hasPrefix("at most "), "\(opening): \(error)")
    }
  }

  @Test func `types nest as little as everything else`() throws {
    let error = try #require(refusal("1 instance of " + String(repeating: "list<", count: 100_000)))
    #expect(error.expected.hasPrefix("at most ") && error.found == "one more")
  }

  @Test func `nesting is counted exactly`() throws {
    let limits = limits { $0.nestingMax = 20 }
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    #expect(try answer(nested(19), limits: limits) == "1")
    #expect(refusal(nested(20), limits: limits)?.expected == "at most 20 parts inside each other")
  }

  @Test func `a chain of operators may be long but not endless`() throws {
    #expect(try answer("1" + String(repeating: " + 1", count: 900)) == "901")
    #expect(try answer("true" + String(repeating: " and true", count: 900)) == "true")
    let error = refusal("1" + String(repeating: " + 1", count: 2_000))
    #expect(error?.expected == "at most 1000 operators one after the other")
  }

  @Test(arguments: [
    "for i in 1..1000000000 return i", "count(for i in 1..100000, j in 1..100000 return i)",
    "every i in 1..1000000000 satisfies i > 0", "some i in 1..1000000000 satisfies i < 0",
    "for d in @\"-999999999-01-01\"..@\"999999999-01-01\" return d",
    "sort(for i in 1..5000 return modulo(i * 7919, 5003), function(a, b) a < b)",
    "distinct values(for i in 1..9000 return i)", "for i in 1..100000 return count(partial)",
    "{f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(90)}.r",
    "matches(string join(for i in 1..900 return \"a\"), \"(a|aa)+\\1b\")",
    "index of(for i in 1..90000 return i, 5)", "flatten(for i in 1..300 return for j in 1..300 return j)",
  ])
  func `steps end everything that takes too many`(text: String) throws {
    let limits = limits { $0.stepsMax = 50_000 }
    let (value, evaluation) = try outcome("{r: \(text), x: if r = null then 1 else 2}", limits: limits)
    #expect(value.nullReason?.expected == "at most 50000 steps of evaluation", "\(text) is \(value)")
    #expect(evaluation.isExhausted)
    #expect(evaluation.steps < 5_000_000)
  }

  @Test(arguments: [
    "{f: function(n) f(n + 1), r: f(0)}.r", "{f: function(n) [f(n)], r: f(0)}.r",
    "{f: function(n) sort([1, 2], function(a, b) f(n)), r: f(0)}.r", "{f: function(n) {a: f(n)}.a = 1, r: f(0)}.r",
    "{f: function(n) some i in [1] satisfies every j in [n] satisfies f(j), r: f(0)}.r",
    "{f: function(n) list replace([1], function(a, b) f(n), 1), r: f(0)}.r",
  ])
  func `recursion without end stops`(text: String) throws {
    let reason = try #require(try outcome(text).value.nullReason)
    #expect(reason.expected.hasSuffix("parts of an evaluation inside each other"), "\(text): \(reason)")
  }

  @Test func `recursion within the limit works`() throws {
    #expect(try answer("{f: function(n) if n = 0 then 0 else n + f(n - 1), r: f(100)}.r") == "5050")
  }

  @Test func `a breach inside a comparison is no answer`() throws {
    #expect(try outcome("{f: function(n) f(n), r: f(1) = null or true}.r").value.isNull)
  }

  @Test(arguments: [
    ("for i in 1..20 return i", "at most 10 results of `for`"),
    ("append([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1)", "at most 10 elements in a list"),
    ("\"aaaaaaaaaa\" + \"aaaaaaaaaaa\"", "at most 20 bytes in a string"),
    ("string join([\"aaaaaaaaaa\", \"aaaaaaaaaa\", \"aaaaaaaaaa\"])", "at most 20 bytes in a string"),
    ("replace(\"aaaaaaaaaa\", \"a\", \"bbb\")", "at most 20 bytes in a string"),
    ("for i in 1..9 return partial", "at most 5 lists and contexts inside each other"),
    ("{a: {a: {a: {a: {a: {a: 1}}}}}}", "at most 5 lists and contexts inside each other"),
    ("matches(\"a\", \"((a{200}){200}){200}\")", "a pattern of at most 20000 steps, repeats counted"),
  ])
  func `values are bounded`(text: String, expected: String) throws {
    let limits = limits {
      $0.listElementsMax = 10
      $0.stringBytesMax = 20
      $0.valueDepthMax = 5
    }
    let reason = try #require(try outcome(text, limits: limits).value.nullReason, "\(text) has a value")
    #expect(reason.expected.hasPrefix(expected), "\(reason)")
  }

  @Test func `a value that holds itself many times is not walked for ever`() throws {
    let (value, evaluation) = try outcome("for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]")
    #expect(value.depth == 61)
    #expect(value.description.utf8.count < 3_000_000)
    #expect(!evaluation.isExhausted)
    var bytes: [UInt8] = []
    #expect(!value.writeJSON(to: &bytes, bytesMax: 10_000))
    let doubled = "for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]"
    let limits = limits { $0.stepsMax = 100_000 }
    #expect(try outcome("(\(doubled)) = (\(doubled))", limits: limits).value.isNull)
  }

  @Test(arguments: [512, 1_024]) func `a small stack refuses and does not end the process`(kibibytes: Int) async {
    let texts = [
      String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190),
      "{f: function(n) 1 + f(n), r: f(1)}.r", "1" + String(repeating: " = 1", count: 900),
    ]
    let refused = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
      let thread = Thread {
        continuation.resume(
          returning: texts.count { text in
            do { return try outcome(text).value.isNull } catch { return true }
          })
      }
      thread.stackSize = kibibytes << 10
      thread.start()
    }
    #expect(refused == texts.count)
  }
}
