/// Why nobody could be signed in by the provider; for the server's log, never for whoever tried.
package enum OpenIDFault: Error, Hashable, Sendable, CustomStringConvertible {
  case setting(String)
  /// The provider could not be reached, or what it answered is not what the standard says.
  case provider(String)
  /// The token is not one for us, now, from this sign-in.
  case token(String)
  /// The sign-in was begun elsewhere, too long ago, or used before.
  case state
  /// The provider says itself that it did not sign anybody in.
  case declined(String)

  package var description: String {
    switch self {
    case .setting(let words): words
    case .provider(let words): "the provider: \(words)"
    case .token(let words): "the token: \(words)"
    case .state: "the sign-in was not begun in this browser, took too long, or was used before; begin it again"
    case .declined(let words): "the provider signed nobody in: \(words)"
    }
  }
}
