import FEEL
import Testing

/// What generators found, kept as cases: each once ended the process, took for ever, or gave a wrong value.
struct FindingTests {
  @Test(arguments: [
    // A high surrogate before what is no low one: the sum of the two halves overflowed.
    "\"\\ud800\\u0041\"", "\"\\uD83D\\uD83D\"",
    // Ends of ranges and comparisons were not counted as nesting.
    "[1..[1..[1..[1..", "< < < < 1",
  ])
  func `texts that are refused`(text: String) throws { #expect(refusal(text) != nil, "\(text) is read") }

  /// Names inside `not(...)` were not counted, and had no place when they got their values.
  @Test func `a negated cell has room for its names`() throws {
    #expect(try passes("not(some x in [1, 2] satisfies x = ?)", "2") == "false")
  }

  @Test(
    arguments: [
      // An offset or region that does not exist was taken for none.
      ("time(\"13:20:00-19:00\")", "null"), ("time(\"13:20:00@Nowhere/Else\")", "null"),
      // `partial` copied all results so far at each turn.
      ("count(for i in 1..20000 return if i = 1 then 1 else partial[-1] + 1)", "20000"),
      ("date and time(\"2026-02-30T00:00:00\")", "null"),
      // The smallest whole number has no positive counterpart.
      ("[1][-9223372036854775808]", "null"), ("date(-9223372036854775808, 1, 1)", "null"),
      ("substring(\"a\", -9223372036854775808)", "null"), ("sublist([1], -9223372036854775808)", "null"),
      ("for i in -9223372036854775808..1 return i", "null"), ("abs(-9223372036854775808)", "9223372036854775808"),
      ("-5 instance of number", "true"),
    ] as [Row])
  func `values that were wrong`(row: Row) throws { #expect(try answer(row.text) == row.value) }
}
