import Testing

@testable import OpenID

/// What is set, what is guessed by nobody, and what is spent once.
@Suite struct SignInTests {
  @Test func `only addresses where nobody reads along are taken`() throws {
    for issuer in [
      "https://id.example.org", "https://id.example.org:8443/realms/x", "http://127.0.0.1:9", "http://localhost:9",
    ] {
      _ = try OpenIDSettings(issuer: issuer, client: "c", secret: "s")
    }
    for issuer in [
      "http://id.example.org", "ftp://id.example.org", "id.example.org", "https://", "", "https://a:b@id.example.org",
      "https://id.example.org?x=1", "https://id.example.org#x", "http://127.0.0.1.example.org",
      "javascript:alert(1)", "https://" + String(repeating: "a", count: 3_000),
    ] {
      #expect(throws: OpenIDFault.self, "\(issuer.prefix(40))") {
        try OpenIDSettings(issuer: issuer, client: "c", secret: "s")
      }
    }
    #expect(throws: OpenIDFault.self) { try OpenIDSettings(issuer: "https://id", client: "", secret: "s") }
    #expect(throws: OpenIDFault.self) { try OpenIDSettings(issuer: "https://id", client: "c", secret: "") }
    #expect(throws: OpenIDFault.self) { try OpenIDSettings(issuer: "https://id", client: "c", secret: "a\nb") }
  }

  @Test func `the challenge is the standard's`() {
    // RFC 7636, appendix B.
    #expect(
      Randomness.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    #expect(Randomness.text().utf8.count == 43 && Randomness.text() != Randomness.text())
    #expect(Randomness.coded("a b&c=ü/~") == "a%20b%26c%3D%C3%BC%2F~")
  }

  @Test func `a sign-in is finished once and in time`() async {
    let pending = PendingSignIns()
    let began = ContinuousClock.now
    let begun = await pending.begin("state", returnAddress: "https://desk/openid/return", at: began)
    #expect(begun.nonce != begun.verifier)
    #expect(await pending.finish("other", at: began) == nil)
    #expect(await pending.finish("state", at: began)?.nonce == begun.nonce)
    #expect(await pending.finish("state", at: began) == nil, "spent")
    _ = await pending.begin("late", returnAddress: "", at: began)
    #expect(await pending.finish("late", at: began + PendingSignIns.life) == nil, "too late")
  }

  @Test func `begun and left alone, the oldest go`() async {
    let pending = PendingSignIns()
    let began = ContinuousClock.now
    for number in 0...PendingSignIns.countMax {
      _ = await pending.begin("\(number)", returnAddress: "", at: began)
    }
    #expect(await pending.finish("0", at: began) == nil)
    #expect(await pending.finish("1", at: began) != nil)
  }
}
