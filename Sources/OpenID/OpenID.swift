internal import Foundation
internal import JWTKit

/// Signing in at a provider (OpenID Connect Core 1.0): authorisation code flow with PKCE, state and nonce.
package struct OpenID: Sendable {
  package let settings: OpenIDSettings
  private let client = ProviderClient()
  private let provider: Provider
  private let pending = PendingSignIns()

  package init(_ settings: OpenIDSettings) {
    self.settings = settings
    provider = Provider(settings, client)
  }

  /// Where the browser is sent, and what it has to bring back; the browser keeps `state` too, so that nobody can finish a
  /// sign-in in somebody else's browser. Throws `OpenIDFault`.
  package func begin(returnAddress: String) async throws(OpenIDFault) -> (address: String, state: String) {
    let description = try await provider.described()
    let state = Randomness.text()
    let begun = await pending.begin(state, returnAddress: returnAddress)
    // Whoever sits here now is to say who they are, whoever signed in at the provider before.
    let anew = settings.believesOpenSession ? [] : [("prompt", "login"), ("max_age", "0")]
    let fields = [
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", returnAddress),
      ("scope", "openid profile email"), ("state", state), ("nonce", begun.nonce),
      ("code_challenge", Randomness.challenge(begun.verifier)), ("code_challenge_method", "S256"),
    ]
    let joint = description.authorization_endpoint.contains("?") ? "&" : "?"
    return (description.authorization_endpoint + joint + Randomness.form(fields + anew), state)
  }

  /// What the browser brought back.
  package struct Return: Sendable {
    let code: String?
    let state: String?
    let error: String?
    /// The state that the browser kept.
    let kept: String?

    package init(code: String?, state: String?, error: String?, kept: String?) {
      self.code = code
      self.state = state
      self.error = error
      self.kept = kept
    }
  }

  /// Who signed in, as the claim names them. Throws `OpenIDFault`; a state is spent whatever comes of it.
  package func finish(_ returned: Return) async throws(OpenIDFault) -> String {
    guard let state = returned.state, let kept = returned.kept, state == kept,
      let begun = await pending.finish(state)
    else { throw .state }
    if let error = returned.error { throw .declined(String(error.prefix(80))) }
    guard let code = returned.code, !code.isEmpty, code.utf8.count <= 4_096 else { throw .provider("it sent no code") }
    let token = try await provider.token(for: code, begun)
    let claims = try await verified(token)
    let now = Date().timeIntervalSince1970
    try claims.check(settings, nonce: begun.nonce, begun: now - begun.seconds(until: .now), now: now)
    guard let name = claims.texts[settings.claim], !name.isEmpty else {
      throw .token("it has no claim \(settings.claim)")
    }
    return name
  }

  /// The claims of a token whose signature is the provider's.
  private func verified(_ token: String) async throws(OpenIDFault) -> IDToken {
    let (algorithm, identifier) = try IDToken.header(token)
    var key = try await provider.key(identifier, algorithm)
    key.algorithm = JWK.Algorithm(rawValue: algorithm.rawValue)
    // Only this key, by only this algorithm, whatever the token says.
    key.keyIdentifier = JWKIdentifier(string: identifier ?? "only")
    let keys = JWTKeyCollection()
    do {
      try await keys.add(jwk: key, isDefault: true)
      return try await keys.verify(token, as: IDToken.self)
    } catch { throw .token("its signature is not the provider's, or it cannot be read") }
  }
}
