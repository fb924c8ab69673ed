/// An expression ready to be evaluated: its tree and how many slots its inner names need.
struct Program: Sendable {
  let source: Source
  let root: Node
  let slotCount: Int

  init(_ text: String, names: Names, limits: Limits) throws(SyntaxError) {
    let source = try Self.source(text, limits)
    var parser = try Parser(source, names: names, limits: limits)
    root = try parser.whole().node
    self.source = source
    slotCount = parser.scope.slotCount
  }

  static func source(_ text: String, _ limits: Limits) throws(SyntaxError) -> Source {
    guard text.utf8.count <= limits.textBytesMax else {
      throw SyntaxError(
        expected: "at most \(limits.textBytesMax) bytes of text", found: "\(text.utf8.count)",
        place: Place(line: 1, column: 1))
    }
    return Source(text)
  }
}
