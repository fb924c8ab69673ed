import Testing
import Vocabulary

@Suite struct MomentTests {
  /// Microseconds and their text; computed with Python's datetime.
  static let table: [(microseconds: Int64, text: String)] = [
    (0, "1970-01-01T00:00:00Z"),
    (1, "1970-01-01T00:00:00.000001Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (123_000, "1970-01-01T00:00:00.123000Z"),
    (-123_456_789, "1969-12-31T23:57:56.543211Z"),
    (1_795_253_405_000_000, "2026-11-21T09:30:05Z"),
    (951_782_400_000_000, "2000-02-29T00:00:00Z"),
    (951_868_799_999_999, "2000-02-29T23:59:59.999999Z"),
    (4_107_542_400_000_000, "2100-03-01T00:00:00Z"),
    (4_107_542_399_999_999, "2100-02-28T23:59:59.999999Z"),
    (-2_203_891_200_000_000, "1900-03-01T00:00:00Z"),
    (-2_203_891_200_000_001, "1900-02-28T23:59:59.999999Z"),
    (1_709_208_000_000_000, "2024-02-29T12:00:00Z"),
    (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
    (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
  ]

  @Test(arguments: table) func `a moment is written to the microsecond and read back the same`(
    _ microseconds: Int64, _ text: String
  ) throws {
    #expect(Moment(microseconds: microseconds).rfc3339 == text)
    #expect(try Moment(rfc3339: text).microseconds == microseconds)
  }

  @Test func `a second is never written as the one before it or after it`() throws {
    // Foundation's formatter printed .123 s as .122; every thousandth of a second is tried.
    for millisecond in 0..<1_000 as Range<Int64> {
      let moment = Moment(microseconds: 1_795_253_405_000_000 + millisecond * 1_000)
      let digits = String(1_000 + millisecond).dropFirst()
      #expect(moment.rfc3339 == (millisecond == 0 ? "2026-11-21T09:30:05Z" : "2026-11-21T09:30:05.\(digits)000Z"))
      #expect(try Moment(rfc3339: moment.rfc3339) == moment)
    }
  }

  @Test func `the ends of time are written without stopping the centre`() {
    #expect(Moment(microseconds: .max).rfc3339 == "294247-01-10T04:00:54.775807Z")
    #expect(Moment(microseconds: .min).rfc3339 == "-290308-12-21T19:59:05.224192Z")
  }

  @Test func `what is written is read back, also at the ends of time`() throws {
    for microseconds in [.min, .max, 253_402_300_800_000_000, -62_167_219_200_000_001, -62_167_219_200_000_000]
      as [Int64]
    {
      let moment = Moment(microseconds: microseconds)
      #expect(throws: Never.self, "\(moment)") { try #require(Moment(rfc3339: moment.rfc3339) == moment) }
    }
  }

  @Test func `moving a moment saturates at the ends of time`() {
    #expect(Moment(microseconds: 5).adding(seconds: 2).microseconds == 2_000_005)
    #expect(Moment(microseconds: 5).adding(seconds: -2).microseconds == -1_999_995)
    #expect(Moment(microseconds: .max).adding(seconds: 1).microseconds == .max)
    #expect(Moment(microseconds: .min).adding(seconds: -1).microseconds == .min)
    #expect(Moment(microseconds: 0).adding(seconds: .max).microseconds == .max)
    #expect(Moment(microseconds: 0).adding(seconds: .min).microseconds == .min)
    #expect(Moment(microseconds: .max).adding(seconds: -1).microseconds == .max - 1_000_000)
  }

  @Test func `whole seconds beyond what can be held saturate`() {
    #expect(Moment(secondsSince1970: 7).microseconds == 7_000_000)
    #expect(Moment(secondsSince1970: .max).microseconds == .max)
    #expect(Moment(secondsSince1970: .min).microseconds == .min)
  }

  @Test func `seconds between moments are negative when the later is asked first`() {
    let (early, late) = (Moment(microseconds: 1_000_000), Moment(microseconds: 3_500_000))
    #expect(late.seconds(since: early) == 2.5)
    #expect(early.seconds(since: late) == -2.5)
    #expect(early < late && !(late < early))
  }

  @Test func `seconds between the ends of time have the right sign`() {
    #expect(Moment(microseconds: .max).seconds(since: Moment(microseconds: .min)) > 1e13)
    #expect(Moment(microseconds: .min).seconds(since: Moment(microseconds: .max)) < -1e13)
  }
}
