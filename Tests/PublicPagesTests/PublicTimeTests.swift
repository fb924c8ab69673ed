import HTML
import Testing
import Vocabulary

@testable import PublicPages

/// Times as the public reads them.
@Suite struct PublicTimeTests {
  @Test(arguments: [
    ("2026-11-22T09:30:05Z", "09:30"), ("2026-11-21T23:59:59Z", "21 November, 23:59"),
    ("2025-01-02T00:00:00Z", "2 January 2025, 00:00"), ("2026-12-31T12:00:00Z", "31 December, 12:00"),
  ]) func `the day is said where it is another, and machines read the second`(moment: String, words: String) throws {
    let time = PublicTime(now: try Moment(rfc3339: "2026-11-22T10:00:00Z"), zone: .utc)
    let at = try Moment(rfc3339: moment)
    #expect(time.text(at) == words)
    let html = String(decoding: Fragment { time.write($0, at) }.bytes, as: UTF8.self)
    #expect(html == "<time datetime=\"\(at.rfc3339)\">\(words)</time>")
  }
}
