internal import Desk
internal import HTML
internal import Overview
internal import Procedure
internal import Vocabulary

/// The incidents of one cell of a trial's matrix.
struct TrialListPage: Sendable {
  /// How many are listed.
  static let linesMax = 200

  let frame: TrialFrame
  let shown: DraftTried
  let choice: TrialChoice

  func render() -> [UInt8] {
    let lines = shown.lines(choice)
    return frame.render(choice.words, isWorked: false) { html in
      html.p(.class("quiet")) {
        html.text("\(lines.count) incidents under draft \(shown.trial.draft.version)")
        if lines.count > TrialListPage.linesMax { html.text("; the first \(TrialListPage.linesMax) are listed") }
      }
      html.ul(.class("dashes")) {
        for line in lines.prefix(TrialListPage.linesMax) {
          html.li { TrialLineView(line: line, tried: shown.trial.outcome(of: line)).write(html) }
        }
      }
    }
  }
}

/// One incident of a trial: what it was, what it would be, and by which answers.
struct TrialLineView: Sendable {
  let line: Trial.Line
  let tried: TrialCase

  func write(_ html: Markup) {
    html.a(line.name, .href("/incidents/\(line.name)"))
    html.text(" ")
    writeChange(html)
    guard !line.isRestricted, tried.obstacle == nil else { return }
    html.ul(.class("dashes")) {
      for way in tried.ways { html.li { html.bdi("\(way.outcome.words): \(way.difference)") } }
    }
  }

  /// From what to what, in one line; of a restricted incident no more than its priority.
  func writeChange(_ html: Markup) {
    if let obstacle = tried.obstacle { return html.bdi(obstacle.words) }
    guard let before = tried.before else { return }
    if line.isRestricted {
      let after = Set(tried.ways.map(\.outcome.priority.description)).sorted().joined(separator: " or ")
      html.bdi("restricted: \(before.priority) becomes \(after)")
    } else {
      html.bdi("\(before.words) becomes \(tried.after)")
    }
  }
}
