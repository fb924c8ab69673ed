import FEEL
import Testing

/// Operators and constructs, each as an expression and what it comes to.
struct OperatorTests {
  @Test(
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ** 3 ** 2", "64"), ("-3 ** 2", "9"), ("10 - 2 - 3", "5"),
      ("--1", "1"), ("\"a\" + \"b\"", "\"ab\""), ("\"a\" + 1", "null"), ("true + 1", "null"), ("-\"a\"", "null"),
      ("1 + /* two */ 2 // three", "3"),
    ] as [Row])
  func `arithmetic binds as the standard says`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("true and true", "true"), ("true and false", "false"), ("false and null", "false"), ("null and false", "false"),
      ("true and null", "null"), ("null and null", "null"), ("true or null", "true"), ("null or true", "true"),
      ("false or null", "null"), ("false or false", "false"), ("1 and true", "null"), ("1 and false", "false"),
      ("\"x\" or true", "true"), ("not(true)", "false"), ("not(null)", "null"), ("not(1)", "null"),
      ("true or false and false", "true"),
    ] as [Row])
  func `logic has three values`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("1 = 1.0", "true"), ("1 != 2", "true"), ("null = null", "true"), ("1 = null", "false"), ("1 = \"1\"", "null"),
      ("\"a\" < \"b\"", "true"), ("\"Z\" < \"a\"", "true"), ("\"a\" < 1", "null"), ("[1, 2] = [1, 2]", "true"),
      ("[1, 2] = [2, 1]", "false"), ("[1] = 1", "null"), ("{a: 1, b: 2} = {b: 2, a: 1}", "true"),
      ("{a: 1} = {a: 1, b: 2}", "false"), ("[1, \"a\"] = [\"a\", 1]", "false"), ("[1..2] = [1..2]", "true"),
      ("[1..2] = [1..2)", "false"), ("(= 1) = [1..1]", "false"), ("count = count", "true"),
      ("(function() 1) = (function() 1)", "false"), ("\"\\u00e9\" = \"e\\u0301\"", "false"),
      ("5 between 1 and 10", "true"), ("5 between null and 10", "null"), ("1 < 2 = true", "true"),
    ] as [Row])
  func `values are compared within their type`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("if 1 < 2 then \"a\" else \"b\"", "\"a\""), ("if null then 1 else 2", "2"), ("if \"x\" then 1 else 2", "2"),
      ("for i in 1..3 return i * 2", "[2, 4, 6]"), ("for i in 3..1 return i", "[3, 2, 1]"),
      ("for i in [1, 2], j in [i, 10] return i * j", "[1, 10, 4, 20]"),
      ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
      ("for i in (1..4) return i", "[2, 3]"), ("for i in 5 return i", "[5]"), ("for i in null return i", "null"),
      ("for d in @\"2026-02-28\"..@\"2026-03-01\" return d.day", "[28, 1]"), ("for i in 1..1.5 return i", "null"),
      ("some i in [1, 2] satisfies i > 1", "true"), ("some i in [] satisfies true", "false"),
      ("every i in [] satisfies false", "true"), ("every i in [1, 2], j in [1] satisfies i >= j", "true"),
      ("every i in [1, \"a\"] satisfies i > 0", "null"), ("some i in [\"a\", 1] satisfies i > 0", "true"),
    ] as [Row])
  func `constructs choose and run through`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("[1, 2, 3][2]", "2"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][0]", "null"), ("[1, 2, 3][4]", "null"),
      ("[1, 2, 3][item > 1]", "[2, 3]"), ("[1, 2, 3][true]", "[1, 2, 3]"), ("[][1]", "null"), ("[][item = 1]", "[]"),
      ("5[1]", "5"), ("5[item > 9]", "[]"), ("null[1]", "null"), ("[{a: 1}, {a: 2}][a > 1]", "[{a: 2}]"),
      ("[{a: 1}, {b: 2}][a > 0]", "[{a: 1}]"), ("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]"),
      ("[{a: 1}, {a: 2}].a", "[1, 2]"), ("[{a: 1}, {}].a", "[1, null]"), ("{a: {b: 3}}.a.b", "3"),
      ("{n: 2, r: [5, 6, 7][n]}.r", "6"), ("[[1, 2], [3]][1][2]", "2"), ("null.a", "null"), ("(1).a", "null"),
      ("[1, 2, 3][\"a\"]", "null"), ("{a: 1, x: [{a: 5}][a = 5]}.x", "[{a: 5}]"),
    ] as [Row])
  func `filters and paths go into lists and contexts`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("1 in [1, 2]", "true"), ("1 in (2..4)", "false"), ("3 in [2..4]", "true"), ("4 in [2..4)", "false"),
      ("2 in ]2..4]", "false"), ("4 in [2..4[", "false"), ("1 in < 5", "true"), ("10 in (1, < 5, >= 10)", "true"),
      ("10 in = 10", "true"), ("10 in != 10", "false"), ("[1] in [[1], [2]]", "true"), ("1 in [[0..5]]", "true"),
      ("null in [1..2]", "null"), ("5 in [1..null]", "null"), ("\"x\" in [1..2]", "null"), ("1 in []", "false"),
      ("5 in (> 3)", "true"), ("[1..3] in [[1..3]]", "true"), ("null in [null]", "true"),
    ] as [Row])
  func `a value is in what a test allows`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("{f: function(a, b) a - b}.f(3, 1)", "2"), ("{f: function(a, b) a - b}.f(b: 3, a: 1)", "-2"),
      ("(function(a: number) a)(\"x\")", "null"), ("(function(a: number) a)([5])", "5"),
      ("(function(a: list<number>) a)(5)", "[5]"), ("(function() 1)(2)", "null"), ("(1)(2)", "null"),
      ("{f: function(n) if n = 0 then 1 else n * f(n - 1), r: f(20)}.r", "2432902008176640000"),
      ("{k: 3, f: function(a) a * k, g: function(h, a) h(a), r: g(f, 4)}.r", "12"), ("{f: abs}.f(-1)", "1"),
      ("(function(a) external {java: {class: \"x\", method signature: \"y\"}})(1)", "null"), ("nobody(1)", "null"),
      ("{count: 3, r: count([1, 2])}.r", "2"), ("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"),
    ] as [Row])
  func `functions are values that remember what is around them`(row: Row) throws {
    #expect(try answer(row.text) == row.value)
  }
}
