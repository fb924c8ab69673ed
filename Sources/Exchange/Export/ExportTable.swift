internal import Account
internal import Assessment
internal import Contact
internal import Deployment
internal import Escalation
package import Incident
internal import IncidentLog
internal import Register
package import Vocabulary

/// The tables in which everything a centre holds is given away.
package enum ExportTable: String, Hashable, Sendable, CaseIterable {
  case incidents, log, answers, assignments, contacts, units, places, callers, facts, accounts, packs

  /// The rows that an incident adds to this table; what is restricted is withheld before it comes here.
  package func rows(of id: IncidentID, _ life: Life) -> [ExportRow] {
    let reference = ExportValue(life.log.reference?.description)
    switch self {
    case .incidents: return [ExportTable.incident(id, life)]
    case .log:
      return life.log.lines.map { line in
        ExportRow([
          "incident": .text(id.text), "reference": reference, "entry": .integer(line.entry),
          "happened": .moment(line.happened), "recorded": .moment(line.recorded), "actor": .text(line.actor.text),
          "voice": .text(line.voice.rawValue), "topic": ExportValue(line.topic?.rawValue),
          "words": ExportValue(line.words), "struck": ExportValue(line.struck?.reason),
        ])
      }
    case .answers:
      return life.assessment.path.map { step in
        ExportRow([
          "incident": .text(id.text), "reference": reference, "entry": .integer(step.entry),
          "pack": ExportValue(life.assessment.pack?.hash.text), "tree": ExportValue(life.assessment.tree?.text),
          "question": .text(step.question.text), "wording": .text(step.wording), "answer": .text(step.answer.text),
          "words": .text(step.words), "verbatim": ExportValue(step.verbatim), "actor": .text(step.actor.text),
          "shown": .moment(step.shown), "answered": .moment(step.answered),
        ])
      }
    case .assignments:
      return life.deployment.assignments.map { assignment in
        ExportRow([
          "incident": .text(id.text), "reference": reference, "entry": .integer(assignment.entry),
          "unit": .text(assignment.unit.text), "step": .text(assignment.step.rawValue),
          "duty": .text(assignment.duty), "changed": .moment(assignment.changed),
        ])
      }
    case .contacts, .units, .places, .callers, .facts, .accounts, .packs: return []
    }
  }

  private static func incident(_ id: IncidentID, _ life: Life) -> ExportRow {
    let determinant = life.assessment.determinant
    let point = life.log.location?.coordinates
    return ExportRow([
      "incident": .text(id.text), "reference": ExportValue(life.log.reference?.description),
      "source": ExportValue(life.log.source), "phase": .text(life.log.phase.rawValue),
      "restricted": .text(life.log.restrictedTo == nil ? "no" : "yes"), "received": .moment(life.log.received),
      "opened": .moment(life.log.opened), "closed": ExportValue(life.log.closed),
      "owner": ExportValue(life.log.owner?.text), "place": ExportValue(life.log.location?.place),
      "point": ExportValue(point.map { "\($0.latitude),\($0.longitude)" }),
      "ground": ExportValue(life.log.location?.ground?.text),
      "priority": ExportValue(life.assessment.priority?.description), "nature": ExportValue(determinant?.nature.text),
      "requirement": ExportValue(determinant?.requirement.words), "level": .integer(life.escalation.level.rawValue),
      "validity": ExportValue(life.assessment.validity?.rawValue),
      "facts": .list(life.log.facts.sorted().map(\.text)),
      "contacts": .list(life.log.contacts.map(\.text)),
      "merged_into": ExportValue(life.log.mergedInto?.text),
      "disposition": ExportValue(life.log.disposition?.text),
    ])
  }
}
