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
  func open() async throws {
    guard desk.account(FirstAccount.id) == nil else { return }
    try await keeper.open(
      FirstAccount.id, name: "Administrator", roles: [.administrator], by: FirstAccount.terminal)
  }

  /// Opens it where nobody could let anybody in.
  func prepare() async throws {
    guard await keepers.isEmpty else { return }
    try await open()
  }

  /// A link while nobody who keeps accounts has a password here, as at first and after a journal was restored.
  func link() async throws -> String? {
    let keepers = await keepers
    guard try !keepers.contains(where: { try keeper.hasPassword($0) }) else { return nil }
    guard let id = keepers.contains(FirstAccount.id) ? FirstAccount.id : keepers.min() else { return nil }
    return try await keeper.link(
      for: id, reason: "first sign-in of the centre", lifeMinutes: Doorkeeper.printedLinkMinutes,
      by: FirstAccount.terminal)
  }

  private var keepers: [ActorID] {
    get async { desk.accounts().filter { $0.value.may(.keepAccounts) }.map(\.key) }
  }
}
