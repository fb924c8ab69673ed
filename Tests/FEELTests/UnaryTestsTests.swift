import FEEL
import Testing

/// Cells of decision tables.
struct UnaryTestsTests {
  @Test(
    arguments: [
      ("-", "1", "true"), ("-", "null", "true"), ("5", "5", "true"), ("5", "6", "false"), ("< 5", "4", "true"),
      ("<= 5, > 9", "10", "true"),
      ("[1..5)", "5", "false"), ("]1..5]", "1", "false"), ("\"a\", \"b\"", "\"b\"", "true"),
      ("not(\"a\", \"b\")", "\"c\"", "true"),
      ("not(\"a\", \"b\")", "\"a\"", "false"), ("not(< 5)", "7", "true"), ("= 5", "5", "true"), ("!= 5", "5", "false"),
      ("? > 3 and ? < 9", "5", "true"), ("? > 3 and ? < 9", "9", "false"), ("count(?) = 2", "[1, 2]", "true"),
      ("true", "true", "true"),
      ("true", "false", "false"), ("false", "false", "true"), ("null", "null", "true"), ("null", "1", "false"),
      ("5", "null", "false"),
      ("< 5", "null", "null"), ("< 5", "\"a\"", "null"), ("\"a\"", "1", "null"), ("[1, 2]", "2", "true"),
      ("[1, 2]", "[1, 2]", "true"),
      ("5", "[4, 5]", "true"), ("not(true)", "true", "false"), ("not(? = 1)", "2", "true"),
      ("date(\"2026-01-01\")", "@\"2026-01-01\"", "true"),
      (">= date(\"2026-01-01\")", "@\"2026-06-01\"", "true"), ("{a: 1}", "{a: 1}", "true"),
      ("[@\"P1D\"..@\"P2D\"]", "@\"PT30H\"", "true"),
      ("contains(?, \"b\")", "\"abc\"", "true"), ("some x in ? satisfies x > 2", "[1, 3]", "true"),
      ("-5", "-5", "true"), ("-5", "5", "false"),
    ] as [(String, String, String)])
  func `a cell says true, false or null of an input`(cell: String, input: String, value: String) throws {
    #expect(try passes(cell, input) == value)
  }

  @Test(arguments: [
    ("-", "any"), ("5", "equals 5"), ("\"a\", \"b\"", "any of equals \"a\", equals \"b\""), ("< 5", "within (< 5)"),
    ("[1..5)", "within [1..5)"),
    ("not(5)", "not equals 5"), ("-5", "equals -5"), ("!= 5", "not equals 5"),
    ("date(\"2026-01-01\")", "equals @\"2026-01-01\""),
    ("? > 1", "expression"), ("x", "expression"), ("< x", "expression"), ("5, x", "expression"), ("null", "expression"),
    ("(1 + 1)", "equals 2"),
  ])
  func `what a cell asks is told where it is constant`(cell: String, form: String) throws {
    let names = Names([FEELType.Entry("x", .any)])
    #expect(described(try UnaryTests(cell, names: names).form) == form)
  }

  private func described(_ form: TestForm) -> String {
    switch form {
    case .any: "any"
    case .equals(let value): "equals \(value)"
    case .within(let range): "within \(Value.range(range))"
    case .anyOf(let forms): "any of " + forms.map(described).joined(separator: ", ")
    case .not(let form): "not " + described(form)
    case .expression: "expression"
    }
  }

  @Test func `a cell uses the names around it`() throws {
    let names = Names([FEELType.Entry("upper limit", .number)])
    let scope = Scope(names, [.number(Decimal128(10))])
    let cell = try UnaryTests("< upper limit", names: names)
    #expect(cell.evaluate(.number(Decimal128(5)), in: scope).boolean == true)
    #expect(cell.evaluate(.number(Decimal128(50)), in: scope).boolean == false)
  }

  @Test(arguments: ["", "1,", "<", "not(1", "- 1 -", "1 2"])
  func `a cell that is no test is refused`(cell: String) {
    #expect(throws: SyntaxError.self) { try UnaryTests(cell) }
  }

  @Test func `negation goes round once, not again for each level`() {
    let cell = String(repeating: "not(", count: 150) + "1" + String(repeating: ")", count: 149) + " 2"
    #expect(throws: SyntaxError.self) { try UnaryTests(cell) }
  }
}
