internal import Desk
internal import HTML
internal import Overview
internal import Procedure
internal import Vocabulary

/// Ended incidents for those who review: what was not as agreed, what the criteria of quality came to, and who has reviewed them.
struct ReviewsPage: Sendable {
  /// How many incidents a window shows.
  static let windowMax = 50

  let found: AtHand<ReviewsAtHand>
  let choice: ReviewList.Choice
  /// Those that ended before this one did; the newest where nil.
  let before: Reference?
  let outlook: Outlook
  let visitor: Visitor

  private var frame: HindsightFrame {
    HindsightFrame(
      title: "Reviews", path: "/reviews",
      purpose: "Incidents that have ended, the newest first. Each opens its review.", outlook: outlook,
      visitor: visitor)
  }

  func render() -> [UInt8] {
    frame.render(found) { html, reviews in
      let window = reviews.list.window(choice, before: before, limit: ReviewsPage.windowMax) {
        $0.isOpenTo(visitor.actor)
      }
      writeChoices(html)
      frame.writeMoment(html, "\(window.count) \(choice.words(window.count))", reviews.asOf)
      guard !window.lines.isEmpty else { return html.p(empty(window), .class("quiet")) }
      // Before the lines too: from the keyboard each of them is a step on the way to those behind.
      writeWays(html, window)
      writeTable(html, window.lines)
      writeWays(html, window)
      writeKept(html, older: reviews.list.older)
    }
  }

  private func writeChoices(_ html: Markup) {
    html.nav(.id("shown"), .tabIndex(-1), .class("sections"), .aria("label", "Which are shown")) {
      for each in ReviewList.Choice.allCases {
        html.a(each.title, .href(each.path), .when(each == choice, .aria("current", "page")))
      }
    }
  }

  private func empty(_ window: ReviewList.Window) -> String {
    if window.count > 0 { return "There are no older ones." }
    return switch choice {
    case .all: "No incident has ended yet. Once one is closed it stands here."
    case .deviating: "At no closing was anything found that was not as agreed."
    case .unreviewed: "Every incident that has ended was reviewed, or none has ended yet."
    }
  }

  private func writeTable(_ html: Markup, _ lines: [ReviewLine]) {
    html.table(.class("list")) {
      html.caption("Ended incidents, the newest first", .class("unseen"))
      html.headings("Incident", "Ended", "What it was", "How it ended", "Deviations", "Criteria", "Reviewed")
      html.tbody { for line in lines { write(html, line) } }
    }
  }

  private func write(_ html: Markup, _ line: ReviewLine) {
    html.tr {
      html.th(.scope(.row)) {
        html.a(
          "\(line.reference)", .id("review-\(line.reference)"), .href("/incidents/\(line.reference)/review"))
        if line.isRestricted {
          html.text(" ")
          Badge("restricted").write(html)
        }
      }
      html.cell("Ended") { html.time(outlook.zone.text(line.ended), .dateTime(Words.machine(line.ended))) }
      html.cell("What it was") {
        Words.writePriority(html, line.priority)
        html.text(" ")
        html.bdi(line.natureTitle ?? "not assessed")
      }
      html.cell("How it ended", line.disposition ?? "")
      html.cell("Deviations") {
        if line.deviations == 0 { html.text("none") } else { html.strong("\(line.deviations)") }
      }
      html.cell("Criteria") { writeOutcomes(html, line) }
      html.cell("Reviewed") {
        guard let by = line.reviewedBy else { return html.text("not yet") }
        html.bdi(by.text)
        if let moment = line.reviewed { html.text(", \(outlook.zone.day(moment))") }
      }
    }
  }

  /// How many were met, how many not, and of how many nothing is said.
  private func writeOutcomes(_ html: Markup, _ line: ReviewLine) {
    func count(_ outcome: Criterion.Outcome) -> Int { line.outcomes[outcome] ?? 0 }
    let silent = count(.notApplicable) + count(.undecided)
    guard count(.met) + count(.missed) + silent > 0 else { return html.text("nothing said") }
    html.text("\(count(.met)) met, ")
    if count(.missed) > 0 { html.strong("\(count(.missed)) not met") } else { html.text("0 not met") }
    if silent > 0 { html.text(", nothing said of \(silent)") }
  }

  private func writeWays(_ html: Markup, _ window: ReviewList.Window) {
    guard window.hasNewer || window.hasOlder else { return }
    html.p(.class("links")) {
      if window.hasNewer { html.a("The newest", .href(choice.path)) }
      if window.hasNewer, window.hasOlder { html.text(" \u{B7} ") }
      if window.hasOlder, let last = window.lines.last {
        html.a("Older ones", .href("/reviews?show=\(choice.rawValue)&before=\(last.reference)#shown"))
      }
    }
  }

  private func writeKept(_ html: Markup, older: Int) {
    if older > 0 {
      html.p(
        "The newest \(ReviewList.linesMax) that ended are kept for this list; \(older) older ones open by their reference.",
        .class("quiet"))
    }
  }
}

extension ReviewList.Choice {
  var title: String {
    switch self {
    case .all: "All"
    case .deviating: "With deviations"
    case .unreviewed: "Not yet reviewed"
    }
  }

  var path: Path {
    switch self {
    case .all: "/reviews#shown"
    case .deviating, .unreviewed: "/reviews?show=\(rawValue)#shown"
    }
  }

  func words(_ count: Int) -> String {
    switch self {
    case .all: count == 1 ? "incident has ended" : "incidents have ended"
    case .deviating: count == 1 ? "incident with deviations" : "incidents with deviations"
    case .unreviewed: count == 1 ? "incident is not yet reviewed" : "incidents are not yet reviewed"
    }
  }
}
