import Testing
import Vocabulary

@Suite struct SpokenTests {
  static let table: [(seconds: Int64, words: String)] = [
    (0, "0 s"), (1, "1 s"), (59, "59 s"), (60, "1 min 00 s"), (725, "12 min 05 s"), (3_599, "59 min 59 s"),
    (3_600, "1 h 00 min"), (12_000, "3 h 20 min"), (86_399, "23 h 59 min"), (86_400, "1 d 0 h"), (187_200, "2 d 4 h"),
    (-1, "-1 s"), (-725, "-12 min 05 s"), (-187_200, "-2 d 4 h"),
    (.max, "106751991167300 d 15 h"), (.min, "-106751991167300 d 15 h"),
  ]

  @Test(arguments: table) func `seconds are said as people say them`(_ seconds: Int64, _ words: String) {
    #expect(spoken(seconds: seconds) == words)
  }

  static let ways: [(metres: Int64, words: String)] = [
    (0, "0 m"), (999, "999 m"), (1_000, "1.0 km"), (1_049, "1.0 km"), (1_050, "1.1 km"), (9_949, "9.9 km"),
    (9_950, "10 km"), (26_499, "26 km"), (26_500, "27 km"), (-5, "0 m"), (.max, "9223372036854776 km"),
  ]

  @Test(arguments: ways) func `a way is said as far as somebody decides by it`(_ metres: Int64, _ words: String) {
    #expect(spoken(metres: metres) == words)
  }

  static let estimates: [(seconds: Int64, words: String)] = [
    (0, "under 1 min"), (29, "under 1 min"), (30, "1 min"), (89, "1 min"), (90, "2 min"), (3_569, "59 min"),
    (3_570, "1 h 0 min"), (3_900, "1 h 5 min"), (-9, "under 1 min"), (.max, "2562047788015215 h 30 min"),
  ]

  @Test(arguments: estimates) func `an estimate is said in whole minutes`(_ seconds: Int64, _ words: String) {
    #expect(estimated(seconds: seconds) == words)
  }
}

@Suite struct PriorityTests {
  @Test func `P1 is the most urgent and each is read as it is written`() throws {
    #expect(Priority.allCases.sorted().map(\.description) == ["P1", "P2", "P3", "P4", "P5"])
    for priority in Priority.allCases { #expect(try Priority(priority.description) == priority) }
  }

  @Test(arguments: ["", "p1", "P0", "P6", "1", "P1 ", "P١"])
  func `what is no priority is refused`(_ text: String) {
    #expect(throws: Malformed.self) { try Priority(text) }
  }
}

@Suite struct PersonalTextTests {
  @Test func `erased words are gone and are not the same as none`() {
    #expect(PersonalText.erased.words == nil && PersonalText.erased.description == "[erased]")
    #expect(PersonalText("").words == "" && PersonalText("") != .erased)
  }
}
