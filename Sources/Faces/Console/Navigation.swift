internal import Account
internal import HTML

/// The pages that can be reached from everywhere, in the order in which they stand there.
enum Navigation {
  /// Where a page stands: what is used all day in the strip itself, the rest in the list that "More" opens.
  enum Standing: Sendable { case strip, more }

  /// One page, and who may open it.
  struct Page: Sendable {
    let title: String
    let path: Path
    let need: Need
    var standing = Standing.strip
  }

  static let pages = [
    Page(title: "Calls", path: "/calls", need: CallsPage.need),
    Page(title: "Control", path: "/control", need: .action(.look)),
    Page(title: "Board", path: "/board", need: .action(.look)),
    Page(title: "Search", path: "/search", need: CentrePage.search.need),
    Page(title: "Shift", path: "/shift", need: CentrePage.shift.need),
    Page(title: "Procedures", path: "/procedures", need: .action(.look)),
    Page(title: "Reviews", path: "/reviews", need: .action(.review), standing: .more),
    Page(title: "Reports", path: "/reports", need: .action(.review), standing: .more),
    Page(title: "Journal", path: "/journal", need: .action(.audit), standing: .more),
    Page(title: "Handbook", path: "/handbook", need: .action(.look), standing: .more),
    Page(title: "Units", path: "/units", need: CentrePage.units.need, standing: .more),
    Page(title: "Referred", path: "/referred", need: CentrePage.referred.need, standing: .more),
    Page(title: "Levels", path: "/levels", need: CentrePage.levels.need, standing: .more),
    Page(title: "Places", path: "/places", need: CentrePage.places.need, standing: .more),
    Page(title: "Callers", path: "/callers", need: CentrePage.callers.need, standing: .more),
    Page(title: "Wallboard", path: "/wallboard", need: CentrePage.wallboard.need, standing: .more),
    Page(title: "Paper", path: "/sheets", need: .action(.look), standing: .more),
    Page(title: "Enter a paper sheet", path: "/late", need: .action(.takeContacts), standing: .more),
    Page(title: "Accounts", path: "/accounts", need: AccountsPage.need, standing: .more),
    Page(title: "Webhooks", path: "/webhooks", need: .action(.keepCentre), standing: .more),
    Page(title: "Gallery", path: "/gallery", need: .action(.keepCentre), standing: .more),
  ]
}
