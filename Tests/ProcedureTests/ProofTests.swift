import Procedure
import Testing
import Vocabulary

@Suite struct ProofTests {
  @Test func `the examples of a sound pack have all passed, in their order`() {
    let proof = PackProof(files: FullPack.files)
    #expect(proof.pack != nil && proof.findings.isEmpty)
    #expect(proof.examples.allSatisfy { $0.passed })
    #expect(
      proof.examples.map(\.title) == [
        "Somebody in the water", "A crew in danger", "Noise", "No idea", "Heard", "Nothing heard", "Ill",
      ])
    #expect(proof.examples.map(\.line).prefix(2) == [2, 14])
  }

  @Test func `an example that fails is told with what failed, the others pass`() {
    var files = FullPack.files
    files["examples/all.yaml"] = FullPack.examples.replacing("{van: 2}", with: "{van: 3}")
    let proof = PackProof(files: files)
    #expect(proof.pack == nil)
    #expect(proof.examples.map(\.passed) == [false, true, true, true, true, true, true])
    #expect(proof.examples.first?.failures == proof.findings)
    #expect(proof.otherFindings.isEmpty)
  }

  @Test func `examples of a tree that could not be read whole are not run`() {
    var files = FullPack.files
    files["trees/main.yaml"] = FullPack.tree.replacing("why: To know.", with: "")
    let proof = PackProof(files: files)
    #expect(proof.examples.filter(\.wasRun).map(\.title) == ["Ill"])
    #expect(proof.examples.allSatisfy { $0.failures.isEmpty })
    #expect(proof.otherFindings == proof.findings && !proof.findings.isEmpty)
  }

  @Test func `a folder proves as its texts do`() throws {
    let folder = try ScratchFolder(FullPack.files)
    let proof = PackProof(folder: folder.path)
    #expect(proof.pack?.hash == PackHash(of: FullPack.files))
    #expect(proof.examples == PackProof(files: FullPack.files).examples)
    #expect(PackProof(folder: folder.path + "/nowhere").findings.count == 1)
  }
}
