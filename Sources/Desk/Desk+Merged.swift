package import Contact
internal import Incident
internal import IncidentLog
package import Vocabulary

extension Desk {
  /// How many incidents were merged one into the other at most until the one that goes on.
  private static let mergesMax = 16

  /// The incident that goes on for one that was merged into another as a duplicate; itself where it was not. Throws where
  /// the store cannot be read.
  package func goingOn(for incident: IncidentID) throws -> IncidentID {
    var incident = incident
    for _ in 0..<Desk.mergesMax {
      guard case .incident(let life) = try stand(.incident(incident)).state, let next = life.log.mergedInto else {
        break
      }
      incident = next
    }
    return incident
  }

  /// Whether somebody may see what a contact holds: what it is about, and what goes on for that, are open to them. Throws
  /// where the store cannot be read.
  package func isOpen(_ contact: ContactState, to actor: ActorID) throws -> Bool {
    guard let first = contact.incident else { return true }
    return try [first, goingOn(for: first)].allSatisfy { incident in
      guard case .incident(let life) = try stand(.incident(incident)).state else { return false }
      return life.log.isOpenTo(actor)
    }
  }
}
