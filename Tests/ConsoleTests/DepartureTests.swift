import Overview
import Testing
import Vocabulary

/// What was late is told in words and in the centre's time.
@Suite struct DepartureTests {
  private func told(_ what: String) throws -> String {
    HandlingReview.Departure.told(what, in: try LocalTime(zone: "Europe/London"))
  }

  @Test func `a code and a moment become words`() throws {
    #expect(
      try told("acknowledge/D11 was due at 2026-07-01T02:03:04Z").hasPrefix(
        "D11 to acknowledge was due at 2026-07-01 03:03"))
    #expect(
      try told("update was due at 2026-12-01T02:03:04Z").hasPrefix("news for the caller was due at 2026-12-01 02:03"))
  }

  @Test func `what only looks like it stays as it was stored`() throws {
    for what in [
      "the lift was due at nine", "P3 instead of the tree's: it was due at 2026-07-01T02:03:04Z at night", "",
    ] {
      #expect(try told(what) == what)
    }
  }
}
