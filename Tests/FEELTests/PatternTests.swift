import FEEL
import Testing

/// Regular expressions of XPath.
struct PatternTests {
  @Test(arguments: [
    ("abracadabra", "bra", "", "true"), ("abracadabra", "^a.*a$", "", "true"), ("abracadabra", "^bra", "", "false"),
    ("a\nb", "a.b", "", "false"),
    ("a\nb", "a.b", "s", "true"), ("a\nb", "^b$", "", "false"), ("a\nb", "^b$", "m", "true"),
    ("ABC", "abc", "i", "true"), ("abc", "a b c", "x", "true"),
    ("Q", "[^q]", "i", "false"), ("k", "[\u{212A}]", "i", "true"), ("x", "[a-z-[aeiou]]", "", "true"),
    ("e", "[a-z-[aeiou]]", "", "false"),
    ("é", "\\p{L}", "", "true"), ("é", "\\p{IsBasicLatin}", "", "false"), ("5", "\\D", "", "false"),
    ("a_b", "^\\w+$", "", "false"), ("a:b", "^\\i\\c*$", "", "true"),
    ("abab", "^(ab)\\1$", "", "true"), ("abAB", "^(ab)\\1$", "i", "true"), ("aaa", "^a{2,3}$", "", "true"),
    ("aaaa", "^a{2,3}$", "", "false"),
    ("-", "[a-]", "", "true"), ("a]", "a\\]", "", "true"), ("", "", "", "true"), ("ab", "^(?:a|ab)$", "", "true"),
    ("\u{1F40E}", "^.$", "", "true"),
    ("a", "[", "", "null"), ("a", "a**", "", "null"), ("a", "(", "", "null"), ("a", ")", "", "null"),
    ("a", "\\b", "", "null"), ("a", "(?=a)", "", "null"),
    ("a", "\\1(a)", "", "null"), ("a", "[z-a]", "", "null"), ("a", "a{2,1}", "", "null"), ("a", "\\p{Xx}", "", "null"),
    ("a", "a", "g", "null"), ("a", "]", "", "null"),
    ("a", "{", "", "null"), ("a", "[]", "", "null"), ("a", "a{,2}", "", "null"),
  ])
  func `a pattern matches or is refused`(text: String, pattern: String, flags: String, value: String) throws {
    let context = Context([("t", .string(text)), ("p", .string(pattern)), ("f", .string(flags))])
    #expect(try answer("matches(t, p, f)", in: context) == value)
  }

  @Test(arguments: [
    ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "\"[1=ab][2=]cd\""), ("abracadabra", "a.*a", "*", "\"*\""),
    ("abracadabra", "a.*?a", "*", "\"*c*bra\""),
    ("darted", "^(.*?)d(.*)$", "$1c$2", "\"carted\""), ("aaa", "a", "\\$", "\"$$$\""), ("abc", "b", "$0$0", "\"abbc\""),
    ("abc", "(b)", "$12", "\"ab2c\""),
    ("abc", "x*", "-", "null"), ("abc", "b", "$", "null"), ("abc", "b", "\\n", "null"), ("abc", "b", "$x", "null"),
  ])
  func `matches are replaced`(text: String, pattern: String, replacement: String, value: String) throws {
    let context = Context([("t", .string(text)), ("p", .string(pattern)), ("r", .string(replacement))])
    #expect(try answer("replace(t, p, r)", in: context) == value)
  }

  @Test(
    arguments: [
      ("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"),
      ("split(\"a;;b;\", \";\")", "[\"a\", \"\", \"b\", \"\"]"), ("split(\"\", \",\")", "[\"\"]"),
      ("split(\"abc\", \"\")", "null"),
    ] as [Row])
  func `texts are split`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(arguments: [
    "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(a?){50}a{50}", "((a*)*)*b", "(a|a|a|a|a)+b",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
  ])
  func `no pattern explodes`(pattern: String) throws {
    let text = String(repeating: "a", count: 100) + "!"
    let context = Context([("t", .string(text)), ("p", .string(pattern))])
    let (value, evaluation) = try outcome("matches(t, p)", in: context)
    #expect(value.boolean != nil)
    #expect(evaluation.steps < 200_000, "\(evaluation.steps) steps")
  }

  @Test(arguments: ["^(a|a)*\\1b", "(a*)*\\1x", "^(a?){30}\\1b$"])
  func `patterns that refer back end with the steps`(pattern: String) throws {
    let context = Context([("t", .string(String(repeating: "a", count: 60))), ("p", .string(pattern))])
    var limits = Limits()
    limits.stepsMax = 30_000
    let (value, _) = try outcome("matches(t, p)", in: context, limits: limits)
    #expect(value.boolean == false || value.nullReason?.expected == "at most 30000 steps of evaluation", "\(value)")
  }
}
