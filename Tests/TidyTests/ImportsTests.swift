import Testing

@Suite struct ImportsTests {
  private let table = [
    ImportRow(0, "Words"), ImportRow(1, "Call", ["Words"], toolchain: ["Foundation"]), ImportRow(1, "Log", ["Words"]),
    ImportRow(4, "JournalSQLite", ["Words"], outside: ["GRDB"]),
  ]

  @Test func `imports are read in all their forms`() {
    let source = """
      import A
      package import B; internal import C
      public import D  // import Not
      @testable import E
      import struct F.G
      @_exported import H
      @preconcurrency package import class I.J
      let a = "import Not"
      f(import: 1, .import)
      """
    let found = imports(in: SwiftText(source))
    #expect(found.map(\.module) == ["A", "B", "C", "D", "E", "F", "H", "I"])
    #expect(found.map(\.line) == [1, 2, 2, 3, 4, 5, 6, 7])
    #expect(found.filter(\.isExported).map(\.module) == ["H"])
  }

  @Test(arguments: ["package import Log", "internal import GRDB", "@_exported import Words", "import struct GRDB.Row"])
  func `an import that the row does not list is refused`(source: String) {
    let file = SourceFile(path: "Sources/Call/X.swift", source: "/// X.\n\(source)\n")
    #expect(refusedImports(in: file, of: "Call", table).map(\.line) == [2])
  }

  @Test func `an import that the row lists is taken`() {
    let file = SourceFile(path: "Sources/Call/X.swift", source: "package import Words\ninternal import Foundation\n")
    #expect(refusedImports(in: file, of: "Call", table).isEmpty)
  }

  @Test(arguments: [
    ([ImportRow(1, "A", ["B"]), ImportRow(2, "B")], "A imports B, which no row above it names"),
    ([ImportRow(1, "A"), ImportRow(1, "B", ["A"])], "B at level 1 imports A at level 1; arrows point down"),
    ([ImportRow(2, "A"), ImportRow(1, "B")], "B of level 1 stands after level 2"),
    ([ImportRow(1, "A"), ImportRow(1, "A")], "A has two rows"),
    ([ImportRow(4, "Desk", outside: ["GRDB"])], "Desk imports GRDB; only Gazetteer, JournalSQLite may"),
    ([ImportRow(4, "Desk", outside: ["YamsCore"])], "Desk imports YamsCore; only Procedure may"),
  ])
  func `an arrow that does not point down is refused`(rows: [ImportRow], message: String) {
    #expect(misdirectedRows(rows).map(\.message) == [message])
  }

  @Test func `the terminal may compose the faces below it`() {
    #expect(misdirectedRows([ImportRow(5, "Console"), ImportRow(6, "CommandLine", ["Console"])]).isEmpty)
  }

  @Test func `Package.swift and the table must say the same`() {
    let same = [
      ManifestTarget(name: "Words", path: "Sources/Words"),
      ManifestTarget(name: "Call", path: "Sources/Call", targets: ["Words"]),
      ManifestTarget(name: "Log", path: "Sources/Log", targets: ["Words"]),
      ManifestTarget(name: "JournalSQLite", path: "Sources/J", targets: ["Words"], products: ["GRDB"]),
    ]
    #expect(disagreements(between: same, and: table).isEmpty)
    var other = same
    other[1].targets = ["Words", "Log"]
    other[3].products = []
    other.swapAt(0, 1)
    other[2] = ManifestTarget(name: "New", path: "Sources/New")
    let messages = [
      "has no target Log; delete its row in ImportTable.swift",
      "Call depends on Log, which its row in ImportTable.swift does not allow",
      "Words of level 0 stands after one of level 1",
      "New has no row in ImportTable.swift; a new target needs one and a decision record",
      "JournalSQLite does not depend on GRDB, which its row in ImportTable.swift allows",
    ]
    #expect(disagreements(between: other, and: table).map(\.message) == messages)
  }

  @Test func `the deepest folder owns a file`() {
    let targets = [ManifestTarget(name: "A", path: "Sources/A"), ManifestTarget(name: "B", path: "Sources/A/B")]
    #expect(owner(of: "Sources/A/B/X.swift", among: targets)?.name == "B")
    #expect(owner(of: "Sources/AB/X.swift", among: targets) == nil)
  }

  @Test func `every arrow of the table points down`() {
    refuse(misdirectedRows(importTable))
  }

  @Test func `Package.swift agrees with the table`() throws {
    let manifest = try Manifest.read(from: try SourceTree.project.get())
    refuse(disagreements(between: manifest.targets.filter { $0.path.hasPrefix("Sources/") }, and: importTable))
  }

  @Test func `every file imports only what its target's row lists`() throws {
    let tree = try SourceTree.project.get()
    let targets = try Manifest.read(from: tree).targets
    #expect(!tree.sources.isEmpty)
    for file in tree.sources {
      if let target = owner(of: file.path, among: targets) {
        refuse(refusedImports(in: file, of: target.name, importTable))
      } else {
        refuse([Finding(path: file.path, line: 0, message: "belongs to no target of Package.swift")])
      }
    }
  }
}
