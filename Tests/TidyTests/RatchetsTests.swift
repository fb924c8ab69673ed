import Testing

@Suite struct RatchetsTests {
  private let exception = Finding(path: "Sources/X.swift", line: 3, message: "long")

  @Test func `a count above its ratchet is refused and names the places`() {
    let found = Ratchets(allowed: ["long": 0]).findings(for: ["long": [exception]])
    #expect(found.map(\.message) == ["long allows 0, found 1; mend one of them:\n  Sources/X.swift:3: long"])
  }

  @Test func `a count below its ratchet asks to lower it`() {
    let found = Ratchets(allowed: ["long": 2]).findings(for: ["long": [exception]])
    #expect(found.map(\.message) == ["long is 2 and 1 are left: lower the ratchet to 1"])
  }

  @Test func `a count at its ratchet is taken`() {
    #expect(Ratchets(allowed: ["long": 1]).findings(for: ["long": [exception]]).isEmpty)
  }

  @Test func `a name on one side only is refused`() {
    #expect(Ratchets(allowed: ["old": 1]).findings(for: [:]).count == 1)
    #expect(Ratchets(allowed: [:]).findings(for: ["long": []]).count == 1)
  }

  @Test(arguments: ["long", "long = many", "long = -1", "long = 1\nlong = 2"])
  func `a line that says nothing is refused`(text: String) {
    #expect(throws: Ratchets.Malformed.self) { try Ratchets(text) }
  }

  @Test func `the tree has as many exceptions as it admits`() throws {
    let tree = try SourceTree.project.get()
    let text = try #require(try tree.text(of: Ratchets.path), "\(Ratchets.path) is missing")
    refuse(try Ratchets(text).findings(for: exceptions(in: tree)))
  }
}
