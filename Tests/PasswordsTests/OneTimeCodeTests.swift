import Testing
import Vocabulary

@testable import Passwords

/// Codes as RFC 6238 gives them, and how each is taken once.
@Suite struct OneTimeCodeTests {
  private let shared = OneTimeCode(secret: Array("12345678901234567890".utf8))

  /// RFC 6238, appendix B, SHA-1; of its eight digits the last six.
  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func `the codes are those of the standard`(second: Int64, code: String) {
    #expect(shared.code(of: second / 30) == code)
    #expect(shared.period(of: code, at: Moment(secondsSince1970: second), after: nil) == second / 30)
  }

  @Test func `a code is taken one period around its own, and not beyond`() {
    let code = shared.code(of: 1_000)
    for (second, isTaken) in [(29_969, false), (29_970, true), (30_000, true), (30_059, true), (30_060, false)] {
      let period = shared.period(of: code, at: Moment(secondsSince1970: Int64(second)), after: nil)
      #expect((period == 1_000) == isTaken, "\(second)")
    }
  }

  @Test func `a code that was used, or one before it, is not taken again`() {
    let now = Moment(secondsSince1970: 30_015)
    #expect(shared.period(of: shared.code(of: 1_000), at: now, after: 999) == 1_000)
    #expect(shared.period(of: shared.code(of: 1_000), at: now, after: 1_000) == nil)
    #expect(shared.period(of: shared.code(of: 999), at: now, after: 1_000) == nil)
    #expect(shared.period(of: shared.code(of: 1_001), at: now, after: 1_000) == 1_001)
  }

  @Test(arguments: ["", "12345", "1234567", "abcdef", "287 0822", "287082\u{0}", "２８７０８２"])
  func `what is no code is not taken`(code: String) {
    #expect(shared.period(of: code, at: Moment(secondsSince1970: 59), after: nil) == nil)
  }

  @Test func `a blank in the middle is as apps show it`() {
    #expect(shared.period(of: "287 082", at: Moment(secondsSince1970: 59), after: nil) == 1)
  }

  @Test func `a secret survives being written and read`() {
    #expect(shared.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    for _ in 0..<50 {
      let random = OneTimeCode.random()
      #expect(random.secret.count == 20)
      #expect(OneTimeCode(text: random.text) == random)
    }
    for text in ["", "GEZDGNBVGY3TQOJ1", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq", String(repeating: "A", count: 65)] {
      #expect(OneTimeCode(text: text) == nil)
    }
  }

  @Test func `the address is what an app reads, whatever the account is called`() {
    #expect(
      shared.address(account: "amy & bo", issuer: "Tocsin")
        == "otpauth://totp/Tocsin:amy%20%26%20bo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tocsin"
        + "&algorithm=SHA1&digits=6&period=30")
  }
}
