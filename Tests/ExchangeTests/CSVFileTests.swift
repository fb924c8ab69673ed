import Exchange
import Testing

@Suite struct CSVFileTests {
  static func read(_ text: String) throws(CSVFile.Flaw) -> CSVFile { try read(Array(text.utf8)) }
  static func read(_ bytes: [UInt8]) throws(CSVFile.Flaw) -> CSVFile { try CSVFile(bytes, requiring: ["a", "b"]) }

  /// Rows as their two fields.
  private func pairs(_ file: CSVFile) -> [[String]] { file.rows.map { [$0("a"), $0("b")] } }

  static let understood: [(what: String, text: String, rows: [[String]])] = [
    ("plain", "a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
    ("no line end behind the last row", "a,b\n1,2", [["1", "2"]]),
    ("CRLF", "a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
    ("CR alone", "a,b\r1,2\r", [["1", "2"]]),
    ("a byte order mark", "\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("empty lines between", "a,b\n\n1,2\n\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    ("empty fields", "a,b\n,\n,2\n1,\n", [["", ""], ["", "2"], ["1", ""]]),
    ("blanks around", "a , b\n  1 ,\t2 \n", [["1", "2"]]),
    ("quotes", "\"a\",\"b\"\n\"1\",\"2\"\n", [["1", "2"]]),
    ("a comma and a line end in quotes", "a,b\n\"1,1\",\"2\n2\"\n3,4\n", [["1,1", "2\n2"], ["3", "4"]]),
    ("a CRLF in quotes", "a,b\r\n\"1\r\n1\",2\r\n", [["1\r\n1", "2"]]),
    ("a doubled quote", "a,b\n\"say \"\"help\"\"\",\"\"\"\"\n", [["say \"help\"", "\""]]),
    ("an empty quoted field", "a,b\n\"\",\"\"\n", [["", ""]]),
    ("a quote inside a field without quotes", "a,b\n1\"1,2\n", [["1\"1", "2"]]),
    ("NUL inside a field", "a,b\n1\u{0}1,2\n", [["1\u{0}1", "2"]]),
    ("markup and SQL", "a,b\n<script>,'; DROP TABLE entry;--\n", [["<script>", "'; DROP TABLE entry;--"]]),
    ("columns in another order", "b,c,a\n2,x,1\n", [["1", "2"]]),
    ("a column named twice: the first counts", "a,b,a\n1,2,3\n", [["1", "2"]]),
  ]

  @Test(arguments: understood.indices) func `a file is read as RFC 4180 has it`(_ index: Int) throws {
    let row = Self.understood[index]
    let file = try Self.read(row.text)
    #expect(pairs(file) == row.rows, "\(row.what)")
    #expect(file.flaws == [], "\(row.what)")
  }

  static let flawed: [(text: String, rows: [[String]], flaws: [Int])] = [
    ("a,b\n1\n3,4\n", [["3", "4"]], [2]),
    ("a,b\n1,2,3\n3,4\n", [["3", "4"]], [2]),
    ("a,b\n\"1\"x,2\n3,4\n", [["3", "4"]], [2]),
    ("a,b\n1,2\n\"3,4\n5,6\n", [["1", "2"]], [3]),
    ("a,b\n\"1\n1\",2\n3\n5,6\n", [["1\n1", "2"], ["5", "6"]], [4]),
    ("a,b\n\"", [], [2]),
  ]

  @Test(arguments: flawed.indices) func `a row that cannot be used is named by its line, and the others are kept`(
    _ index: Int
  ) throws {
    let row = Self.flawed[index]
    let file = try Self.read(row.text)
    #expect(pairs(file) == row.rows, "\(row.text.debugDescription)")
    #expect(file.flaws.map(\.line) == row.flaws, "\(file.flaws)")
  }

  @Test func `a row knows the line on which it begins`() throws {
    let file = try Self.read("a,b\n\n1,2\n\"3\n3\",4\n5,6\n")
    #expect(file.rows.map(\.line) == [3, 4, 6])
  }

  @Test func `bytes that are not UTF-8 are replaced and the row says so`() throws {
    let file = try Self.read(Array("a,b\ncaf".utf8) + [0xE9] + Array(",2\ncafé,4\n".utf8))
    #expect(file.rows.map(\.isRepaired) == [true, false])
    #expect(pairs(file) == [["caf\u{FFFD}", "2"], ["café", "4"]])
  }

  @Test func `a field of ten megabytes is refused, quoted or not, and the next row is read`() throws {
    let long = [UInt8](repeating: 120, count: 10_000_000)
    for (open, close) in [("", ",2\n3,4\n"), ("\"", "\",2\n3,4\n")] {
      let file = try Self.read(Array("a,b\n".utf8) + Array(open.utf8) + long + Array(close.utf8))
      #expect(pairs(file) == [["3", "4"]])
      #expect(file.flaws.map(\.line) == [2] && file.flaws.first?.reason.contains("\(CSVFile.fieldBytesMax)") == true)
    }
  }

  @Test func `the longest field that is taken is taken whole`() throws {
    let most = String(repeating: "x", count: CSVFile.fieldBytesMax)
    #expect(try pairs(Self.read("a,b\n\(most),\"\(most)\"\n")) == [[most, most]])
    #expect(try Self.read("a,b\n\(most)x,2\n").flaws.map(\.line) == [2])
    #expect(try Self.read("a,b\n\"\(most)x\",2\n").flaws.map(\.line) == [2])
  }

  @Test func `too many columns are refused`() throws {
    let many = String(repeating: "c,", count: CSVFile.columnsMax)
    #expect(throws: CSVFile.Flaw.self) { try Self.read("a,b," + many + "\n1,2\n") }
    #expect(try Self.read("a,b\n" + many + "\n1,2\n").flaws.map(\.line) == [2])
  }

  @Test(arguments: ["", "\n", "a\n1\n", "A,B\n1,2\n", "\"a,b\n1,2\n", "{\"a\": 1}", "\u{0}\u{0}\u{0}"])
  func `a file without the columns that are needed is refused as a whole`(_ text: String) {
    let flaw = #expect(throws: CSVFile.Flaw.self) { try Self.read(text) }
    #expect(flaw?.line == 1 && flaw?.reason.isEmpty == false)
  }

  @Test func `a column the file does not have reads as nothing`() throws {
    let row = try #require(try Self.read("a,b,c\n1,,3\n").rows.first)
    #expect(row("no such column") == "")
    #expect(row("c") == "3")
  }
}
