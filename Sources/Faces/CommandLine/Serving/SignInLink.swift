internal import ArgumentParser
internal import Console
internal import Desk

/// `tocsin sign-in-link`: a new one-time link, for whoever may use the store's folder.
struct SignInLink: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-in-link", abstract: "Make a one-time sign-in link and print its path.")

  @OptionGroup var store: StoreOption

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let token = try await SignInLinks(keys: office.journal, clock: DeskClock()).issue()
    try await office.output.line("/sign-in/\(token)")
    try await office.output.remark(
      "put the server's address before it; it can be used once, within \(SignInLinks.lifeMinutes) minutes")
    return 0
  }
}
