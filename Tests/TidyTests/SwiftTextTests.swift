import Testing

/// What the checks stand on: if strings and comments leaked into the code layer, every other check would be wrong.
@Suite struct SwiftTextTests {
  private func words(_ source: String) -> String { SwiftText(source).tokens.map(\.text).joined(separator: " ") }

  @Test(arguments: [
    (#"let a = "try! { } // x" // try!"#, #"let a = " ""#),
    ("a /* { /* nested { */ } */ b", "a b"),
    (#"a("x\(try b(")"))y") }"#, #"a ( " ( try b ( " " ) ) " ) }"#),
    (##"a = #"\(no) " {"# + b"##, #"a = " " + b"#),
    (##"a = #"\#(yes) {"#"##, #"a = " ( yes ) ""#),
    ("a = \"\"\"\n  { \" \"\" \\\"\"\" }\n  \"\"\"\nb", #"a = " " " " " " b"#),
    ("let r = /[{\"]/ ; b / c / d", "let r = ; b / c / d"),
    ("let r = #/ { \" /# ; b", "let r = ; b"),
    ("func `a \"sentence\" with {`() {}", "func `___________________` ( ) { }"),
    ("a = \"open\nb }", "a = \" b }"),
  ])
  func `only code is left as code`(source: String, expected: String) {
    #expect(words(source) == expected)
  }

  @Test func `lines are counted and comments are found on theirs`() {
    let text = SwiftText("a\n  // why so\nb /* here */ c\n")
    #expect(text.lineCount == 3)
    #expect(text.comments[0] == "")
    #expect(text.comments[1] == "// why so")
    #expect(text.comments[2].hasPrefix("/* here */"))
    #expect(text.tokens.map(\.line) == [1, 3, 3])
    #expect(String(decoding: text.uncommented, as: UTF8.self) == "a\n           \nb            c\n")
  }
}
