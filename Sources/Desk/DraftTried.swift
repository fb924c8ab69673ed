package import Improvement
package import Overview
package import Procedure

/// A draft tried on the record, counted, with what of it is lowered.
package struct DraftTried: Sendable {
  package let trial: Trial
  package let matrix: TrialMatrix
  /// All that is lowered, and of that what nobody has read.
  package let downgrades: [Downgrade]
  package let unread: [Downgrade]

  /// In the order of their references.
  package func lines(_ choice: TrialChoice) -> [Trial.Line] {
    trial.lines.filter { choice.holds(trial.outcome(of: $0), isRestricted: $0.isRestricted) }
  }
}

extension Desk {
  /// What came of trying a draft on the record so far, and who has still to read it.
  package nonisolated func tried(_ draft: Pack) async throws(DeskError) -> DraftTried {
    let trial = try await trial(of: draft)
    let state = try await packState(draft.name)
    let downgrades = trial.downgrades
    return DraftTried(
      trial: trial, matrix: TrialMatrix(trial), downgrades: downgrades,
      unread: downgrades.filter { !state.hasRead($0, of: draft.version) })
  }
}
