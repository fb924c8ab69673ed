internal import Account
package import Desk
internal import Journal
package import Passwords
package import Vocabulary

extension Doorkeeper {
  /// Sets a password; every session and link of the account ends with the old one.
  package func keep(_ hash: PasswordHash, of account: ActorID, by actor: ActorID) async throws {
    let ended = try sessions(of: account)
    try await keys.set(
      DoorSecret(account: account, kind: .password, value: hash.text, changed: clock.now()), endsSessions: true)
    try await record(.noteSecret(.password, isSet: true), on: account, by: actor)
    for session in ended {
      try await record(.revoke(session: session.name, reason: "a new password"), on: account, by: actor)
    }
  }
}
