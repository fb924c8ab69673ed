internal import Assessment
internal import Deployment
package import Incident
internal import IncidentLog
package import Journal
package import Vocabulary

extension IncidentRow {
  /// The row of an incident as it stands; nil before it is opened.
  package init?(_ incident: IncidentID, _ life: Life) {
    guard let owner = life.log.owner else { return nil }
    self.init(
      incident: incident, reference: life.log.reference, source: life.log.source, received: life.log.received,
      opened: life.log.opened, closed: life.log.closed, owner: owner, priority: life.assessment.priority,
      nature: life.assessment.determinant?.nature, natureTitle: life.assessment.determinant?.natureTitle,
      ground: life.log.location?.ground, place: life.log.location?.place.words, disposition: life.log.disposition,
      units: life.deployment.assignments.map { assignment in
        UnitTimes(
          unit: assignment.unit, home: assignment.home, mobilised: assignment.assigned, mobile: assignment.mobile,
          attended: assignment.atScene, cleared: assignment.cleared)
      })
  }
}
