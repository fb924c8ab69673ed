import FEEL
import Testing

/// Names with spaces, operators and keywords in them, and how they are told from expressions.
struct NameTests {
  @Test(
    arguments: [
      ("a b + 1", "3"), ("a   b + 1", "3"), ("a-b", "10"), ("a - b", "10"), ("a - c", "-4"), ("x+y", "7"),
      ("time to live", "60"),
      ("no such name", "null"), ("l'été", "8"), ("sub.first name", "\"Ann\""), ("sub.a/b * 2", "8"),
      ("rows.first name", "[\"Bo\"]"),
      ("rows[first name = \"Bo\"].n", "[1]"), ("for a b in [5] return a b", "[5]"),
      ("{first name: 1, r: first name + 1}.r", "2"),
      ("{\"a b\": 5}.a b", "5"), ("date", "9"), ("date(\"2026-01-01\").year", "2026"), ("🐎", "4"),
      ("some a-b in [1] satisfies a-b = 1", "true"), ("if in order then a b else a", "2"),
    ] as [Row])
  func `the longest known name is meant`(row: Row) throws {
    let number = { (number: Int) in Value.number(Decimal128(number)) }
    let rows = Value.context(Context([("first name", .string("Bo")), ("n", number(1))]))
    let sub = Value.context(Context([("first name", .string("Ann")), ("a/b", number(4))]))
    let context = Context([
      ("a", number(1)), ("c", number(5)), ("a b", number(2)), ("a-b", number(10)), ("x+y", number(7)),
      ("time to live", number(60)), ("l'été", number(8)), ("sub", sub), ("rows", .list([rows])), ("date", number(9)),
      ("🐎", number(4)), ("in order", .boolean(true)),
    ])
    #expect(try answer(row.text, in: context) == row.value)
  }

  @Test func `a name that nobody knows gives null and says so`() throws {
    let (value, evaluation) = try outcome("1 +\n  length of stay")
    let reason = try #require(value.nullReason)
    #expect(reason.found == "“length of stay”")
    #expect(reason.place == Place(line: 2, column: 3))
    #expect(evaluation.reports.count == 1)
  }

  @Test func `a scope made with other names gives values by name`() throws {
    let expression = try Expression("b - a", names: Names([FEELType.Entry("a", .any), FEELType.Entry("b", .any)]))
    let names = Names([FEELType.Entry("b", .any), FEELType.Entry("a", .any)])
    let scope = Scope(names, [.number(Decimal128(5)), .number(Decimal128(3))])
    #expect(expression.evaluate(in: scope).description == "2")
    #expect(expression.evaluate(in: Scope()).isNull)
  }

  @Test func `a function of the host is called as one of FEEL`() throws {
    let double = Function(name: "twice", parameters: [Function.Parameter("n", .number)], result: .number) {
      arguments, _ in
      guard case .number(let number) = arguments[0] else { return .null }
      return number.adding(number).map { .number($0) } ?? .null
    }
    let context = Context([("twice", .function(double))])
    #expect(try answer("twice(n: 4) + twice(1)", in: context) == "10")
    #expect(try outcome("twice(\"a\")", in: context).value.nullReason?.expected == "number for n in twice(n)")
    #expect(try answer("for i in [1, 2] return twice(i)", in: context) == "[2, 4]")
  }

  @Test func `types of a host are known by name`() throws {
    let names = Names([], types: ["t Person": .context([FEELType.Entry("name", .string)])])
    func answer(_ text: String) throws -> String {
      try Expression(text, names: names).evaluate(in: Scope(names)).description
    }
    #expect(try answer("{name: \"a\", age: 3} instance of t Person") == "true")
    #expect(try answer("{name: 3} instance of t Person") == "false")
    #expect(try answer("[{name: \"a\"}] instance of list<t Person>") == "true")
    #expect(refusal("1 instance of t Person")?.expected == "the name of a type")
  }
}
