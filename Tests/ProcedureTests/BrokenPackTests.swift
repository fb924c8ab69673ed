import Procedure
import Testing

/// One change to the small pack and the finding it must bring: in which file, on the line that holds what, saying what.
struct Breakage: Sendable, CustomTestStringConvertible {
  let title: String
  let file: String
  let from: String
  let to: String
  let foundIn: String
  let foundAt: String
  let what: String
  /// The pack that is broken.
  let pack: [String: String]
  /// What else must go first, so that only one thing is wrong.
  let removing: String
  /// How many findings follow from the one; nil where that is not looked at.
  let besides: Int?

  init(
    _ title: String, _ file: String, _ from: String, _ to: String, at foundAt: String, in foundIn: String? = nil,
    _ what: String
  ) {
    self.title = title
    self.file = file
    self.from = from
    self.to = to
    self.foundIn = foundIn ?? file
    self.foundAt = foundAt
    self.what = what
    pack = SmallPack.files
    removing = ""
    besides = nil
  }

  init(
    full title: String, _ file: String, _ from: String, _ to: String, at foundAt: String, in foundIn: String? = nil,
    _ what: String, removing: String = "", besides: Int = 0
  ) {
    self.title = title
    self.file = file
    self.from = from
    self.to = to
    self.foundIn = foundIn ?? file
    self.foundAt = foundAt
    self.what = what
    pack = FullPack.files
    self.removing = removing
    self.besides = besides
  }

  init(
    tables title: String, _ file: String, _ from: String, _ to: String, at foundAt: String, in foundIn: String? = nil,
    _ what: String
  ) {
    self.title = title
    self.file = file
    self.from = from
    self.to = to
    self.foundIn = foundIn ?? file
    self.foundAt = foundAt
    self.what = what
    pack = TablePack.files
    removing = ""
    besides = nil
  }

  var testDescription: String { title }

  static let tree = "trees/main.yaml"
  static let examples = "examples/all.yaml"
}

@Suite struct BrokenPackTests {
  @Test(
    arguments: Breakage.ofTrees + Breakage.ofTheRest + Breakage.ofTerms + Breakage.ofAdvice + Breakage.ofWording
      + Breakage.ofExamples + Breakage.ofTables)
  func `a broken pack is refused with a finding at the right place`(_ breakage: Breakage) throws {
    var files = breakage.pack
    let text = try #require(files[breakage.file]).replacing(breakage.removing, with: "", maxReplacements: 1)
    try #require(text.contains(breakage.from), "the pack has changed: \(breakage.from)")
    files[breakage.file] = text.replacing(breakage.from, with: breakage.to, maxReplacements: 1)

    let found = SmallPack.findings(files)

    let there = try #require(files[breakage.foundIn])
    let range = try #require(there.firstRange(of: breakage.foundAt), "nothing to find at: \(breakage.foundAt)")
    let line = there[..<range.lowerBound].count { $0 == "\n" } + 1
    let told = found.map(\.description).joined(separator: "\n")
    #expect(
      found.contains { $0.file == breakage.foundIn && $0.line == line && $0.what.contains(breakage.what) },
      "expected \(breakage.foundIn):\(line): \(breakage.what), found\n\(told)")
    if let besides = breakage.besides { #expect(found.count == 1 + besides, "other findings than these:\n\(told)") }
    #expect(found.allSatisfy { !$0.what.isEmpty && !$0.mend.isEmpty && $0.line > 0 })
  }

  @Test func `every finding of a pack is told, not only the first`() throws {
    var files = SmallPack.files
    files["codes.yaml"] = SmallPack.codes.replacing("Urgent, assign_seconds: 60", with: "Urgent, assign_seconds: 0")
    files["trees/main.yaml"] = SmallPack.tree.replacing("next: nuisance}", with: "next: nowhere}").replacing(
      "P4", with: "P9")
    files["pack.yaml"] = SmallPack.pack.replacing("timezone: UTC", with: "timezone: Mars/Olympus")
    let found = SmallPack.findings(files).map { "\($0.file):\($0.line)" }
    #expect(found == ["codes.yaml:9", "pack.yaml:7", "trees/main.yaml:10", "trees/main.yaml:20"])
  }

  @Test func `a finding reads file, line, what is wrong and how to mend it`() {
    var files = SmallPack.files
    files["units.yaml"] = SmallPack.units.replacing("title: Van, ", with: "")
    #expect(
      SmallPack.findings(files).map(\.description) == [
        "units.yaml:2: the unit type lacks `title`: expected a text, found nothing; add `title: ...`"
      ])
  }

  @Test(arguments: ["pack.yaml", "codes.yaml", "opening.yaml", "units.yaml", "trees/main.yaml", "examples/all.yaml"])
  func `a missing file and an empty file are findings`(_ path: String) {
    var files = SmallPack.files
    files[path] = nil
    let folder = path.split(separator: "/").first.map(String.init) ?? path
    #expect(
      SmallPack.findings(files).contains {
        $0.file == folder && ($0.what.contains("missing") || $0.what.contains("found none"))
      })
    for empty in ["", "\n", "# nothing\n", "~", "---"] {
      files[path] = empty
      #expect(SmallPack.findings(files).contains { $0.file == path }, "\(path) holding \(empty)")
    }
  }

  @Test func `a file this version would not heed is refused instead of ignored`() {
    for path in [
      "escalation.yml", "tree/main.yaml", "tables/more/priority.dmn", "advice/smoke.yaml", "advice/x/y.md", "pack.yml",
    ] {
      var files = SmallPack.files
      files[path] = "x: 1"
      #expect(SmallPack.findings(files).map(\.file) == [path])
    }
    var files = SmallPack.files
    files["README.md"] = "For people."
    #expect(SmallPack.findings(files).isEmpty)
  }
}
