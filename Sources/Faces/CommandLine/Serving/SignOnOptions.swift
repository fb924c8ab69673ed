internal import ArgumentParser
internal import Console
internal import Foundation
internal import OpenID

/// With which provider people may sign in; all of it or nothing.
struct SignOnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The address of the OpenID provider people may sign in with.", valueName: "URL"))
  var oidcIssuer: String?
  @Option(help: ArgumentHelp("Our client id at the provider.", valueName: "ID")) var oidcClient: String?
  @Option(help: ArgumentHelp("The file that holds our client secret.", valueName: "FILE")) var oidcSecretFile: String?
  @Option(help: ArgumentHelp("The claim that names the account.", valueName: "CLAIM"))
  var oidcClaim = OpenIDSettings.claimUsual
  @Option(
    help: ArgumentHelp(
      "Where the provider sends people back to, where a proxy stands before the server; it ends in /openid/return.",
      valueName: "URL"))
  var oidcReturn: String?
  @Flag(
    help: """
      Take a session that is open at the provider already, without asking there again; only where nobody shares a browser. \
      Otherwise the provider has to say in auth_time when they signed in.
      """)
  var oidcOpenSession = false

  /// nil where no provider is set. Throws, in words, what is missing or cannot be meant.
  func signOn() throws -> SignOn? {
    guard let issuer = oidcIssuer else {
      guard oidcClient == nil, oidcSecretFile == nil, oidcReturn == nil, !oidcOpenSession else {
        throw CommandFault(
          "--oidc-client, --oidc-secret-file, --oidc-return and --oidc-open-session need --oidc-issuer; give it, or leave "
            + "them out")
      }
      return nil
    }
    guard let client = oidcClient, let file = oidcSecretFile else {
      throw CommandFault("--oidc-issuer needs --oidc-client and --oidc-secret-file, as the provider gave them")
    }
    let path = Folder.absolute(file)
    let secret: String
    do { secret = try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw CommandFault("the secret in \(quoted(path)) cannot be read; look at its name and rights")
    }
    let settings = try OpenIDSettings(
      issuer: issuer, client: client, secret: secret.trimmingCharacters(in: .whitespacesAndNewlines), claim: oidcClaim,
      believesOpenSession: oidcOpenSession)
    return SignOn(OpenID(settings), returnAddress: oidcReturn)
  }
}
