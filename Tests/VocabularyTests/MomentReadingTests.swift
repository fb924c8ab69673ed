import Testing
import Vocabulary

@Suite struct MomentReadingTests {
  static let accepted: [(text: String, microseconds: Int64)] = [
    ("1970-01-01T00:00:00.1Z", 100_000), ("1970-01-01T00:00:00.12345Z", 123_450),
    ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T19:00:00-05:00", 0), ("1970-01-01 00:00:00z", 0),
    ("1970-01-01T00:00:00+00:00", 0), ("1970-01-01T05:45:00.000001+05:45", 1), ("1970-01-01T00:00:00-00:00", 0),
  ]

  @Test(arguments: accepted) func `an offset and a shorter fraction are understood`(
    _ text: String, _ microseconds: Int64
  ) throws {
    #expect(try Moment(rfc3339: text).microseconds == microseconds)
  }

  static let refused = [
    "", "now", "1970-01-01", "1970-01-01T00:00:00", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00.1234567Z",
    "1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z", "1970-13-01T00:00:00Z",
    "1970-00-01T00:00:00Z", "1970-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2023-02-30T00:00:00Z",
    "1970-01-00T00:00:00Z", "1970-04-31T00:00:00Z", "1970-01-01T00:00:00Z ", " 1970-01-01T00:00:00Z",
    "1970-01-01T00:00:00ZZ", "1970-01-01T00:00:00+24:00", "1970-01-01T00:00:00+01:60", "1970-01-01T00:00:00+0100",
    "1970-01-01T00:00:00+01", "1970-01-01T00:00:00.5", "-970-01-01T00:00:00Z", "+1970-1-01T00:00:00Z",
    "1970/01/01T00:00:00Z", "1970-01-01T00.00.00Z", "1970-1-1T0:0:0Z.......", "１970-01-01T00:00:00Z",
    "1970-01-01T00:00:00\u{0}", "1970-01-01T0٣:00:00Z", "<script>alert(1)</script>", "'; DROP TABLE entry;--xx",
    "../../../../etc/passwd", String(repeating: "9", count: 1_000_000), "\u{202E}1970-01-01T00:00:00Z",
  ]

  @Test func `whatever is no time is refused, with what was expected and an excerpt of what was found`() {
    for text in Self.refused {
      let error = #expect(throws: Malformed.self, "\(text.debugDescription.prefix(60))") { try Moment(rfc3339: text) }
      #expect(error?.expected.contains("2026-11-21T09:30:00Z") == true)
      #expect((error?.found.unicodeScalars.count ?? 0) <= 63)
    }
  }

  @Test func `an excerpt shows no control and no change of direction`() {
    let shown = Malformed.excerpt("a\u{0}b\u{1B}[2Jc\u{7F}d\u{202E}e\u{9B}f\u{2066}g\n")
    let isPlain = shown.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
        && !(0x2066...0x2069).contains(scalar.value)
    }
    #expect(isPlain && shown.contains("c") && shown.contains("g"))
  }

  @Test func `a time with any one byte changed is another time or none, and never stops the centre`() throws {
    let original = Array("2024-02-29T23:59:59.123456+05:30".utf8)
    let moment = try Moment(rfc3339: String(decoding: original, as: UTF8.self))
    var understood = 0
    for index in original.indices {
      for byte in 0...255 as ClosedRange<UInt8> where byte != original[index] {
        var text = original
        text[index] = byte
        do {
          let read = try Moment(rfc3339: String(decoding: text, as: UTF8.self))
          understood += 1
          // Only the space in place of the T says the same.
          #expect((read == moment) == (byte == 32), "\(String(decoding: text, as: UTF8.self))")
        } catch { continue }
      }
    }
    #expect(understood > 100)
  }
}
