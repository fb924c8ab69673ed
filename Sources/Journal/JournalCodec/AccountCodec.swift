internal import Account
internal import Vocabulary

/// Stored forms of what happens to an account. No secret is ever in an event.
enum AccountCodec {
  static func encode(_ event: AccountEvent) -> StoredForm {
    switch event {
    case .opened(let name, let roles):
      StoredForm("account-opened", 1, personal: ["name": name]) { $0.texts("roles", roles.map(\.rawValue)) }
    case .renamed(let name): StoredForm("account-renamed", 1, personal: ["name": name])
    case .rolesGiven(let roles, let reason):
      StoredForm("account-roles-given", 1) { body in
        body.texts("roles", roles.map(\.rawValue))
        body.text("reason", reason)
      }
    case .closed(let reason): StoredForm("account-closed", 1) { $0.text("reason", reason) }
    case .reopened(let reason): StoredForm("account-reopened", 1) { $0.text("reason", reason) }
    case .secretSet(let kind): StoredForm("account-secret-set", 1) { $0.text("kind", kind.rawValue) }
    case .secretTaken(let kind): StoredForm("account-secret-taken", 1) { $0.text("kind", kind.rawValue) }
    case .linkMade(let reason): StoredForm("account-link-made", 1) { $0.text("reason", reason) }
    case .signedIn(let method, let session):
      StoredForm("account-signed-in", 1) { body in
        body.text("method", method.rawValue)
        body.text("session", session)
      }
    case .refused(let why): StoredForm("account-refused", 1) { $0.text("why", why.rawValue) }
    case .signedOut(let session): StoredForm("account-signed-out", 1) { $0.text("session", session) }
    case .revoked(let session, let reason):
      StoredForm("account-revoked", 1) { body in
        body.text("session", session)
        body.text("reason", reason)
      }
    case .keyIssued(let grant):
      StoredForm("account-key-issued", 1) { body in
        body.text("key", grant.key.text)
        body.text("label", grant.label)
        body.texts("scopes", grant.scopes.map(\.rawValue))
        body.moment("expires", grant.expires)
      }
    case .keyRevoked(let key, let reason):
      StoredForm("account-key-revoked", 1) { body in
        body.text("key", key.text)
        body.text("reason", reason)
      }
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> AccountEvent? {
    switch (event, version) {
    case ("account-opened", 1):
      let roles = try fields.body.choices("roles", Role.self)
      return .opened(name: try fields.personalText("name"), roles: roles)
    case ("account-renamed", 1): return .renamed(try fields.personalText("name"))
    default:
      guard let decoded = try impersonal(event, version, &fields.body) else { return nil }
      try fields.body.end()
      return decoded
    }
  }

  /// Those that never have a personal part.
  private static func impersonal(
    _ event: String, _ version: Int64, _ body: inout BodyReader
  ) throws(CodecFault) -> AccountEvent? {
    switch (event, version) {
    case ("account-roles-given", 1):
      .rolesGiven(try body.choices("roles", Role.self), reason: try body.text("reason"))
    case ("account-closed", 1): .closed(reason: try body.text("reason"))
    case ("account-reopened", 1): .reopened(reason: try body.text("reason"))
    case ("account-secret-set", 1): .secretSet(try body.choice("kind", SecretKind.self))
    case ("account-secret-taken", 1): .secretTaken(try body.choice("kind", SecretKind.self))
    case ("account-link-made", 1): .linkMade(reason: try body.text("reason"))
    case ("account-signed-in", 1):
      .signedIn(try body.choice("method", SignInMethod.self), session: try body.text("session"))
    case ("account-refused", 1): .refused(try body.choice("why", SignInRefused.self))
    case ("account-key-issued", 1):
      .keyIssued(
        KeyGrant(
          key: try body.value("key", KeyID.self), label: try body.text("label"),
          scopes: try body.choices("scopes", KeyScope.self), expires: try body.moment("expires")))
    case ("account-key-revoked", 1):
      .keyRevoked(try body.value("key", KeyID.self), reason: try body.text("reason"))
    case ("account-signed-out", 1): .signedOut(session: try body.text("session"))
    case ("account-revoked", 1):
      .revoked(session: try body.text("session"), reason: try body.text("reason"))
    default: nil
    }
  }
}
