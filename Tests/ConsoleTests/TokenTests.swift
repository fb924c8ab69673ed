import Journal
import Testing

@testable import Console

@Suite struct TokenTests {
  @Test func `a token is read back from its text, and from no other text`() throws {
    for _ in 0..<200 {
      let token = Token.random()
      #expect(token.text.utf8.count == 43)
      #expect(Token(token.text) == token)
      #expect(Token(token.text.dropLast()) == nil)
      #expect(Token(token.text + "A") == nil)
    }
    #expect(Token.random() != Token.random())
  }

  @Test func `there is one way only to write the same bytes`() {
    let zeros = String(repeating: "A", count: 43)
    #expect(Token(zeros)?.bytes == [UInt8](repeating: 0, count: 32))
    #expect(Token(zeros.dropLast() + "B") == nil, "bits behind the last byte are not looked over")
    #expect(Token(zeros.dropLast() + "=") == nil)
    #expect(Token(zeros.dropLast() + "+") == nil)
    #expect(Token(String(repeating: "é", count: 43)) == nil)
  }
}
