import FEEL
import Testing

/// Built-in functions on strings and numbers, and conversions.
struct BuiltInTextTests {
  @Test(
    arguments: [
      ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", -2, 1)", "\"a\""),
      ("substring(\"foobar\", 0)", "null"),
      ("substring(\"foobar\", 3, 99)", "\"obar\""), ("substring(\"foobar\", 9)", "null"),
      ("substring(\"foobar\", 1, 0)", "null"),
      ("substring(\"\\U01F40Eab\", 2)", "\"ab\""), ("string length(\"\\U01F40E\")", "1"),
      ("string length(\"e\\u0301\")", "2"),
      ("upper case(\"aé\")", "\"AÉ\""), ("lower case(\"AÉ\")", "\"aé\""),
      ("substring before(\"foobar\", \"bar\")", "\"foo\""),
      ("substring before(\"foobar\", \"x\")", "\"\""), ("substring after(\"foobar\", \"ob\")", "\"ar\""),
      ("substring after(\"\", \"a\")", "\"\""),
      ("contains(\"foobar\", \"ob\")", "true"), ("contains(\"é\", \"e\")", "false"),
      ("starts with(\"foobar\", \"fo\")", "true"),
      ("ends with(\"foobar\", \"r\")", "true"), ("ends with(\"a\", \"ba\")", "false"),
      ("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
      ("string join([\"a\", 1])", "null"), ("string join([], \"-\")", "\"\""), ("upper case(1)", "null"),
      ("contains(null, \"a\")", "null"),
      ("upper case([\"a\"])", "\"A\""),
    ] as [Row])
  func `strings are taken apart by code points`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("abs(-1)", "1"), ("abs(@\"-P1D\")", "@\"P1D\""), ("modulo(-12, 5)", "3"), ("modulo(10.1, -4.5)", "-3.4"),
      ("modulo(1, 0)", "null"),
      ("sqrt(-1)", "null"), ("log(0)", "null"), ("odd(3)", "true"), ("even(-2)", "true"), ("odd(1.5)", "null"),
      ("decimal(2.5, 0)", "2"),
      ("decimal(1 / 3, 2)", "0.33"), ("decimal(1234, -2)", "1200"), ("decimal(1, 7000)", "null"), ("floor(-1.5)", "-2"),
      ("floor(1.56, 1)", "1.5"), ("ceiling(-1.5)", "-1"), ("ceiling(1.51, 1)", "1.6"), ("round up(-5.5, 0)", "-6"),
      ("round down(-5.5, 0)", "-5"),
      ("round half up(2.5, 0)", "3"), ("round half down(2.5, 0)", "2"), ("round half down(-1.125, 2)", "-1.12"),
      ("round half up(1E40, 2)", "1E+40"),
      ("sqrt([4])", "2"),
    ] as [Row])
  func `numbers are worked out`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("number(\"1 000,5\", \" \", \",\")", "1000.5"), ("number(\"1.000,5\", \".\", \",\")", "1000.5"),
      ("number(\"1,5\", null, \",\")", "1.5"),
      ("number(\"1,000\", \",\")", "1000"), ("number(\"1.5\")", "1.5"), ("number(\"x\", null, null)", "null"),
      ("number(\"1\", \"x\", null)", "null"),
      ("number(\"1\", \".\", \".\")", "null"),
      ("number(from: \"1,5\", decimal separator: \",\", grouping separator: null)", "1.5"),
      ("number(\"1.5\", null, \",\")", "null"), ("string(1.50)", "\"1.5\""), ("string(null)", "null"),
      ("string(\"a\")", "\"a\""),
      ("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""), ("string({a: @\"P1D\"})", "\"{a: P1D}\""),
      ("string(@\"2026-01-01\")", "\"2026-01-01\""),
      ("string([1..2))", "\"[1..2)\""), ("string(true)", "\"true\""), ("is(1, 1.0)", "true"), ("is(1, \"1\")", "false"),
      ("is(null, null)", "true"),
      ("is(@\"10:00:00Z\", @\"10:00:00@Etc/UTC\")", "false"), ("is([1], [1])", "true"),
    ] as [Row])
  func `values are converted`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("upper case(string: \"a\")", "\"A\""), ("upper case(text: \"a\")", "null"), ("upper case(\"a\", \"b\")", "null"),
      ("substring(length: 1, string: \"abc\", start position: 2)", "\"b\""), ("upper case()", "null"),
    ] as [Row])
  func `arguments come by position or by name`(row: Row) throws { #expect(try answer(row.text) == row.value) }
}
