import Foundation
import Testing

@testable import OpenID

/// A token is believed only if it is for us, now, from this sign-in.
@Suite struct IDTokenTests {
  static let now = 1_800_000_000.0
  static let nonce = String(repeating: "n", count: 43)

  static func settings(believesOpenSession: Bool = false) throws -> OpenIDSettings {
    try OpenIDSettings(
      issuer: "https://id.example.org", client: "tocsin", secret: "s", believesOpenSession: believesOpenSession)
  }

  static func claims(_ changes: [String: Any] = [:]) throws -> IDToken {
    var claims: [String: Any] = [
      "iss": "https://id.example.org", "aud": "tocsin", "nonce": nonce, "exp": now + 300, "iat": now,
      "auth_time": now - 5, "preferred_username": "anna",
    ]
    for (name, value) in changes { claims[name] = value is NSNull ? nil : value }
    return try JSONDecoder().decode(IDToken.self, from: JSONSerialization.data(withJSONObject: claims))
  }

  @Test func `a good token is taken, whatever else stands in it`() throws {
    for changes: [String: Any] in [
      [:], ["aud": ["tocsin"]], ["aud": ["other", "tocsin"], "azp": "tocsin"], ["azp": "tocsin"],
      ["exp": Self.now - 59], ["nbf": Self.now + 59], ["iat": Self.now + 59], ["deep": ["a": [1, true]]],
      ["auth_time": Self.now - 69],
    ] {
      let token = try Self.claims(changes)
      try token.check(Self.settings(), nonce: Self.nonce, begun: Self.now - 10, now: Self.now)
      #expect(token.texts["preferred_username"] == "anna")
    }
  }

  @Test func `any claim that is not as it has to be is named`() throws {
    let wrong: [(changes: [String: Any], word: String)] = [
      (["iss": "https://id.example.org/"], "issuer"), (["aud": "other"], "aud"), (["aud": [String]()], "aud"),
      (["aud": ["other", "tocsin"]], "azp"), (["azp": "other"], "azp"), (["nonce": "x"], "nonce"),
      (["nonce": NSNull()], "nonce"), (["exp": Self.now - 60], "exp"), (["nbf": Self.now + 61], "nbf"),
      (["iat": Self.now + 61], "iat"), (["auth_time": Self.now - 71], "auth_time"),
      (["auth_time": NSNull()], "auth_time"),
    ]
    for (changes, word) in wrong {
      do {
        try Self.claims(changes).check(Self.settings(), nonce: Self.nonce, begun: Self.now - 10, now: Self.now)
        Issue.record("\(changes) was taken")
      } catch let fault as OpenIDFault { #expect("\(fault)".contains(word), "\(changes): \(fault)") }
    }
  }

  @Test func `where nobody shares a browser, a session that is open already is taken when the centre says so`() throws {
    let settings = try Self.settings(believesOpenSession: true)
    for changes: [String: Any] in [["auth_time": NSNull()], ["auth_time": Self.now - 30_000]] {
      try Self.claims(changes).check(settings, nonce: Self.nonce, begun: Self.now - 10, now: Self.now)
    }
  }

  @Test func `a token without what it must have cannot be read`() throws {
    for name in ["iss", "aud", "exp", "iat"] {
      #expect(throws: (any Error).self) { try Self.claims([name: NSNull()]) }
    }
    #expect(throws: (any Error).self) { try Self.claims(["exp": "soon"]) }
    #expect(try Self.claims(["preferred_username": ["anna"]]).texts["preferred_username"] == nil)
  }

  @Test func `only public keys sign`() throws {
    func token(_ header: String) -> String { "\(Randomness.base64url(Array(header.utf8))).e30.AAAA" }
    for algorithm in ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384"] {
      let read = try IDToken.header(token("{\"alg\":\"\(algorithm)\",\"kid\":\"a\"}"))
      #expect(read.algorithm.rawValue == algorithm && read.key == "a")
    }
    for header in [
      "{\"alg\":\"none\"}", "{\"alg\":\"NONE\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"rs256\"}", "{\"alg\":\"\"}", "{}",
      "[]", "{\"alg\":\"RS256\",\"crit\":[\"b64\"]}", "not json",
    ] {
      #expect(throws: OpenIDFault.self, "\(header)") { try IDToken.header(token(header)) }
    }
    for text in ["", "a.b", "....", "e30.e30.e30.e30", "!!.e30.", String(repeating: "a", count: 70_000)] {
      #expect(throws: OpenIDFault.self, "\(text.prefix(20))") { try IDToken.header(text) }
    }
  }
}
