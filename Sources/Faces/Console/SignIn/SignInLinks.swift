package import Desk
package import Journal
internal import Vocabulary

/// Makes the one-time links that begin a session; the store keeps a digest only.
package struct SignInLinks: Sendable {
  /// How long a link waits to be used.
  package static let lifeMinutes: Int64 = 30

  private let keys: any DoorKeys
  private let clock: DeskClock

  /// The clock is the machine's, never a replayed one.
  package init(keys: any DoorKeys, clock: DeskClock) {
    self.keys = keys
    self.clock = clock
  }

  /// A new token, to stand behind `/sign-in/`. Throws `JournalFault`.
  package func issue() async throws -> String {
    let token = Token.random()
    let expires = clock.now().adding(seconds: SignInLinks.lifeMinutes * 60)
    try await keys.keep(DoorKey(kind: .link, digest: token.digest, expires: expires))
    return token.text
  }
}
