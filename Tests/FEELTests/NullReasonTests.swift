import FEEL
import Testing

/// Nulls that say why.
struct NullReasonTests {
  @Test(arguments: [
    ("1 + \"a\"", "two values that “+” can take", "the number 1 and the string “a”", 3),
    ("{a: 1}.b", "an entry of the context (a)", "“b”", 7),
    ("[1, 2][5]", "a position from 1 to 2, or negative from the end", "5", 7),
    ("sqrt(-1)", "a number not below zero in sqrt", "the number -1", 1),
    ("substring(1, 1)", "a string in substring", "the number 1", 1),
    ("upper case()", "arguments as in upper case(string)", "0", 1),
    ("@\"2026-02-30\"", "a date, time or duration", "“2026-02-30”", 2),
    ("{a: 1, a: 2}", "each entry once in a context", "“a” twice", 1),
    ("matches(\"a\", \"[\")", "“]” at 2 in a pattern of XPath in matches", "“[”", 1),
  ])
  func `a null says what was expected, what was found and where`(
    text: String, expected: String, found: String, column: Int
  ) throws {
    let reason = try #require(try outcome(text).value.nullReason)
    #expect(reason.expected == expected)
    #expect(reason.found == found)
    #expect(reason.place == Place(line: 1, column: column))
  }

  @Test func `the first reason is kept on the way`() throws {
    let (value, evaluation) = try outcome("count(upper case(1 + \"a\"))")
    #expect(value.nullReason?.expected == "two values that “+” can take")
    #expect(evaluation.reports.count == 1)
  }

  @Test func `the null of data has no reason`() throws {
    let (value, evaluation) = try outcome("a", in: Context([("a", .null)]))
    #expect(value.isNull && value.nullReason == nil)
    #expect(evaluation.reports.isEmpty)
  }

  @Test func `a null inside another value is reported too`() throws {
    let (value, evaluation) = try outcome("{a: 1 / 0, b: 2}.b")
    #expect(value.description == "2")
    #expect(evaluation.reports.map(\.found) == ["1 / 0"])
  }

  @Test func `reports are bounded`() throws {
    var limits = Limits()
    limits.reportsMax = 3
    #expect(try outcome("for i in 1..10 return 1 / 0", limits: limits).evaluation.reports.count == 3)
  }
}
