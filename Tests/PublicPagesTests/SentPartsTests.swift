import Orders
import Testing

/// Forms with files, as browsers send them, and as nobody should.
@Suite struct SentPartsTests {
  static let boundary = Array("X".utf8)

  static func read(_ text: String) -> SentParts? { SentParts(Array(text.utf8), boundary: boundary) }

  static func part(_ headers: String, _ content: String) -> String { "--X\r\n\(headers)\r\n\r\n\(content)\r\n" }

  static func field(_ name: String, _ content: String) -> String {
    part("Content-Disposition: form-data; name=\"\(name)\"", content)
  }

  @Test func `fields and files are told apart; what a file is called is looked at by nobody`() throws {
    let file = Self.part(
      "content-disposition: form-data; name=\"photo\"; filename=\"a\\\"; name=\\\"words.php\"\r\nContent-Type: x/y",
      "\r\n--Y\r\n")
    let parts = try #require(
      Self.read(Self.field("words", "one\r\ntwo") + Self.field("empty", "") + file + "--X--\r\n"))
    #expect(parts.fields == ["words": "one\ntwo", "empty": ""])
    #expect(parts.files == ["photo": Array("\r\n--Y\r\n".utf8)])
    #expect(parts.withoutFiles.files.isEmpty && parts.withoutFiles["words"] == "one\ntwo")
  }

  @Test func `a field in which no file was chosen has none`() throws {
    let file = Self.part("Content-Disposition: form-data; name=\"photo\"; filename=\"\"", "")
    #expect(try #require(Self.read(file + "--X--")).files.isEmpty)
    #expect(Self.read("--X--\r\n") == SentParts())
  }

  @Test(arguments: [
    "", "--X", "--Y--", "words=1&x=2", field("a", "1"), field("a", "1") + "--X-", field("a", "1") + "--X--\r\nmore",
    field("a", "1") + field("a", "2") + "--X--", part("Content-Type: text/plain", "1") + "--X--",
    part("Content-Disposition: attachment; name=\"a\"", "1") + "--X--", "--X\r\n\r\n1\r\n--X--",
    part("Content-Disposition: form-data; name=\"\"", "1") + "--X--",
    part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "1") + "--X--",
    part("Content-Disposition: form-data; name=\"a\"; filename=b", "1") + "--X--",
    part("X: " + String(repeating: "x", count: 3_000), "1") + "--X--",
    (0...SentParts.partCountMax).map { field("f\($0)", "1") }.joined() + "--X--",
    field("a", String(repeating: "x", count: SentParts.textBytesMax + 1)) + "--X--",
  ]) func `what is not such a form is none of it`(text: String) { #expect(Self.read(text) == nil) }

  @Test func `text that is no text is refused, not mended`() {
    let bytes =
      Array("--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8) + [0xFF] + Array("\r\n--X--".utf8)
    #expect(SentParts(bytes, boundary: Self.boundary) == nil)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=X", "X"), ("Multipart/Form-Data; boundary=\"a'b\"", "a'b"),
    ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil), ("multipart/mixed; boundary=X", nil),
    ("multipart/form-data; boundary=a b", nil), ("multipart/form-data; boundary=X; charset=x", nil),
    ("application/x-www-form-urlencoded", nil),
    ("multipart/form-data; boundary=" + String(repeating: "x", count: 201), nil),
  ]) func `the boundary is read strictly`(type: String, boundary: String?) {
    #expect(SentParts.boundary(of: type) == boundary.map { Array($0.utf8) })
  }

  @Test func `a code for one purpose is none for another, and equal digests alone are the same`() throws {
    let code = SpokenCode.random()
    #expect(code.key(for: "duty") != code.key(for: "here"))
    #expect(SpokenCode(code.grouped().lowercased()) == code && code.text.utf8.count == 16)
    #expect(SpokenCode.derived(from: "s", for: "a") == SpokenCode.derived(from: "s", for: "a"))
    #expect(SpokenCode.derived(from: "s", for: "a") != SpokenCode.derived(from: "s", for: "b"))
    #expect(SpokenCode.isSame("abc", "abc") && !SpokenCode.isSame("abc", "abd") && !SpokenCode.isSame("abc", "ab"))
  }
}
