internal import ArgumentParser
internal import Console
internal import Desk
internal import Vocabulary

/// `tocsin sign-in-link`: a new one-time link, for whoever may use the store's folder.
struct SignInLink: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-in-link", abstract: "Make a one-time sign-in link and print its path.",
    discussion: """
      Whoever may use the store's folder may make one: this is the way back in when every password is lost. Without
      --account it is for the account administrator, which is opened where it does not exist.

      Example:
        tocsin sign-in-link --store store --account amy
      """)

  @OptionGroup var store: StoreOption
  @Option(help: "For whom; the account administrator where it is left out.") var account: String?

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let desk = try await office.desk()
    let keeper = Doorkeeper(desk: desk, keys: office.journal)
    let id: ActorID
    if let account {
      id = try await desk.accountNamed(account).id
    } else {
      id = FirstAccount.id
      try await FirstAccount(keeper: keeper, desk: desk).open()
    }
    let token = try await keeper.link(
      for: id, reason: "asked for at the terminal of the server", lifeMinutes: Doorkeeper.printedLinkMinutes,
      by: FirstAccount.terminal)
    try await office.output.line("/sign-in/\(token)")
    try await office.output.remark(
      "for \(shown(id.text)); put the server's address before it; it can be used once, within "
        + "\(Doorkeeper.printedLinkMinutes) minutes")
    return 0
  }
}
