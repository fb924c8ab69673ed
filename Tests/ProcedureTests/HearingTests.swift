import Procedure
import Testing
import Vocabulary

@Suite struct HearingTests {
  private func heard(_ words: String) throws -> Heard? {
    let pack = try Pack(files: FullPack.files)
    let tree = try #require(pack.trees[try TreeID("main")])
    return try #require(tree.questions[tree.first]).heard(in: words)
  }

  @Test(arguments: [
    ("Flood!", "Flood"), ("there's a FLOOD here", "FLOOD"), ("floodlight, and then a flood", "flood"),
    ("water, everywhere", "water, everywhere"), ("wáter everywhere", "wáter everywhere"),
  ])
  func `a phrase is heard as whole words, quoted as said`(_ words: String, _ quote: String) throws {
    #expect(try heard(words)?.quote == quote)
  }

  @Test(arguments: ["floodlight", "", "water", "everywhere water", "floods", "🌊"])
  func `what only looks like it is not heard`(_ words: String) throws {
    #expect(try heard(words) == nil)
  }
}
