internal import Account
internal import Console
internal import Desk
internal import Vocabulary

/// The account by which the first person comes in and lets in the others.
struct FirstAccount {
  static let id = ActorID(trusted: "administrator")
  /// Who acts when somebody works at the server's own terminal without saying who they are.
  static let terminal = ActorID(trusted: "terminal of the server")

  let keeper: Doorkeeper
  let desk: Desk

  /// Opens it where it never was; one that was closed stays closed.
  func prepare() async throws {
    guard await desk.account(FirstAccount.id) == nil else { return }
    try await keeper.open(
      FirstAccount.id, name: "Administrator", roles: [.administrator], by: FirstAccount.terminal)
  }

  /// A link while nobody has chosen its password yet; nil afterwards, and where it is closed.
  func link() async throws -> String? {
    guard let state = await desk.account(FirstAccount.id), state.phase == .open, !state.secrets.contains(.password)
    else {
      return nil
    }
    return try await keeper.link(
      for: FirstAccount.id, reason: "first sign-in of the centre", lifeMinutes: Doorkeeper.printedLinkMinutes,
      by: FirstAccount.terminal)
  }
}
