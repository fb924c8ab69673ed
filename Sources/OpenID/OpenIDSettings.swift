internal import Foundation

/// With which provider people sign in, and as what we are known there.
package struct OpenIDSettings: Sendable {
  /// The address of the provider, as its tokens name it; compared letter for letter.
  let issuer: String
  let client: String
  let secret: String
  /// The claim that names the account.
  let claim: String
  /// Whether a session that is open at the provider already is believed. Where people share a browser it must not be: whoever
  /// comes next would come in as whoever left.
  let believesOpenSession: Bool
  /// What stands on the button: the host of the issuer.
  package let title: String

  package static let claimUsual = "preferred_username"
  private static let textBytesMax = 2_048

  /// Throws `OpenIDFault.setting` for what cannot be meant. Only loopback may go without TLS: tokens and the secret cross this way.
  package init(
    issuer: String, client: String, secret: String, claim: String = claimUsual, believesOpenSession: Bool = false
  ) throws(OpenIDFault) {
    guard let host = OpenIDSettings.host(issuer), !issuer.contains("?"), !issuer.contains("#") else {
      throw .setting(
        "the issuer has to be an address such as https://id.example.org, found \(issuer.prefix(200)); http is taken "
          + "for this machine itself alone")
    }
    for (text, what) in [(client, "client"), (secret, "secret"), (claim, "claim")] {
      guard !text.isEmpty, text.utf8.count <= OpenIDSettings.textBytesMax,
        text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F })
      else {
        throw .setting(
          "the \(what) has to be 1 to \(OpenIDSettings.textBytesMax) plain characters; look at what the provider gave")
      }
    }
    self.issuer = issuer
    self.client = client
    self.secret = secret
    self.claim = claim
    self.believesOpenSession = believesOpenSession
    title = host
  }

  /// The host of an address that is taken; nil for any other.
  static func host(_ address: String) -> String? {
    guard address.utf8.count <= textBytesMax, let parts = URLComponents(string: address), let host = parts.host,
      !host.isEmpty, parts.user == nil, parts.password == nil
    else { return nil }
    let isLoopback = ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host)
    guard parts.scheme == "https" || (parts.scheme == "http" && isLoopback) else { return nil }
    return parts.port.map { "\(host):\($0)" } ?? host
  }
}
