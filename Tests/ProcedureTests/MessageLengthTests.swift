import Procedure
import Testing

@Suite struct MessageLengthTests {
  @Test(arguments: [
    (0, 0), (1, 1), (160, 1), (161, 2), (306, 2), (307, 3),
  ])
  func `segments of the 7-bit alphabet`(_ signs: Int, _ segments: Int64) {
    #expect(MessageLength.segments(String(repeating: "a", count: signs)) == segments)
  }

  @Test func `signs of the extension table count twice and are not cut`() {
    #expect(MessageLength.segments(String(repeating: "€", count: 80)) == 1)
    #expect(MessageLength.segments(String(repeating: "€", count: 81)) == 2)
    #expect(MessageLength.segments(String(repeating: "€", count: 152)) == 2)
    #expect(MessageLength.segments(String(repeating: "€", count: 153)) == 3)
  }

  @Test func `one sign outside the alphabet makes 70 and 67 of it`() {
    #expect(MessageLength.segments(String(repeating: "é", count: 160)) == 1)
    #expect(MessageLength.segments(String(repeating: "ő", count: 70)) == 1)
    #expect(MessageLength.segments(String(repeating: "ő", count: 71)) == 2)
    #expect(MessageLength.segments(String(repeating: "ő", count: 135)) == 3)
    #expect(MessageLength.segments(String(repeating: "🚒", count: 35)) == 1)
    #expect(MessageLength.segments(String(repeating: "🚒", count: 67)) == 3)
  }

  @Test func `speech takes 150 words a minute`() {
    #expect(MessageLength.seconds("") == 0)
    #expect(MessageLength.seconds("one") == 1)
    #expect(MessageLength.seconds(String(repeating: "word ", count: 150)) == 60)
    #expect(MessageLength.seconds(String(repeating: "word ", count: 151)) == 61)
  }
}
