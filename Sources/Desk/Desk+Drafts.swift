internal import Decider
package import Improvement
internal import Incident
package import Procedure
package import Vocabulary

/// A draft that people work on, with its name.
package struct DraftAtHand: Sendable {
  package let id: DraftID
  package let state: DraftState

  package init(id: DraftID, state: DraftState) {
    self.id = id
    self.state = state
  }
}

extension Desk {
  /// A draft as it stands; nil where there never was one.
  package func workedDraft(_ id: DraftID) throws(DeskError) -> DraftState? {
    guard case .draft(let state) = try stand(.draft(id)).state, state.phase != .unknown else { return nil }
    return state
  }

  /// The open drafts of a pack, the last begun first.
  package func workedDrafts(of name: PackName) -> [DraftAtHand] {
    live().stands.compactMap { stream, stand in
      guard case .draft(let state) = stand.state, state.beginning?.pack == name else { return nil }
      return DraftAtHand(id: DraftID(trusted: stream.identifier), state: state)
    }.sorted { ($1.state.begunAt, $1.id) < ($0.state.begunAt, $0.id) }
  }

  /// Recorded incidents that would come out lower under a version, to be handed to whoever decides on it.
  package nonisolated func downgrades(under pack: Pack) async throws(DeskError) -> [Downgrade] {
    try await lowering(by: pack)
  }

  /// What a draft's files come to: findings, examples, what changes.
  package nonisolated func proof(of files: [String: String]) async -> DraftProof { await proofs.proof(of: files) }
}
