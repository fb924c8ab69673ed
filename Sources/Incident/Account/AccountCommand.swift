package import Vocabulary

/// What can be asked of an account.
package enum AccountCommand: Hashable, Sendable {
  case open(name: String, roles: Set<Role>)
  case rename(String)
  case giveRoles(Set<Role>, reason: String)
  case close(reason: String)
  case reopen(reason: String)
  /// A secret was set or taken away; the secret itself is never in an order.
  case noteSecret(SecretKind, isSet: Bool)
  case noteLink(reason: String)
  case signIn(SignInMethod, session: String)
  case refuse(SignInRefused)
  case signOut(session: String)
  case revoke(session: String, reason: String)
}

/// What can happen to an account; a session is named by the beginning of its digest.
package enum AccountEvent: Hashable, Sendable {
  case opened(name: PersonalText, roles: [Role])
  case renamed(PersonalText)
  case rolesGiven([Role], reason: String)
  case closed(reason: String)
  case reopened(reason: String)
  case secretSet(SecretKind)
  case secretTaken(SecretKind)
  case linkMade(reason: String)
  case signedIn(SignInMethod, session: String)
  case refused(SignInRefused)
  case signedOut(session: String)
  case revoked(session: String, reason: String)
}

/// Why an account cannot be as asked.
package enum AccountRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notOpened
  case alreadyOpened
  case closed
  case nameMissing
  case rolesMissing
  case reasonMissing
  case tooLong(bytes: Int)
  case machine

  package static let wordsBytesMax = 1_024

  package var description: String {
    switch self {
    case .notOpened: "there is no such account; open it first"
    case .alreadyOpened: "there is an account of that name already; choose another, or give it other roles"
    case .closed: "the account is closed; reopen it first"
    case .nameMissing: "an account needs the name of the person; write it"
    case .rolesMissing: "an account needs a role; give at least one, or close it"
    case .reasonMissing: "this needs a reason; say why"
    case .tooLong(let bytes): "the words have \(bytes) bytes, at most \(Self.wordsBytesMax) are kept; shorten them"
    case .machine:
      "the machine has no account and never signs in, nor has the crew of a unit (\u{201C}unit ...\u{201D}); name a person"
    }
  }
}
