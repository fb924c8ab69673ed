import FEEL
import Testing

/// Built-in functions on lists, numbers in lists and contexts.
struct BuiltInListTests {
  @Test(
    arguments: [
      ("list contains([1, null], null)", "true"), ("list contains(null, 1)", "null"), ("count([])", "0"),
      ("count(5)", "1"),
      ("min([3, 1, 2])", "1"), ("max(\"b\", \"a\")", "\"b\""), ("min([])", "null"), ("max([1, \"a\"])", "null"),
      ("min(@\"2026-01-02\", @\"2026-01-01\")", "@\"2026-01-01\""), ("max([@\"P1Y\", @\"P13M\"])", "@\"P1Y1M\""),
      ("all([true, null])", "null"), ("all([false, null])", "false"), ("all([])", "true"), ("any([])", "false"),
      ("any([true, 1])", "true"), ("any([false, null])", "null"), ("index of([1, 2, 1], 1)", "[1, 3]"),
      ("index of([1], 2)", "[]"),
      ("index of([null, 1], null)", "[1]"),
    ] as [Row])
  func `lists are asked`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("sublist([4, 5, 6], 2)", "[5, 6]"), ("sublist([4, 5, 6], -2, 1)", "[5]"), ("sublist([4, 5], 2, 2)", "null"),
      ("sublist([4, 5], 0)", "null"), ("append([1], 2, [3])", "[1, 2, [3]]"), ("append(1, 2)", "[1, 2]"),
      ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"), ("concatenate([1], null)", "null"),
      ("union([1, 2], [2, 3])", "[1, 2, 3]"),
      ("distinct values([1, 1.0, \"1\", null, null])", "[1, \"1\", null]"), ("flatten([1, [2, [3, []]]])", "[1, 2, 3]"),
      ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
      ("insert before([], 1, 2)", "null"),
      ("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1], 2)", "null"), ("reverse([1, 2])", "[2, 1]"),
      ("reverse([])", "[]"),
      ("list replace([1, 2], 2, 5)", "[1, 5]"),
      ("list replace([1, 2], function(item, newItem) item < newItem, 2)", "[2, 2]"),
      ("list replace([1], 3, 5)", "null"), ("list replace(list: [1], match: function(a, b) true, newItem: 3)", "[3]"),
      ("sort([2, 1])", "[1, 2]"), ("sort(precedes: function(x, y) x > y, list: [1, 2])", "[2, 1]"),
      ("sort([1, \"a\"])", "null"),
      ("sort([1, 2], function(a) a)", "null"),
    ] as [Row])
  func `lists are made from lists`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("sum([1, 2.5])", "3.5"), ("sum(1, 2)", "3"), ("sum([])", "null"), ("sum([1, null])", "null"),
      ("product([2, 3])", "6"),
      ("mean([1, 2])", "1.5"), ("median([8, 2, 5, 3])", "4"), ("median([1, 3, 2])", "2"), ("median([])", "null"),
      ("mode([6, 1, 9, 6, 1])", "[1, 6]"), ("mode([])", "[]"),
      ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
      ("stddev([1])", "null"), ("sum([9E6144, 9E6144])", "null"),
    ] as [Row])
  func `numbers are summed up`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("get value({a: 1}, \"a\")", "1"), ("get value({a: {b: 2}}, [\"a\", \"b\"])", "2"),
      ("get value({a: 1}, \"b\")", "null"),
      ("get value(m: {a: 1}, key: \"a\")", "1"), ("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
      ("get entries({})", "[]"),
      ("context([{key: \"a\", value: 1}, {key: \"b\", value: null}])", "{a: 1, b: null}"),
      ("context([{key: \"a\"}])", "null"),
      ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
      ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
      ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
      ("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}"),
      ("context put({a: 1}, [\"a\", \"b\"], 2)", "null"), ("context put({}, [], 1)", "null"),
      ("context put(null, \"a\", 1)", "null"),
      ("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}"), ("context merge([1])", "null"),
    ] as [Row])
  func `contexts are asked and made`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("before(1, 2)", "true"), ("before(1, [1..2])", "false"), ("before(1, (1..2])", "true"),
      ("before([1..2), 2)", "true"),
      ("before([1..2], [2..3])", "false"), ("before([1..2), [2..3])", "true"), ("after([5..6], [1..5))", "true"),
      ("after(5, (< 5))", "true"),
      ("meets([1..5], [5..9])", "true"), ("meets([1..5), [5..9])", "false"), ("met by([5..9], [1..5])", "true"),
      ("meets(1, [1..2])", "null"),
      ("overlaps([1..5], [5..9])", "true"), ("overlaps([1..5), [5..9])", "false"),
      ("overlaps before([1..5], [4..9])", "true"),
      ("overlaps before([1..5], [1..5])", "false"), ("overlaps after([4..9], [1..5])", "true"),
      ("finishes(5, [1..5])", "true"),
      ("finishes([3..5], [1..5])", "true"), ("finishes([1..5], [1..5])", "true"), ("finished by([1..5], 5)", "true"),
      ("includes([1..5], [1..5))", "true"), ("includes((1..5], 1)", "false"), ("includes([1..5], (> 4))", "false"),
      ("during(4, [1..5])", "true"),
      ("starts(1, [1..5])", "true"), ("starts((1..2), [1..5])", "false"), ("started by([1..5], [1..2])", "true"),
      ("coincides([1..2], [1..2])", "true"),
      ("coincides(1, 1)", "true"), ("coincides(1, [1..1])", "null"), ("before(1, \"a\")", "null"),
      ("before(point1: 1, point2: 2)", "true"),
      ("during(@\"2026-01-02\", [@\"2026-01-01\"..@\"2026-01-03\"])", "true"), ("includes([1..null], 2)", "null"),
      ("range(\"[1..2)\") = [1..2)", "true"), ("range(\"(..5]\").end", "5"), ("3 in range(\"[1..)\")", "true"),
      ("range(\"[..5]\")", "null"),
      ("range(\"[2..1]\")", "null"), ("range(\"[1..x]\")", "null"),
      ("range(\"[\\\"a\\\"..\\\"b\\\"]\").start", "\"a\""),
      ("[1..2).end included", "false"), ("(> 3).start", "3"), ("(> 3).end", "null"),
    ] as [Row])
  func `ranges lie to each other as the standard says`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("[] instance of list<number>", "true"), ("[1, \"a\"] instance of list<Any>", "true"),
      ("[1, \"a\"] instance of list<number>", "false"),
      ("null instance of Any", "false"), ("{a: null} instance of context<a: string>", "true"),
      ("{} instance of context<a: string>", "false"),
      ("[1..2] instance of range<number>", "true"), ("[1..2] instance of range<date>", "false"),
      ("@\"P1D\" instance of days and time duration", "true"),
      ("1 instance of years and months duration", "false"),
      ("(function(a) \"x\") instance of function<number> -> string", "true"),
      ("(function(a: string) 1) instance of function<number> -> number", "false"),
      ("(function() 1) instance of function<> -> string", "false"),
      ("@\"2026-01-01T00:00:00\" instance of date and time", "true"), ("not(1 instance of string)", "true"),
    ] as [Row])
  func `types are told`(row: Row) throws { #expect(try answer(row.text) == row.value) }
}
