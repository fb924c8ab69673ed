package import Assessment
internal import Deployment
internal import Escalation
internal import IncidentLog
package import Procedure
package import Review
internal import Vocabulary

extension Life {
  /// Where it was not dealt with as agreed, in the order of the entries. With the pack that decided it is also seen whether
  /// the stored answers still lead to the stored determinant.
  package func deviations(under pack: Pack?) -> [Deviation] {
    var found = pathDeviations + turnDeviations + resourceDeviations
    for override in assessment.overrides {
      found.append(
        Deviation(
          kind: .overridden, what: "\(override.priority) instead of the tree's: \(override.reason)",
          entry: override.entry, actor: override.actor))
    }
    for given in assessment.given {
      guard let despite = given.advice.despite else { continue }
      found.append(
        Deviation(
          kind: .adviceOutsideLimits, what: "\(given.advice.title): \(despite)", entry: given.entry, actor: given.actor)
      )
    }
    for (overrun, entry) in escalation.overdue {
      found.append(
        Deviation(kind: .overdue, what: "\(overrun.clock) was due at \(overrun.due)", entry: entry, actor: nil))
    }
    if let location = log.location, log.confirmedBy == nil, location.asked != nil || pack?.locationWords != nil {
      found.append(Deviation(kind: .locationNotConfirmed, what: "asked only once", entry: 0, actor: nil))
    }
    if assessment.tree == nil, escalation.pack != nil, log.progress == .resolved || log.phase == .closed,
      log.source == nil,
      !assessment.isCancelled
    {
      found.append(Deviation(kind: .notFinished, what: "no question was asked", entry: 0, actor: nil))
    }
    if assessment.tree != nil, assessment.determinant == nil, !assessment.isCancelled {
      let asking = assessment.asking.map { "open at \($0.question)" } ?? "no question open"
      found.append(Deviation(kind: .notFinished, what: asking, entry: 0, actor: nil))
    }
    if let pack { found += reproduction(under: pack) }
    return found.sorted { ($0.entry, $0.kind.rawValue, $0.what) < ($1.entry, $1.kind.rawValue, $1.what) }
  }

  /// Every answer that was ever on the path, each once: also those on paths that a correction replaced.
  package var stepsEver: [PathStep] {
    var entries: Set<Int64> = []
    return (assessment.earlierPaths + [assessment.path]).joined().filter { entries.insert($0.entry).inserted }
  }

  private var pathDeviations: [Deviation] {
    stepsEver.flatMap { step -> [Deviation] in
      var found: [Deviation] = []
      func add(_ kind: Deviation.Kind, _ what: String) {
        found.append(Deviation(kind: kind, what: what, entry: step.entry, actor: step.actor))
      }
      switch step.way {
      case .answered, .carried: break
      case .skipped(let reason): add(.skipped, "\(step.question): \(reason)")
      case .corrected(let from, let reason):
        add(.correctedLate, "\(step.question) from \(from) to \(step.answer): \(reason)")
        return found
      }
      if let slow = slowness(of: step) {
        add(.answeredSlowly, "\(step.question): \(slow.taken) s, agreed are \(slow.allowed) s")
      }
      return found
    }
  }

  /// How long a question took that took longer than agreed; nil for one that was in time, or was not asked for this answer.
  package func slowness(of step: PathStep) -> (taken: Int64, allowed: Int64)? {
    switch step.way {
    case .carried, .corrected: return nil
    case .answered, .skipped: break
    }
    let allowed = step.within ?? escalation.terms.clocks.question
    let taken = step.answered.seconds(since: step.shown)
    return taken > Double(allowed) ? (Int64(taken), allowed) : nil
  }

  private var turnDeviations: [Deviation] {
    assessment.turns.compactMap { turn in
      switch turn.kind {
      case .saidAgain, .wentBack: nil
      case .suspended(let reason):
        Deviation(kind: .outOfOrder, what: "suspended: \(reason)", entry: turn.entry, actor: turn.actor)
      case .jumped(let card, let question):
        Deviation(
          kind: .outOfOrder, what: "jumped to \(card)\(question.map { " from \($0)" } ?? "")", entry: turn.entry,
          actor: turn.actor)
      }
    }
  }

  /// Units of a type that was not required, and types that were and never came.
  private var resourceDeviations: [Deviation] {
    guard let determinant = assessment.determinant, !determinant.requirement.isEmpty else { return [] }
    let required = determinant.requirement.types
    let serving = deployment.assignments.filter(\.isServing)
    var found = serving.compactMap { assignment -> Deviation? in
      guard let type = assignment.type, !required.isEmpty, required[type] == nil else { return nil }
      return Deviation(
        kind: .wrongResource, what: "\(assignment.unit) is \(type); required: \(determinant.requirement.words)",
        entry: assignment.entry, actor: nil)
    }
    if !serving.isEmpty || log.phase == .closed, !assessment.isCancelled {
      let unsent =
        missingTypes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        + missingSkills.sorted { $0.key < $1.key }.map { "\($0.value) with \($0.key)" }
      for what in unsent {
        found.append(Deviation(kind: .wrongResource, what: "\(what) required and not sent", entry: 0, actor: nil))
      }
    }
    return found
  }

  private func reproduction(under pack: Pack) -> [Deviation] {
    guard let determinant = assessment.determinant, let treeID = assessment.tree else { return [] }
    let last = assessment.path.last?.entry ?? 0
    guard assessment.pack?.hash == pack.hash, let tree = pack.trees[treeID] else {
      return [Deviation(kind: .notReproducible, what: "the pack has no tree \(treeID)", entry: last, actor: nil)]
    }
    if case .leaf(let leaf) = tree.reached(answering: assessment.answers), leaf.id == determinant.leaf,
      leaf.priority == determinant.priority, leaf.nature == determinant.nature
    {
      return []
    }
    return [
      Deviation(
        kind: .notReproducible, what: "the answers do not lead to \(determinant.leaf)", entry: last, actor: nil)
    ]
  }
}
