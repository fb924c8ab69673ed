internal import Account
package import Improvement
internal import Incident
package import Procedure
package import Vocabulary

/// Somebody whom a change of procedures concerns.
package struct ChangeReader: Hashable, Sendable {
  package let account: ActorID
  package let name: String
  package let roles: [String]
  package let hasRead: Bool
}

extension Desk {
  /// Everybody whom a change of procedures concerns, those who have not read it first.
  package func readers(of hash: PackHash, _ pack: PackName) throws(DeskError) -> [ChangeReader] {
    let read = try packState(pack).trained[hash] ?? []
    let concerned = accounts().filter { account, state in
      state.phase == .open
        && (Permissions.permit(.takeContacts, to: state.roles) || Permissions.permit(.deploy, to: state.roles))
    }
    return concerned.map { account, state in
      ChangeReader(
        account: account, name: state.name?.words ?? account.text, roles: state.roles.map { $0.rawValue }.sorted(),
        hasRead: read.contains(account))
    }.sorted { ($0.hasRead ? 1 : 0, $0.name) < ($1.hasRead ? 1 : 0, $1.name) }
  }

  /// Recorded incidents that a version would lower, and nobody has read that.
  package nonisolated func unread(under pack: Pack) async throws(DeskError) -> [Downgrade] {
    let state = try await packState(pack.name)
    return try await downgrades(under: pack).filter { !state.hasRead($0, of: pack.version) }
  }
}

extension PackState {
  /// What people are to read next: what is to come, else what is laid open, else what is in force.
  package var coming: PublishedPack? { scheduled?.what.pack ?? draft ?? inForce }

  /// What it takes the place of.
  package func before(_ coming: PublishedPack) -> PublishedPack? { coming.hash == inForce?.hash ? before : inForce }
}
