import HTML
import NIOCore
import Testing

@testable import Console

/// What is told of a list that changed makes the new list out of the old one.
@Suite struct RowChangeTests {
  static func row(_ key: String, _ words: String = "", length: Int = 80) -> Region.Row {
    Region.Row(
      key: key,
      element: Fragment { $0.li("\(words)\(String(repeating: "x", count: length))", .data("row", key)) })
  }

  static func rows(_ keys: String) -> [Region.Row] { keys.map { row("\($0)") } }

  /// As a page does it: only what it has, and what came.
  static func applied(_ change: RowChange, to old: [Region.Row]) throws -> [Region.Row] {
    let known = Dictionary(
      uniqueKeysWithValues: old[change.before..<(change.before + change.gone)].map { ($0.key, $0) })
    let middle = try change.rows.map { placed in
      placed.isNew ? placed.row : try #require(known[placed.row.key])
    }
    return Array(old[..<change.before]) + middle + Array(old[(change.before + change.gone)...])
  }

  @Test(arguments: [
    ("abcdef", "abcXdef", 1), ("abcdef", "abdef", 0), ("abcdef", "fabcde", 0), ("abcdef", "bcdefa", 0),
    ("abcdef", "abcdef", 0), ("", "", 0), ("abcdef", "XabcdefY", 2), ("abc", "cba", 0), ("abcd", "Xbcd", 1),
  ])
  func `a list becomes the next by what is told, and no row that is there is sent again`(
    old: String, new: String, sent: Int
  ) throws {
    let (old, new) = (Self.rows(old), Self.rows(new))
    guard let change = RowChange(from: old, to: new) else {
      #expect(old.isEmpty && new.isEmpty, "nothing is smaller than a list without rows")
      return
    }
    #expect(try Self.applied(change, to: old) == new)
    #expect(change.rows.filter(\.isNew).count == sent)
  }

  @Test func `a row whose words changed is sent, those around it are not`() throws {
    let old = Self.rows("abcdefgh")
    var new = old
    new[3] = Self.row("d", "later")
    let change = try #require(RowChange(from: old, to: new))
    #expect(change.before == 3 && change.gone == 1 && change.rows == [.init(row: new[3], isNew: true)])
  }

  @Test func `where all is other, the list is sent whole`() {
    #expect(RowChange(from: Self.rows("abc"), to: Self.rows("xyz")) == nil)
    #expect(RowChange(from: Self.rows("abc"), to: []) == nil)
  }

  @Test func `a name with a space or a plus is a key that a page takes apart rightly`() {
    #expect(Region.Row.key("Engine 5") == "Engine%32.5" && Region.Row.key("+5") == "%43.5")
    #expect(Set(["A B", "A%32.B", "A+B", "AB"].map(Region.Row.key)).count == 4)
  }

  @Test func `random lists become each other`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let old = Self.rows(String("abcdefghijkl".filter { _ in Bool.random(using: &random) }.shuffled(using: &random)))
      var new = Self.rows(String("abcdefghijkl".filter { _ in Bool.random(using: &random) }.shuffled(using: &random)))
      if !new.isEmpty, Bool.random(using: &random) { new[0] = Self.row(new[0].key, "other") }
      guard let change = RowChange(from: old, to: new) else { continue }
      #expect(try Self.applied(change, to: old) == new, "\(old.map(\.key)) to \(new.map(\.key))")
    }
  }

  @Test func `the event names the list, the place and the rows, and carries only those that are new`() throws {
    let old = Self.rows("abc")
    let change = try #require(RowChange(from: old, to: [old[0], Self.row("n", "new\nline", length: 3), old[1]]))
    var text = EventText()
    text.rows(change, of: "lines", position: 7)
    #expect(
      String(buffer: text.buffer) == """
        event: rows
        id: 7
        data: lines 1 2 +n b
        data: <li data-row="n">new
        data: linexxx</li>


        """)
  }
}
