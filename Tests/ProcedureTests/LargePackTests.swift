import Procedure
import Testing

@Suite struct LargePackTests {
  /// A tree that asks one question after the other, each of which can end it.
  private func chain(_ count: Int) -> String {
    var text = "id: main\ntitle: Main\nfirst: q0\nquestions:\n"
    for number in 0..<count {
      let next = number + 1 < count ? "q\(number + 1)" : "l"
      let unknown = number == 0 ? "\n          - {key: u, words: U, unknown: true, next: unknown}" : ""
      text += """
          - id: q\(number)
            wording: Q?
            why: W
            answers:
              - {key: a, words: A, next: \(next)}
              - {key: b, words: B, next: l}\(unknown)

        """
    }
    return text + "leaves: [{id: l, nature: danger, priority: P1}, {id: unknown, nature: unknown, priority: P2}]\n"
  }

  private func seconds(_ files: [String: String]) -> Duration {
    let start = ContinuousClock.now
    #expect(!SmallPack.findings(files).isEmpty)
    return ContinuousClock.now - start
  }

  @Test func `a tree of thousands of questions in a row is read in linear time`() {
    var files = SmallPack.files
    files["trees/main.yaml"] = chain(4_500)
    #expect(seconds(files) < .seconds(30))
  }

  @Test func `very many answers, phrases, kinds, conditions and examples are refused`() {
    var files = FullPack.files
    let many = (0..<500).map { "x\($0)" }.joined(separator: ", ")
    files["trees/main.yaml"] = FullPack.tree.replacing("[so loud]", with: "[\(many)]")
    #expect(SmallPack.findings(files).contains { $0.line == 11 && $0.what.contains("at most 400 phrases") })
    let counts = (0..<500).map { "x\($0): 1" }.joined(separator: ", ")
    files["trees/main.yaml"] = FullPack.tree.replacing("{van: 2}", with: "{\(counts)}")
    #expect(SmallPack.findings(files).contains { $0.what.contains("at most 100 unit types") })
    let answers = (0..<500).map { "\n      - {key: x\($0), words: X, next: danger}" }.joined()
    files["trees/main.yaml"] = FullPack.tree.replacing("\n      - {key: noise", with: answers + "\n      - {key: noise")
    #expect(SmallPack.findings(files).contains { $0.what.contains("at most 200 answers") })
    files = FullPack.files
    files["advice/keep-out.md"] = FullPack.keepOut.replacing("natures: [danger]", with: "natures: [danger, \(many)]")
    #expect(SmallPack.findings(files).contains { $0.what.contains("at most 200 natures, answers and facts") })
    files = FullPack.files
    let example = "\n  - {title: Ill, service: medical, expect: {send_to: the ambulance service}}"
    files["examples/all.yaml"] = FullPack.examples + String(repeating: example, count: 6_000)
    #expect(SmallPack.findings(files).map(\.what).allSatisfy { $0.contains("at most 6000 examples") })
  }

  @Test func `words to avoid among very many words cost no more than the words`() {
    var files = FullPack.files
    let avoid = (0..<20_000).map { "  \"a a a a a a a b\($0)\": x\n" }.joined()
    files["wording/more.yaml"] = "avoid:\n" + avoid
    files["wording/words.yaml"] = "phrases:\n  a: \(String(repeating: "a ", count: 4_900))\n  b: casualty\n"
    #expect(seconds(files) < .seconds(30))
  }
}
