import Foundation
import Procedure
import Testing
import Vocabulary

@Suite struct AdviceFileTests {
  private func findings(card: String) -> [Finding] {
    var files = FullPack.files
    files["advice/breathe.md"] = card
    return SmallPack.findings(files).filter { $0.file == "advice/breathe.md" }
  }

  @Test func `a card with Windows line ends reads the same`() throws {
    var files = FullPack.files
    files["advice/keep-out.md"] = FullPack.keepOut.replacing("\n", with: "\r\n")
    #expect(try Pack(files: files).advice == Pack(files: FullPack.files).advice)
  }

  @Test func `a finding in the head has the line of the file, whatever ends the lines`() {
    for ending in ["\n", "\r\n"] {
      let card = FullPack.breathe.replacing("valid_until: 2027-11-01", with: "valid_until: soon")
      #expect(findings(card: card.replacing("\n", with: ending)).map(\.line) == [5])
    }
  }

  @Test func `letters of any script may be said`() throws {
    var files = FullPack.files
    files["advice/breathe.md"] = FullPack.breathe.replacing("Breathe.\n", with: "Дышите. 呼吸 🫁 e\u{301}\n")
    #expect(try Pack(files: files).advice[try AdviceID("breathe")]?.maySay == "Дышите. 呼吸 🫁 e\u{301}")
  }

  @Test func `smaller headings and rules belong to the words`() throws {
    var files = FullPack.files
    let words = "### First\n\n- one\n---\n##no heading"
    files["advice/breathe.md"] = FullPack.breathe.replacing("Breathe.\n", with: words + "\n")
    #expect(try Pack(files: files).advice[try AdviceID("breathe")]?.maySay == words)
  }

  @Test(arguments: [
    "", "\n", "---", "---\n", "---\n---", "---\n---\n## May say\nx\n## Must not say\ny", "\u{FEFF}---\nid: x\n---\n",
    "--- \nid: [\n--- \n", "---\n- a\n---\n", "---\nid: \u{0}\n---\n",
    "---\n\(String(repeating: "[", count: 50_000))\n---\n",
    "---\nid: &a x\n---\n", "## May say\nx", "---\r\r---",
  ])
  func `what is no card is a finding`(_ card: String) {
    #expect(!findings(card: card).isEmpty)
  }

  @Test func `words without end are refused`() {
    let card = FullPack.breathe.replacing("Breathe.\n", with: String(repeating: "in out ", count: 2_000))
    #expect(findings(card: card).contains { $0.line == 11 && $0.what.contains("longer than 10000 bytes") })
  }

  @Test func `a card of very many sections and lines is read in no time`() {
    let card = FullPack.breathe + String(repeating: "\n## May say\nx", count: 60_000)
    let start = ContinuousClock.now
    #expect(findings(card: card).count > 900)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
