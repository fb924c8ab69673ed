import Procedure
import Testing

/// That it is certain early what to send is proven over all paths, whatever conditions and tables make of them.
@Suite struct DispatchProofTests {
  /// Two questions; behind a smell it turns by a condition, and only a table says that a van is needed for noise.
  static func files(
    most: Int, condition: String = "what = \"smell\"", quiet: String = "{}", table: String? = nil
  ) -> [String: String] {
    var files = SmallPack.files
    files["pack.yaml"] = SmallPack.pack + "\ndispatch_questions_max: \(most)"
    files["trees/main.yaml"] = """
      id: main
      title: Main
      first: what
      questions:
        - id: what
          wording: What is it?
          why: To know.
          answers:
            - {key: smell, words: A smell, next: where}
            - {key: fire, words: Fire, next: where}
            - {key: unknown, words: No idea, unknown: true, next: unknown}
        - id: where
          wording: Where?
          why: To know.
          answers:
            - key: inside
              words: Inside
              next:
                - {if: '\(condition)', to: quiet}
                - {to: danger}
            - {key: outside, words: Outside, next: quiet}
      leaves:
        - {id: danger, nature: danger, priority: P2, requirement: {van: 1}}
        - {id: quiet, nature: nuisance, priority: P4, requirement: \(quiet)}
        - {id: unknown, nature: unknown, priority: P2}
      """
    files["tables/requirement.yaml"] = table
    return files
  }

  static func dispatch(_ files: [String: String]) -> [Finding] {
    SmallPack.findings(files).filter { $0.what.contains("certain what to send") || $0.what.contains("certain after") }
  }

  @Test func `what a condition makes certain is certain`() {
    // By the tree alone a smell might still need a van; by its condition it never does.
    #expect(Self.dispatch(Self.files(most: 2)).isEmpty)
    let found = Self.dispatch(Self.files(most: 1))
    #expect(found.count == 1)
    #expect(
      found.first?.what
        == "a path asks 2 questions before it is certain what to send, 1 are allowed; for example after “fire” to “what”"
    )
    #expect(found.first.map { [$0.file, "\($0.line)"] } == ["trees/main.yaml", "12"], "at the second question")
  }

  @Test func `what every ending behind a condition has in common is certain`() {
    #expect(
      Self.dispatch(Self.files(most: 0, quiet: "{van: 1}")).map(\.what).first?.hasPrefix("a path asks 1 question ")
        == true)
    #expect(Self.dispatch(Self.files(most: 1, quiet: "{van: 1}")).isEmpty)
  }

  @Test func `what only a table sends is not overlooked`() {
    func table(_ key: String) -> String {
      """
      decisions:
        - decision: requirement
          hit: rule order
          columns: [what, where]
          gives: [unit, number]
          rules:
            - {id: more, when: ['"smell"', '"\(key)"'], then: ['"van"', '2']}
      """
    }
    // A smell never comes to a leaf with a requirement: the table alone sends, and whether it does hangs on the second question.
    let found = Self.dispatch(Self.files(most: 1, condition: "what != \"none\"", table: table("inside")))
    #expect(found.map(\.what).first?.hasSuffix("for example after “smell” to “what”") == true, "\(found)")
    #expect(Self.dispatch(Self.files(most: 2, condition: "what != \"none\"", table: table("inside"))).isEmpty)
    #expect(
      Self.dispatch(Self.files(most: 1, condition: "what != \"none\"")).isEmpty,
      "nothing is ever sent, so that nothing is awaited")
  }
}
