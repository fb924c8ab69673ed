internal import Assessment
package import Incident
internal import IncidentLog
package import Procedure
package import Vocabulary

/// A draft of a pack run over what really happened: every recorded incident that went by a version of that pack.
package struct Trial: Sendable {
  /// One incident under the draft.
  package struct Line: Hashable, Sendable {
    package let incident: IncidentID
    package let reference: Reference?
    package let opened: Moment
    /// Lists and counts say of it no more than of any restricted incident.
    package let isRestricted: Bool
    /// Its place among the cases.
    let place: Int

    /// What people call it.
    package var name: String { reference?.description ?? incident.text }
  }

  package let draft: Pack
  /// Only what was opened from then on; everything where nil.
  package let since: Moment?
  private var cases: [TrialCase] = []
  private var places: [TrialRecord: Int] = [:]
  private var byIncident: [IncidentID: Line] = [:]

  package init(of draft: Pack, since: Moment? = nil) {
    self.draft = draft
    self.since = since
  }

  /// How many incidents went by a version of the pack.
  package var count: Int { byIncident.count }

  /// How many of them differ from each other in what was answered.
  package var caseCount: Int { cases.count }

  /// In the order of their references.
  package var lines: [Line] {
    byIncident.values.sorted { ($0.opened, $0.incident) < ($1.opened, $1.incident) }
  }

  package func line(of incident: IncidentID) -> Line? { byIncident[incident] }

  package func outcome(of line: Line) -> TrialCase { cases[line.place] }

  /// Takes an incident as it stands now; whatever was made of it before is forgotten. `old` is the pack it went by.
  package mutating func take(_ id: IncidentID, _ life: Life, under old: Pack?) {
    guard let version = life.assessment.pack, version.name == draft.name, since.map({ $0 <= life.log.opened }) ?? true
    else {
      byIncident[id] = nil
      return
    }
    let record = TrialRecord(life, version)
    let place: Int
    if let known = places[record] {
      place = known
    } else {
      place = cases.count
      cases.append(TrialWalking.decide(record, under: old, draft: draft))
      places[record] = place
    }
    byIncident[id] = Line(
      incident: id, reference: life.log.reference, opened: life.log.opened, isRestricted: life.log.restrictedTo != nil,
      place: place)
  }
}
