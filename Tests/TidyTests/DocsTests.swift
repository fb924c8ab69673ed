import Testing

@Suite struct DocsTests {
  @Test func `a target that the architecture does not name is refused`() {
    let targets = [
      ManifestTarget(name: "JournalSQLite", path: "Sources/Journal/SQLite"),
      ManifestTarget(name: "Desk", path: "Sources/Desk"),
      ManifestTarget(name: "API", path: "Sources/Faces/API"),
    ]
    let found = unmentioned(targets, in: "The `Desk` decides, Journal/SQLite stores; RAPID, APIs")
    #expect(found.map(\.message) == ["does not name API (Sources/Faces/API); add it to the picture"])
  }

  @Test(arguments: [
    "struct A {}\n", "// only a remark here\nstruct A {}\n", "/// A.\nstruct A {}\n", #"let a = "/// not this one""#,
  ])
  func `a file without a doc sentence is refused`(source: String) {
    #expect(undocumented(SourceFile(path: "Sources/X/A.swift", source: source)).count == 1)
  }

  @Test func `a file with a doc sentence is taken`() {
    #expect(undocumented(SourceFile(path: "Sources/X/A.swift", source: "/// What A is for.\nstruct A {}\n")).isEmpty)
  }

  @Test func `the architecture names every target that ships`() throws {
    let tree = try SourceTree.project.get()
    guard let architecture = try tree.text(of: "ARCHITECTURE.md") else {
      print("ARCHITECTURE.md is not there yet: whether it names every target was not checked")
      return
    }
    let manifest = try Manifest.read(from: tree)
    refuse(unmentioned(manifest.targets.filter { $0.path.hasPrefix("Sources/") }, in: architecture))
  }

  @Test func `every file that ships has a doc sentence`() throws {
    for file in try SourceTree.project.get().sources { refuse(undocumented(file)) }
  }
}
