internal import Overview

/// The board: every open incident in the order of what is due next.
struct BoardPage: Sendable {
  let outlook: Outlook

  init(_ outlook: Outlook) { self.outlook = outlook }

  /// The parts that change while the page is open.
  var regions: [Region] { [caption, units, rows] }

  /// How many open incidents are not in the table.
  var hiddenCount: Int { outlook.openCount - outlook.lines.count }
}
