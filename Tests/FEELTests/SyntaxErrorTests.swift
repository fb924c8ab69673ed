import FEEL
import Testing

/// Texts that are no expression, and where that is seen.
struct SyntaxErrorTests {
  @Test(arguments: [
    ("", 1, 1), ("1 +", 1, 4), ("1 2", 1, 3), ("(1", 1, 3), ("[1, 2", 1, 6), ("{a: 1", 1, 6), ("{a 1}", 1, 2),
    ("if 1 then 2", 1, 12), ("for in [1] return 1", 1, 8), ("for i in [1]", 1, 13), ("some i in [1]", 1, 14),
    ("1 instance string", 1, 12), ("1 instance of nothing", 1, 15), ("\"abc", 1, 1), ("\"\\u12\"", 1, 6), ("@1", 1, 2),
    ("1 between 2", 1, 12), ("function(a", 1, 11), ("f(a: 1, 2)", 1, 9), ("1\n+\n*", 3, 1), ("/* never ends", 1, 1),
    ("[1..2", 1, 6), ("a.1", 1, 2), ("1 = = 1", 1, 5), ("#", 1, 1), ("1 \u{7} 2", 1, 3), ("x ? y", 1, 3),
    ("1E999999", 1, 1),
  ])
  func `an error says where it is`(text: String, line: Int, column: Int) throws {
    let error = try #require(refusal(text), "\(text) is read")
    #expect(error.place == Place(line: line, column: column), "\(text): \(error)")
    #expect(!error.expected.isEmpty && !error.found.isEmpty)
  }
}
