package import Overview
package import Procedure
package import Vocabulary

/// A draft beside what is in force, and where they disagree.
package struct ShadowRun: Sendable {
  /// How many disagreements are listed, the newest; all are counted.
  package static let listedMax = 500

  package let draft: Pack
  package let since: Moment
  package let by: ActorID
  package let trial: Trial

  package var disagreementCount: Int { trial.lines.count { !trial.outcome(of: $0).isUnchanged } }

  /// The newest first.
  package var disagreements: [Trial.Line] {
    Array(trial.lines.filter { !trial.outcome(of: $0).isUnchanged }.suffix(ShadowRun.listedMax).reversed())
  }
}

extension Desk {
  /// What the shadow under a name has come to by now; nil where none runs.
  package nonisolated func shadowRun(of name: PackName) async throws(DeskError) -> ShadowRun? {
    guard let shadow = try await shadow(of: name) else { return nil }
    let trial = try await trial(of: shadow.draft, since: shadow.since)
    return ShadowRun(draft: shadow.draft, since: shadow.since, by: shadow.by, trial: trial)
  }
}
