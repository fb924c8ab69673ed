internal import Account
internal import HTML

/// The pages that stand in the strip, in the order in which they stand there.
enum Navigation {
  /// One page, and who may open it.
  struct Page: Sendable {
    let title: String
    let path: Path
    let need: Need
  }

  static let pages = [
    Page(title: "Calls", path: "/calls", need: .action(.takeContacts)),
    Page(title: "Control", path: "/control", need: .action(.look)),
    Page(title: "Board", path: "/board", need: .action(.look)),
    Page(title: "Accounts", path: "/accounts", need: .action(.keepAccounts)),
  ]
}
