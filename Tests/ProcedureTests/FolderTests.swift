import Foundation
import Procedure
import Testing
import Vocabulary

/// A folder of its own below the temporary one, gone when the test ends.
final class ScratchFolder {
  let path: String

  init(_ files: [String: String] = SmallPack.files) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("tocsin-pack-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  func write(_ name: String, _ data: Data) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: destination)
  }

  func findings() -> [Finding] {
    do {
      _ = try Pack.read(folder: path)
      return []
    } catch {
      return error.findings
    }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
  }
}

@Suite struct FolderTests {
  @Test func `a folder reads as its texts do, byte for byte`() throws {
    let folder = try ScratchFolder()
    try folder.write("README.md", Data("Caf\u{E9} e\u{301}\r\n".utf8))
    let pack = try Pack.read(folder: folder.path)
    #expect(pack.files["README.md"].map { Array($0.utf8) } == Array("Caf\u{E9} e\u{301}\r\n".utf8))
    #expect(Set(pack.files.keys) == Set(SmallPack.files.keys).union(["README.md"]))
  }

  @Test func `names with a dot in front and other endings are not read`() throws {
    let folder = try ScratchFolder()
    try folder.write(".git/config.yaml", Data("x".utf8))
    try folder.write(".hidden.yaml", Data("x".utf8))
    try folder.write("picture.png", Data([0xFF]))
    #expect(folder.findings().isEmpty)
  }

  @Test func `no folder, and a file in its place, are findings`() throws {
    let folder = try ScratchFolder()
    for path in [folder.path + "/nowhere", folder.path + "/pack.yaml", ""] {
      #expect(throws: PackFault.self) { try Pack.read(folder: path) }
    }
  }

  @Test func `a file of 10 MB is refused unread and not called missing too`() throws {
    let folder = try ScratchFolder()
    try folder.write("units.yaml", Data(repeating: 35, count: 10_000_000))
    #expect(
      folder.findings().map(\.description) == [
        "units.yaml:1: the file has 10000000 bytes, 1048576 are allowed; split or shorten it"
      ])
  }

  @Test func `broken UTF-8 is refused at its line`() throws {
    let folder = try ScratchFolder()
    try folder.write("opening.yaml", Data("opening:\n  call: ".utf8) + Data([0xC3, 0x28]) + Data("\n".utf8))
    #expect(folder.findings().map { "\($0.file):\($0.line)" } == ["opening.yaml:2"])
  }

  @Test func `symbolic links below the folder are refused and not followed`() throws {
    let outside = try ScratchFolder(["secret.yaml": "secret: 1"])
    let folder = try ScratchFolder()
    try folder.link("notes.md", to: outside.path + "/secret.yaml")
    try folder.link("examples/more.yaml", to: "../../../../../etc/passwd")
    try folder.link("advice", to: outside.path)
    let found = folder.findings()
    #expect(found.map(\.file) == ["advice", "examples/more.yaml", "notes.md"])
    #expect(found.allSatisfy { $0.what.contains("symbolic link") && !$0.description.contains("secret") })
  }

  @Test func `the folder itself may be reached by a link`() throws {
    let folder = try ScratchFolder()
    let link = try ScratchFolder([:])
    try link.link("current", to: folder.path)
    #expect(try Pack.read(folder: link.path + "/current").name.text == "small")
  }

  @Test func `names that are not plain are refused`() throws {
    let folder = try ScratchFolder()
    try folder.write("trees/fire drill.yaml", Data("x".utf8))
    try folder.write("trees/caf\u{E9}.yaml", Data("x".utf8))
    try folder.write("trees/line\nbreak.yaml", Data("x".utf8))
    let found = folder.findings()
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.what == "the path is not plain" && !$0.description.contains("\n") })
  }

  @Test func `too many files and too deep folders are refused`() throws {
    let folder = try ScratchFolder()
    try folder.write("a/b/c/d/e/f/g/h/i.md", Data("x".utf8))
    #expect(folder.findings().map(\.file) == ["a/b/c/d/e/f/g/h"])
    for number in 0...PackLimits.filesMax { try folder.write("notes/\(number).md", Data("x".utf8)) }
    #expect(folder.findings().contains { $0.what.contains("more than 500 files") })
  }

  @Test(arguments: [
    "../pack.yaml", "/etc/pack.yaml", "trees/../../x.yaml", "trees//x.yaml", "./x.yaml", "trees\\x.yaml", "", "x.yaml/",
    ".x.yaml", "x.txt", "tr\u{0}ees.yaml",
  ])
  func `paths that could lead elsewhere are refused in published texts`(_ path: String) {
    var files = SmallPack.files
    files[path] = "x: 1"
    #expect(SmallPack.findings(files).map(\.what) == ["the path is not plain"])
  }

  @Test func `published texts keep the same limits as folders`() {
    var files = SmallPack.files
    files["big.md"] = String(repeating: "x", count: PackLimits.fileBytesMax + 1)
    #expect(SmallPack.findings(files).map(\.file) == ["big.md"])
    files["big.md"] = nil
    for number in 0...17 { files["\(number).md"] = String(repeating: "x", count: PackLimits.fileBytesMax) }
    #expect(SmallPack.findings(files).map(\.file) == ["."])
    files = SmallPack.files
    for number in 0...PackLimits.filesMax { files["\(number).md"] = "x" }
    #expect(SmallPack.findings(files).contains { $0.what.contains("500 are allowed") })
  }
}
