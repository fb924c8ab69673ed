package import Desk
package import Incident
internal import IncidentLog
internal import Journal
package import Vocabulary

extension Desk {
  /// A look at a restricted incident by somebody who is named goes on record, once an hour for each.
  package func noteLook(at incident: IncidentID, _ life: Life, by actor: ActorID) async throws {
    guard life.log.restrictedTo != nil else { return }
    let what = "look \(actor) \(incident) \(clock.now().microseconds / 3_600_000_000)"
    let id = CommandID(trusted: "look-\(Digest.of(Array(what.utf8)).description.prefix(32))")
    _ = try await perform(Order(.log(incident, .look), id: id, by: actor))
  }
}
