internal import Foundation
internal import JWTKit

/// The provider as it describes itself (OpenID Connect Discovery 1.0), its keys, and what it says of somebody.
actor Provider {
  /// What we need of the discovery document.
  struct Description: Decodable, Sendable {
    let issuer: String
    let authorization_endpoint: String
    let token_endpoint: String
    let jwks_uri: String
    let token_endpoint_auth_methods_supported: [String]?
  }

  private struct Answer: Decodable, Sendable {
    let id_token: String
  }

  /// How long the description holds, and how often keys are fetched at most: anybody can send tokens with unknown keys.
  private static let descriptionLife = Duration.seconds(3_600)
  private static let keysAgain = Duration.seconds(60)
  private static let keyCountMax = 64

  private let settings: OpenIDSettings
  private let client: ProviderClient
  private var description: (held: Description, since: ContinuousClock.Instant)?
  private var keys: [JWK] = []
  private var keysAsked: ContinuousClock.Instant?

  init(_ settings: OpenIDSettings, _ client: ProviderClient) {
    self.settings = settings
    self.client = client
  }

  func described() async throws(OpenIDFault) -> Description {
    if let description, description.since + Provider.descriptionLife > .now { return description.held }
    let root = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let fresh = try await client.document(Description.self, at: root + "/.well-known/openid-configuration")
    guard fresh.issuer == settings.issuer else {
      throw .provider("it calls itself \(fresh.issuer.prefix(200)), the setting says \(settings.issuer)")
    }
    guard OpenIDSettings.host(fresh.authorization_endpoint) != nil else {
      throw .provider("it names the address \(fresh.authorization_endpoint.prefix(200)), which is not https")
    }
    description = (fresh, .now)
    return fresh
  }

  /// Spends a code. Returns the token as it came, not looked at.
  func token(for code: String, _ begun: PendingSignIns.Pending) async throws(OpenIDFault) -> String {
    let provider = try await described()
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", begun.returnAddress),
      ("code_verifier", begun.verifier),
    ]
    var headers: [(String, String)] = []
    if provider.token_endpoint_auth_methods_supported.map({ $0.contains("client_secret_basic") }) ?? true {
      let pair = "\(Randomness.coded(settings.client)):\(Randomness.coded(settings.secret))"
      headers.append(("Authorization", "Basic \(Data(pair.utf8).base64EncodedString())"))
    } else {
      fields += [("client_id", settings.client), ("client_secret", settings.secret)]
    }
    return try await client.post(Answer.self, to: provider.token_endpoint, fields, headers: headers).id_token
  }

  /// The key a token names; fetched anew where it is unknown, at most once a minute.
  func key(_ identifier: String?, _ algorithm: SigningAlgorithm) async throws(OpenIDFault) -> JWK {
    if let known = find(identifier, algorithm) { return known }
    if keysAsked.map({ $0 + Provider.keysAgain <= .now }) ?? true {
      let address = try await described().jwks_uri
      keysAsked = .now
      do { keys = Array(try await client.document(KeySet.self, at: address).keys.prefix(Provider.keyCountMax)) } catch {
        // A provider that did not answer is asked again with the next sign-in.
        keysAsked = nil
        throw error
      }
      if let fresh = find(identifier, algorithm) { return fresh }
    }
    throw .token("no key of the provider fits (kid \((identifier ?? "none").prefix(80)), \(algorithm.rawValue))")
  }

  private func find(_ identifier: String?, _ algorithm: SigningAlgorithm) -> JWK? {
    let fitting = keys.filter { key in
      key.keyType == algorithm.keyType && (key.algorithm.map { $0.rawValue == algorithm.rawValue } ?? true)
    }
    guard let identifier else { return fitting.count == 1 ? fitting[0] : nil }
    return fitting.first { $0.keyIdentifier?.string == identifier }
  }
}

/// The keys a provider publishes; those of kinds we do not know are left out.
private struct KeySet: Decodable, Sendable {
  let keys: [JWK]

  private enum Part: CodingKey {
    case keys
  }

  private struct Found: Decodable {
    let key: JWK?

    init(from decoder: any Decoder) throws {
      do { key = try JWK(from: decoder) } catch { key = nil }
    }
  }

  init(from decoder: any Decoder) throws {
    keys = try decoder.container(keyedBy: Part.self).decode([Found].self, forKey: .keys).compactMap(\.key)
  }
}

/// By what a provider may sign: public keys only. `none` and shared secrets (HS256 and others) are not among them.
enum SigningAlgorithm: String, Sendable, CaseIterable {
  case rs256 = "RS256"
  case rs384 = "RS384"
  case rs512 = "RS512"
  case ps256 = "PS256"
  case es256 = "ES256"
  case es384 = "ES384"

  var keyType: JWK.KeyType {
    switch self {
    case .rs256, .rs384, .rs512, .ps256: .rsa
    case .es256, .es384: .ecdsa
    }
  }
}
