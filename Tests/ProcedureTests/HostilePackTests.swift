import Foundation
import Procedure
import Testing

/// Packs made to exhaust or mislead whoever checks them: a finding, soon and within bounds.
@Suite struct HostilePackTests {
  private func findings(_ path: String, _ text: String) -> [Finding] {
    var files = TablePack.files
    files[path] = text
    return SmallPack.findings(files)
  }

  @Test(arguments: ["trees/bomb.yaml", "tables/bomb.yaml"])
  func `a bomb of aliases is refused unseen`(path: String) {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for letter in "bcdefghijklmnop" {
      let before = String(UnicodeScalar((letter.asciiValue ?? 98) - 1))
      text +=
        "\(letter): &\(letter) [*\(before), *\(before), *\(before), *\(before), *\(before), *\(before), *\(before), *\(before)]\n"
    }
    #expect(findings(path, text).contains { $0.file == path && $0.what.contains("anchor or alias") })
  }

  @Test func `a model with entities of its own is refused`() {
    let text =
      "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><definitions>&b;</definitions>"
    #expect(findings("tables/bomb.dmn", text).contains { $0.file == "tables/bomb.dmn" && $0.what.contains("XML") })
  }

  @Test func `a table of a hundred megabytes is refused by its size`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in TablePack.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let large = folder.appending(path: "tables/large.yaml")
    #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
    let handle = try FileHandle(forWritingTo: large)
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let found = PackProof(folder: folder.path).findings
    #expect(found.map(\.file) == ["tables/large.yaml"] && found[0].what.contains("100000000 bytes"))
    #expect(throws: PackFault.self) {
      try TableForms.other(String(repeating: "x", count: 2_000_000), name: "large.yaml")
    }
  }

  @Test func `too many rules, and rules too many to decide, are findings`() {
    func table(_ columns: [String], _ rules: [[String]]) -> String {
      let head = "decisions:\n  - decision: priority\n    hit: first\n    gives: [priority]\n"
      let lines = rules.enumerated().map { number, cells in
        "      - {id: r\(number), when: [\(cells.joined(separator: ", "))], then: ['\"P1\"']}"
      }
      return head + "    columns: [\(columns.joined(separator: ", "))]\n    rules:\n" + lines.joined(separator: "\n")
    }
    let long = table(["floors"], Array(repeating: ["-"], count: 6_000))
    #expect(findings("tables/priority.yaml", long).contains { $0.what.contains("at most 5000 rules") })
    let columns = (1...12).map { "'floors * \($0)'" }
    let rules = (0..<400).map { number in
      (1...12).map { column in
        let low = number * column * 7 % 50
        return "'[\(low)..\(low + 25)]'"
      }
    }
    let found = findings("tables/priority.yaml", table(columns, rules))
    #expect(found.contains { $0.file == "tables/priority.yaml" && $0.what.contains("no rule of the table") })
  }

  @Test func `an expression that would run for ever is stopped, and told`() {
    let endless = "count(for i in 1..100000, j in 1..100000 return i * j) > 0"
    let found = findings("trees/main.yaml", TablePack.tree.replacing("what = \"smell\"", with: endless))
    #expect(found.contains { $0.file == "trees/main.yaml" && $0.what.contains("can only be null") })
  }

  @Test func `an expression that nests too deep is told`() {
    let deep = String(repeating: "(", count: 1_500) + "1" + String(repeating: ")", count: 1_500)
    let found = findings("trees/main.yaml", TablePack.tree.replacing("what = \"smell\"", with: deep))
    #expect(found.contains { $0.file == "trees/main.yaml" && $0.what.contains("is no FEEL") })
  }

  @Test func `a circle by conditions is told`() {
    let found = findings("trees/main.yaml", TablePack.tree.replacing("- {to: damage}", with: "- {to: what}"))
    #expect(found.contains { $0.file == "trees/main.yaml" && $0.what.contains("in a circle") })
  }

  @Test(arguments: ["\u{0}", "\u{1B}[31m", "\u{202E}", "\u{FEFF}x", "a/b"])
  func `names with signs nobody sees are refused`(sign: String) {
    let quoted =
      "\"x"
      + sign.unicodeScalars.map {
        $0.value < 0x20 ? "\\x" + (String($0.value + 0x100, radix: 16).suffix(2)) : String($0)
      }.joined() + "\""
    for (path, text) in [
      ("tables/priority.yaml", TablePack.priority.replacing("decision: size", with: "decision: \(quoted)")),
      ("tables/priority.yaml", TablePack.priority.replacing("id: low", with: "id: \(quoted)")),
      ("trees/main.yaml", TablePack.tree.replacing("key: fire", with: "key: \(quoted)")),
    ] {
      let found = findings(path, text)
      #expect(found.contains { $0.file == path }, "\(path)")
      #expect(
        found.allSatisfy { finding in !finding.description.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } })
    }
  }

  @Test func `a tree of more situations than can be tried is not decided, and says so`() {
    var questions = ""
    for number in 0..<20 {
      let next = number == 19 ? "last" : "q\(number + 1)"
      questions += """

          - id: q\(number)
            wording: Is it \(number)?
            why: To know.
            answers:
              - {key: a, words: A, next: \(next)}
              - {key: b, words: B, next: \(next)}
        """
    }
    let names = (0..<20).map { "q\($0) = \"a\"" }.joined(separator: " and ")
    let tree = """
      id: large
      title: Large
      first: start
      questions:
        - id: start
          wording: What is it?
          why: To know.
          answers:
            - {key: x, words: X, next: q0}
            - {key: unknown, words: No idea, unknown: true, next: unknown}
      \(questions)
        - id: last
          wording: Is that all?
          why: To know.
          answers:
            - key: "yes"
              words: "Yes"
              next:
                - {if: '\(names)', to: slow}
                - {to: unknown}
      leaves:
        - {id: slow, nature: nuisance, priority: P4}
        - {id: unknown, nature: unknown, priority: P2}
      """
    #expect(
      findings("trees/large.yaml", tree).contains {
        $0.file == "trees/large.yaml" && $0.what.contains("not decided within 20000 situations")
      })
    #expect(
      findings("trees/large.yaml", tree).contains {
        $0.file == "trees/large.yaml" && $0.what.contains("situations: whether it is certain after")
      })
  }
}
