package import Account

/// What happened to an account, in a line for people.
package enum AccountEventWords {
  package static func text(_ event: AccountEvent) -> String {
    switch event {
    case .opened(let name, let roles): "opened for \(name): \(RoleWords.list(Set(roles)))"
    case .renamed(let name): "renamed to \(name)"
    case .rolesGiven(let roles, let reason): "given the roles \(RoleWords.list(Set(roles))): \(reason)"
    case .closed(let reason): "closed: \(reason)"
    case .reopened(let reason): "opened again: \(reason)"
    case .secretSet(.password): "password set"
    case .secretSet(.totp): "authenticator set up"
    case .secretTaken(.password): "password taken away"
    case .secretTaken(.totp): "authenticator taken away"
    case .linkMade(let reason): "one-time link made: \(reason)"
    case .signedIn(let method, let session): "signed in \(words(method)), session \(session)"
    case .refused(let why): "sign-in refused: \(words(why))"
    case .signedOut(let session): "signed out, session \(session)"
    case .revoked(let session, let reason): "session \(session) ended: \(reason)"
    case .keyIssued(let grant):
      "key \(grant.key) issued for \(grant.label): \(grant.scopes.map(\.rawValue).joined(separator: ", "))"
    case .keyRevoked(let key, let reason): "key \(key) revoked: \(reason)"
    }
  }

  private static func words(_ method: SignInMethod) -> String {
    switch method {
    case .link: "by one-time link"
    case .password: "by password"
    case .passwordAndCode: "by password and code"
    case .openID: "by OpenID Connect"
    }
  }

  private static func words(_ why: SignInRefused) -> String {
    switch why {
    case .wrongPassword: "wrong password"
    case .wrongCode: "wrong code"
    case .locked: "the account was locked"
    case .closed: "the account is closed"
    }
  }
}
