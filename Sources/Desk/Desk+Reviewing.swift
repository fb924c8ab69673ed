internal import Assessment
internal import Contact
internal import Escalation
package import Incident
internal import IncidentLog
package import Overview
internal import Procedure
package import Vocabulary

/// Looking back at how an incident was dealt with.
extension Desk {
  /// By the version of the pack under which it was assessed, else the one under whose terms it was opened. nil while it has not ended, and
  /// where it went by no pack that this store holds.
  package func review(of incident: IncidentID, _ life: Life) throws(DeskError) -> HandlingReview? {
    guard let pack = try pack(of: life) else { return nil }
    let first = try life.log.contacts.first.map { id throws(DeskError) in try contact(id) }
    return HandlingReview(incident, life, first: first, under: pack)
  }
}
