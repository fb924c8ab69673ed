import Testing

@testable import Console

/// Forms as browsers send them, and bytes that are none.
@Suite struct PostedFormTests {
  private static let rows: [(body: String, fields: [String]?)] = [
    ("", []), ("a=b", ["a", "b"]), ("a=b&a=c", ["a", "b", "a", "c"]), ("a", ["a", ""]), ("=b", ["", "b"]),
    ("a=b=c", ["a", "b=c"]), ("a+b=c%20d", ["a b", "c d"]), ("a=%C3%A9%0A", ["a", "é\n"]), ("&&a=b&", ["a", "b"]),
    ("a=%", nil), ("a=%4", nil), ("a=%zz", nil), ("a=%FF", nil), ("%C3%28=a", nil),
  ]

  @Test(arguments: rows.indices) func `a body is read as its row says`(_ index: Int) {
    let row = Self.rows[index]
    #expect(PostedForm.fields(Array(row.body.utf8))?.flatMap { [$0.name, $0.value] } == row.fields)
  }

  @Test func `more fields than any form has are none`() {
    let body = Array(String(repeating: "a=b&", count: PostedForm.fieldCountMax).utf8)
    #expect(PostedForm.fields(body)?.count == PostedForm.fieldCountMax)
    #expect(PostedForm.fields(body + Array("a=b".utf8)) == nil)
  }
}
