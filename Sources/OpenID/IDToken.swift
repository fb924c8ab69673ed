internal import Foundation
internal import JWTKit

/// What the provider says of whoever signed in (OpenID Connect Core 1.0, 2), as far as we look at it.
struct IDToken: JWTPayload {
  let iss: String
  let aud: [String]
  let azp: String?
  let nonce: String?
  let exp: Double
  let nbf: Double?
  let iat: Double
  /// When somebody signed in at the provider, in seconds since 1970.
  let authTime: Double?
  /// Claims that are text.
  let texts: [String: String]

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    let claims = try decoder.container(keyedBy: Name.self)
    func name(_ text: String) -> Name { Name(stringValue: text) }
    iss = try claims.decode(String.self, forKey: name("iss"))
    do { aud = [try claims.decode(String.self, forKey: name("aud"))] } catch {
      aud = try claims.decode([String].self, forKey: name("aud"))
    }
    azp = try claims.decodeIfPresent(String.self, forKey: name("azp"))
    nonce = try claims.decodeIfPresent(String.self, forKey: name("nonce"))
    exp = try claims.decode(Double.self, forKey: name("exp"))
    nbf = try claims.decodeIfPresent(Double.self, forKey: name("nbf"))
    iat = try claims.decode(Double.self, forKey: name("iat"))
    authTime = try claims.decodeIfPresent(Double.self, forKey: name("auth_time"))
    texts = claims.allKeys.reduce(into: [:]) { texts, key in
      do { texts[key.stringValue] = try claims.decode(String.self, forKey: key) } catch { return }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var claims = encoder.container(keyedBy: Name.self)
    for (name, text) in texts { try claims.encode(text, forKey: Name(stringValue: name)) }
  }

  /// Claims are checked by `check`, which knows what they have to be.
  func verify(using algorithm: some JWTAlgorithm) async throws {}

  /// Clocks differ by so much.
  static let leewaySeconds = 60.0

  /// Throws `OpenIDFault.token` for whatever is not for us, now, from this sign-in. `begun` and `now` are in seconds since 1970.
  func check(
    _ settings: OpenIDSettings, nonce expected: String, begun: Double, now: Double
  ) throws(OpenIDFault) {
    guard iss == settings.issuer else { throw .token("its issuer is \(iss.prefix(200)), not \(settings.issuer)") }
    guard aud.contains(settings.client) else { throw .token("it is for somebody else (aud)") }
    guard aud.count == 1 || azp == settings.client else {
      throw .token("it is for several and was not asked for by us (azp)")
    }
    guard azp == nil || azp == settings.client else { throw .token("somebody else asked for it (azp)") }
    guard let nonce, nonce == expected else { throw .token("it does not belong to this sign-in (nonce)") }
    guard exp > now - IDToken.leewaySeconds else { throw .token("it has expired (exp)") }
    guard (nbf ?? 0) <= now + IDToken.leewaySeconds else { throw .token("it does not hold yet (nbf)") }
    guard iat <= now + IDToken.leewaySeconds else { throw .token("it was made in the future (iat)") }
    guard !settings.believesOpenSession else { return }
    guard let authTime else { throw .token("it does not say when somebody signed in there (auth_time)") }
    guard authTime >= begun - IDToken.leewaySeconds else {
      throw .token("nobody signed in there for it: their session was open already (auth_time)")
    }
  }

  /// What stands in front of a token: how it is signed, and by which key.
  struct Header: Decodable {
    let alg: String
    let kid: String?
    /// Extensions that have to be understood; we understand none (RFC 7515, 4.1.11).
    let crit: [String]?
  }

  static let bytesMax = 64 * 1_024

  /// The algorithm and the key a token names. Throws for any that no provider may use.
  static func header(_ token: String) throws(OpenIDFault) -> (algorithm: SigningAlgorithm, key: String?) {
    guard token.utf8.count <= bytesMax else { throw .token("it is larger than \(bytesMax) bytes") }
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = Randomness.bytes(base64url: parts[0]) else {
      throw .token("it has no three parts")
    }
    let header: Header
    do { header = try JSONDecoder().decode(Header.self, from: bytes) } catch {
      throw .token("its header cannot be read")
    }
    guard let algorithm = SigningAlgorithm(rawValue: header.alg) else {
      throw .token("it is signed by \(header.alg.prefix(20)), which is not taken")
    }
    guard header.crit == nil else { throw .token("it asks for extensions that are not known (crit)") }
    return (algorithm, header.kid)
  }
}
