import Procedure
import Testing
import Vocabulary

@Suite struct HashTests {
  /// From Python: hashlib.sha256 over struct.pack(">Q", length) and bytes of each path and text in order.
  @Test func `the hash is SHA-256 over length-prefixed paths and texts`() {
    #expect(PackHash(of: [:]).text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      PackHash(of: ["b.md": "", "a.yaml": "x: é\n"]).text
        == "72fbedafd62613a7aa5098e69b9940b7ee39ad6d7dbef84951aae3ae1aa44bec")
  }

  @Test func `the hash changes with every byte of every file and path`() throws {
    let files = ["a.yaml": "one: 1\n", "b/c.yaml": "two: 2\r\n"]
    var seen: Set<String> = [PackHash(of: files).text]
    var changes = 0
    for (path, text) in files {
      for index in text.utf8.indices {
        var bytes = Array(text.utf8)
        bytes[text.utf8.distance(from: text.utf8.startIndex, to: index)] ^= 1
        seen.insert(PackHash(of: files.merging([path: String(decoding: bytes, as: UTF8.self)]) { $1 }).text)
        changes += 1
      }
      var renamed = files
      renamed[path] = nil
      renamed[path + "x"] = text
      seen.insert(PackHash(of: renamed).text)
      changes += 1
    }
    #expect(seen.count == changes + 1)
  }

  @Test func `text moved between path and content or between files changes the hash`() {
    #expect(PackHash(of: ["ab": "c"]) != PackHash(of: ["a": "bc"]))
    #expect(PackHash(of: ["a": "xy", "b": ""]) != PackHash(of: ["a": "x", "b": "y"]))
    #expect(PackHash(of: ["a": "x"]) != PackHash(of: ["a": "x", "b": ""]))
  }

  @Test func `a pack carries the hash of its own files`() throws {
    let pack = try Pack(files: SmallPack.files)
    #expect(pack.hash == PackHash(of: SmallPack.files))
    var files = SmallPack.files
    files["README.md"] = "A word more."
    #expect(try Pack(files: files).hash != pack.hash)
  }
}
