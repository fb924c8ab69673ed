import FEEL
import Testing

/// Values from JSON and to it.
struct JSONTests {
  @Test(arguments: [
    ("null", "null"), (" [1, 2.50, -0.1e2] ", "[1,2.5,-10]"), ("{\"a b\": {\"c\": []}}", "{\"a b\":{\"c\":[]}}"),
    ("\"\\u00e9\\ud83d\\udc0e\\n\\/\"", "\"é🐎\\n/\""), ("{\"a\":1,\"a\":2}", "{\"a\":2}"),
    ("12345678901234567890.5", "12345678901234567890.5"),
    ("true", "true"), ("{}", "{}"), ("\"\\u0001\"", "\"\\u0001\""),
  ])
  func `JSON is read and written`(text: String, written: String) throws {
    #expect(try Value(json: text).json == written)
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("[1", 2), ("{\"a\" 1}", 5), ("{a:1}", 1), ("01", 0), ("1.", 0), ("-", 0), (".5", 0),
    ("+1", 0), ("tru", 0), ("1 2", 2), ("\"a", 2),
    ("\"\\x\"", 2), ("\"\\ud800\"", 7), ("\"\u{1}\"", 1), ("[1]]", 3), ("NaN", 0), ("'a'", 0), ("1e9999", 0),
  ])
  func `other text is refused where it goes wrong`(text: String, offset: Int) {
    do {
      let value = try Value(json: text)
      Issue.record("\(text) is \(value)")
    } catch {
      #expect(error.offset == offset, "\(text): \(error)")
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    #expect(throws: Value.MalformedJSON.self) { try bytes.withUnsafeBytes { try Value(json: $0) } }
  }

  @Test func `deep JSON is refused`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: Value.MalformedJSON.self) { try Value(json: text) }
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(throws: Value.MalformedJSON.self) { try Value(json: objects) }
  }

  @Test(arguments: [
    ("@\"2026-01-01\"", "\"2026-01-01\""), ("@\"10:00:00Z\"", "\"10:00:00Z\""), ("@\"P1Y\"", "\"P1Y\""),
    ("[1..2)", "\"[1..2)\""), ("abs", "null"), ("1 / 3", "0.3333333333333333333333333333333333"),
    ("1E50", "1E+50"),
  ])
  func `what JSON does not have becomes text`(text: String, written: String) throws {
    #expect(try outcome(text).value.json == written)
  }

  @Test func `records of one make share their keys`() throws {
    guard case .list(let list) = try Value(json: "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}]"),
      case .context(let one) = list[0],
      case .context(let other) = list[1]
    else {
      Issue.record("no list of two objects")
      return
    }
    #expect(one.keys === other.keys)
    #expect(other["b"] == .number(Decimal128(4)))
  }
}
