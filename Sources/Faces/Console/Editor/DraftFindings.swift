internal import HTML
internal import Improvement
internal import Procedure

/// What the proof of a draft found, beside what it found it in.
struct DraftFindings: Sendable {
  let findings: [Finding]
  /// How many stand in one place.
  static let shownMax = 50

  func write(_ html: Markup) {
    guard !findings.isEmpty else { return }
    html.ul(.class("findings")) {
      for finding in findings.prefix(DraftFindings.shownMax) {
        html.li {
          html.bdi(finding.what)
          html.small { html.bdi(finding.mend) }
        }
      }
      if findings.count > DraftFindings.shownMax { html.li("and \(findings.count - DraftFindings.shownMax) more") }
    }
  }

  /// The same with where each stands, as the way there.
  func writeWithPlaces(_ html: Markup, _ sight: DraftSight) {
    guard !findings.isEmpty else { return html.p("Nothing was found.") }
    html.ul(.class("findings")) {
      for finding in findings.prefix(DraftFindings.shownMax) {
        html.li {
          if sight.state.files[finding.file] != nil {
            html.a(.href(sight.place.at(.file(finding.file)).path)) {
              html.bdi("\(finding.file), line \(finding.line)")
            }
          } else {
            html.bdi(finding.file)
          }
          html.text(": ")
          html.bdi(finding.what)
          html.small { html.bdi(finding.mend) }
        }
      }
      if findings.count > DraftFindings.shownMax { html.li("and \(findings.count - DraftFindings.shownMax) more") }
    }
  }
}
