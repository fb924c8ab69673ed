import Testing

@Suite struct NamesTests {
  @Test(arguments: ["Sources/Utils", "Sources/X/StringHelper.swift", "Tests/HTMLCore/A.txt/Misc", "bin/common.sh"])
  func `a path that names nothing is refused`(path: String) {
    #expect(emptyNames(paths: [path]).count == 1)
  }

  @Test(arguments: ["Sources/Score", "Sources/X/Scored.swift", "docs/community.md", "Tests/X/DutyManagerTests.swift"])
  func `a path that names something is taken`(path: String) {
    #expect(emptyNames(paths: [path]).isEmpty)
  }

  @Test func `a type that names nothing is refused`() {
    let source = "enum Board {}\n// struct OldHelper\nfinal class BoardManager {}\nlet a = Utils.self\nactor Core {}\n"
    let found = emptyTypeNames(in: SourceFile(path: "Sources/X/X.swift", source: source))
    #expect(found.map(\.line) == [3, 5])
  }

  @Test func `names split into their words`() {
    #expect(camelWords(of: "JournalHTMLCore+View.swift") == ["Journal", "HTML", "Core", "View", "swift"])
  }

  @Test func `every folder, file and type of the tree has a name`() throws {
    let tree = try SourceTree.project.get()
    refuse(emptyNames(paths: tree.paths))
    for file in tree.swiftFiles { refuse(emptyTypeNames(in: file)) }
  }
}
