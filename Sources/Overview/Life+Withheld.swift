internal import Assessment
internal import Deployment
internal import Escalation
package import Incident
internal import IncidentLog
internal import Vocabulary

extension Life {
  /// What may be shown of it to anybody: all of it, or where it is restricted only that it is there, whose it is and how pressing.
  package var withheld: Life {
    guard log.restrictedTo != nil else { return self }
    var shown = self
    shown.log.location = log.location.map { _ in Location(place: PersonalText("restricted")) }
    shown.log.lines = []
    shown.log.facts = []
    shown.log.promise = log.promise.map {
      Promise(words: PersonalText("restricted"), by: $0.by, seconds: $0.seconds, said: $0.said)
    }
    shown.log.readBacks = []
    shown.log.handOff = nil
    shown.assessment.path = []
    shown.assessment.earlierPaths = []
    shown.assessment.asking = nil
    shown.assessment.suggestions = [:]
    shown.assessment.given = []
    shown.assessment.determinant = assessment.determinant.map { known in
      Determinant(
        leaf: LeafID(trusted: "restricted"), nature: NatureCode(trusted: "restricted"), natureTitle: "Restricted",
        priority: known.priority, targets: known.targets, requirement: known.requirement)
    }
    shown.deployment.tasks = []
    shown.escalation.decisions = []
    shown.escalation.reports = []
    shown.escalation.raisings = []
    shown.escalation.turns = []
    shown.log.confirmedBy = nil
    shown.assessment.overrides = []
    return shown
  }
}
