import Testing
import Vocabulary

@testable import Console
@testable import Orders

/// What stands on a paper sheet, as it is copied by hand.
@Suite struct SheetTests {
  /// 2026-11-21 15:00 UTC.
  private static let now = Moment(secondsSince1970: 1_795_273_200)

  private static let sound = [
    "sheet": "s-261121-004", "writer": "Amy Paper", "date": "2026-11-21", "time": "14:05", "medium": "call",
    "words": "It burns", "time-1": "14:07", "line-1": "Smoke from the roof", "line-2": "Told the van",
  ]

  private static func read(_ changes: [String: String?]) throws -> LateSheet {
    let fields = sound.merging(changes.mapValues { $0 ?? "" }) { $1 }
    return try LateSheet(fields, zone: .utc, now: now)
  }

  @Test func `a sheet is read with its times`() throws {
    let sheet = try SheetTests.read([:])
    #expect(sheet.number.text == "S-261121-004")
    #expect(LocalTime.utc.clock(sheet.received) == "14:05:00")
    #expect(sheet.lines.map { LocalTime.utc.clock($0.happened) } == ["14:07:00", "14:07:00"])
    #expect(sheet.reference == nil && sheet.place == nil)
  }

  @Test func `a time before the line above is one of the next day`() throws {
    let sheet = try SheetTests.read(["date": "2026-11-20", "time": "23.50", "time-1": "0005"])
    #expect(LocalTime.utc.text(try #require(sheet.lines.first).happened).hasPrefix("2026-11-21 00:05:00"))
  }

  @Test(arguments: [
    ("sheet", "", "sheet"), ("sheet", "<b>4</b>", "sheet"), ("writer", "  ", "writer"), ("date", "2026-02-30", "date"),
    ("date", "21.11.2026", "date"), ("time", "25:00", "time"), ("time", "-1:30", "time"), ("time", "15:30", "time"),
    ("time-1", "soon", "time-1"), ("time-1", "13:00", "time-1"), ("line-1", "", "line-1"),
    ("medium", "pigeon", "medium"),
    ("medium", "referral", "medium"), ("words", String(repeating: "x", count: 70_000), "words"),
  ])
  func `what cannot be read is refused beside its field`(name: String, value: String, field: String) {
    let unfit = #expect(throws: Unfit.self) { try SheetTests.read([name: value]) }
    #expect(unfit?.field == field)
  }

  @Test func `a sheet that says nothing is refused`() {
    let unfit = #expect(throws: Unfit.self) {
      try SheetTests.read(["words": "", "time-1": "", "line-1": "", "line-2": ""])
    }
    #expect(unfit?.field == "words")
  }

  @Test func `the same number typed otherwise is the same sheet`() throws {
    #expect(try SheetNumber(typed: " s-261121-004").key == SheetNumber(typed: "S-261121- 004").key)
    #expect(try SheetNumber(typed: "S-261121-005").key != SheetNumber(typed: "S-261121-004").key)
    #expect(SheetNumber(day: LocalTime.utc.dayCode(SheetTests.now), number: 4).text == "S-261121-004")
  }
}
