internal import Deployment
internal import HTML
internal import Incident
internal import PageParts
internal import Vocabulary

/// The controller's workplace: the board by what is due next and the units, and beside them an incident with all that can be done.
struct ControlPage: Sendable {
  let outlook: Outlook
  let forms: Forms
  /// The incident that is open; nil where none is.
  let task: Task?
  var map = MapBase()

  /// An incident as a controller works with it.
  struct Task: Sendable {
    let work: IncidentAtWork
    /// Which units would meet what is still needed, as of now.
    let proposal: Proposal
    /// Other incidents for which the same units were offered and to which they were not sent yet.
    let rivals: [CallSign: [Reference]]
    let units: [CallSign: UnitState]
    let moved: Moved
  }

  var livePath: Path {
    guard let task else { return "/live/control" }
    return "/live/control/\(task.work.reference)"
  }
}
