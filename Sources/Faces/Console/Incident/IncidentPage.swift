internal import Assessment
internal import HTML
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// An incident somebody asked for, open or closed, as it stands.
struct IncidentFound: Sendable {
  let incident: IncidentID
  let life: Life

  init(_ incident: IncidentID, _ life: Life) {
    self.incident = incident
    self.life = life
  }
}

/// One incident: what people wrote first, then how it was assessed and who was sent.
struct IncidentPage: Sendable {
  let incident: IncidentID
  let life: Life
  let outlook: Outlook
  /// In the workplaces: the newest line first, below the note; and the facts that work needs.
  let isAtWork: Bool
  /// Whether it shows what only those named may see: nothing that everybody is sent may replace it.
  let isOwn: Bool

  /// `isWhole` for somebody who is named where it is restricted; everybody else is shown what may be shown to all.
  init(_ found: IncidentFound, _ outlook: Outlook, isWhole: Bool = false, isAtWork: Bool = false) {
    self.isAtWork = isAtWork
    incident = found.incident
    isOwn = isWhole && found.life.log.restrictedTo != nil
    life = isWhole ? found.life : found.life.withheld
    self.outlook = outlook
  }

  /// The parts that change while the page is open.
  var regions: [Region] { [headline, facts, log, units, path, course] }

  /// The id of a region in the page.
  func id(_ region: Region) -> String { isOwn ? "own-\(region.id)" : region.id }

  /// The number people quote, or that there is none yet.
  var referenceWords: String { life.log.reference.map { "\($0)" } ?? "no reference yet" }

  /// What it is, as far as anybody knows.
  var natureWords: String { life.assessment.determinant?.natureTitle ?? "Not yet assessed" }

  /// Where it is in its life.
  var stateWords: String {
    switch life.log.phase {
    case .unopened: "not opened"
    case .open: BoardLine(incident, life)?.stage.rawValue ?? "open"
    case .closed: "closed"
    case .merged: "merged, a duplicate"
    }
  }

  /// For a number nobody was given.
  static func notFound() -> Response {
    PageResponse.notice(
      .notFound, title: "No such incident",
      words: ["No incident has this reference. A reference is a day and a number, such as 261121-0042."],
      linkTo: "/board", link: "To the board")
  }
}
