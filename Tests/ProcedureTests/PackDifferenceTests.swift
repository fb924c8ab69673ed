import Foundation
import Procedure
import Testing
import Vocabulary

/// What a draft changes, in words; and a pack's folder as one file.
@Suite struct PackDifferenceTests {
  @Test func `a change of a table is told by rule and column, and by what comes out`() throws {
    let old = try Pack.read(folder: StarterPack.folder)
    var files = old.files
    let path = "tables/priority.yaml"
    let address = try #require(ElementAddress("decisions/priority/rules/nobody-inside/then/#0"))
    files = try #require(PackEditing(files).edit(path, address, .set("\"P3\"")).edit.applied(to: files))
    let lines = PackDifference(from: old.files, to: files).lines
    #expect(lines.map(\.words) == ["priority, nobody-inside, output 1: '\"P2\"' becomes '\"P3\"'."] || lines.count == 1)
    #expect(lines[0].file == path && lines[0].words.contains("nobody-inside") && lines[0].words.contains("P3"))
    let outcome = OutcomeDifference(from: old, to: try Pack(published: files))
    #expect(outcome.notCompared == [])
    #expect(outcome.lines.map(\.change) == ["P2 becomes P3"])
    let line = try #require(outcome.lines.first)
    #expect(line.isLess && line.isExact)
    #expect(line.when.map(\.answer).contains("Everybody is out"))
    #expect(OutcomeDifference(from: old, to: old).lines.isEmpty && PackDifference(from: files, to: files).lines.isEmpty)
  }

  @Test func `questions and answers that come and go are told by their names`() {
    let old = ["trees/a.yaml": "id: a\nquestions:\n  - {id: one, wording: What?}\n  - {id: two, wording: Where?}\n"]
    let new = [
      "trees/a.yaml": "id: a\nquestions:\n  - {id: two, wording: Where now?}\n  - {id: three, wording: Who?}\n"
    ]
    let words = PackDifference(from: old, to: new).lines.map(\.words)
    #expect(words.count == 3)
    #expect(
      words[0].hasPrefix("one is gone") && words[1].hasPrefix("two, wording") && words[2].hasPrefix("three is new"))
    #expect(PackDifference(from: old, to: [:]).lines.map(\.words) == ["The file is gone."])
  }

  @Test func `a folder goes into an archive and comes out the same`() throws {
    let files = try Pack.read(folder: StarterPack.folder).files
    let bytes = PackArchive.tar(files, folder: "fire-brigade")
    #expect(try PackArchive.files(tar: bytes) == files)
    #expect(
      try PackArchive.files(
        tar: PackArchive.tar(
          ["pack.yaml": "a: b\n", "x/" + String(repeating: "n", count: 90) + ".md": ""], folder: "f")
      ).count == 2)
  }

  @Test func `archives that lead elsewhere, link, lie or swell are refused`() throws {
    func archive(_ path: String, type: UInt8 = 48, size: Int? = nil) -> [UInt8] {
      var bytes = PackArchive.tar(["pack.yaml": "a: b\n"], folder: "f")
      var block = Array(bytes[0..<512])
      for place in 0..<100 { block[place] = 0 }
      for (place, byte) in path.utf8.enumerated() { block[place] = byte }
      block[156] = type
      if let size {
        let octal = String(size, radix: 8)
        for (place, byte) in (String(repeating: "0", count: 11 - octal.count) + octal).utf8.enumerated() {
          block[124 + place] = byte
        }
      }
      for place in 148..<156 { block[place] = 32 }
      let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
      for (place, byte) in (String(repeating: "0", count: 6 - sum.count) + sum).utf8.enumerated() {
        block[148 + place] = byte
      }
      block[154] = 0
      bytes.replaceSubrange(0..<512, with: block)
      return bytes
    }
    #expect(try PackArchive.files(tar: archive("f/pack.yaml")) == ["pack.yaml": "a: b\n"])
    for bytes in [
      archive("../pack.yaml"), archive("/etc/passwd"), archive("f/../../pack.yaml"), archive("f/.hidden.yaml"),
      archive("f/pack.yaml", type: 50), archive("f/pack.yaml", type: 49), archive("f/pack.yaml", type: 76),
      archive("f/pack.yaml", size: 900_000), archive("f/pack.yaml", size: 8_000_000), archive("f/other.yaml"),
      archive("f/run.sh"), Array("no archive at all".utf8) + [UInt8](repeating: 1, count: 1_000), [],
      Array(archive("f/pack.yaml").prefix(514)),
    ] {
      #expect(throws: EditFault.self) { try PackArchive.files(tar: bytes) }
    }
  }
}
