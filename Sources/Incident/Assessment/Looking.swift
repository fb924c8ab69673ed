internal import Decider
internal import Vocabulary

/// What a person sets against the tree, and the second person who has to look where it lowers or cancels.
enum Looking {
  static func decide(
    _ command: AssessmentCommand, _ state: AssessmentState, _ stamp: Stamp
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    switch command {
    case .override(let priority, let reason, let targets):
      try Assessing.check(reason)
      if let standing = state.standing {
        guard priority != standing.priority else { return [] }
        if priority > standing.priority { return try ask(.downgrade(to: priority, targets), reason, state) }
      }
      return [.overridden(priority, targets, reason: reason)]
    case .cancel(let reason):
      try Assessing.check(reason)
      return state.isCancelled ? [] : try ask(.cancellation, reason, state)
    case .look(let agrees, let reason):
      try Assessing.check(reason)
      guard let look = state.secondLook else { throw .noLookOpen }
      guard look.asker.text.folded != stamp.actor.text.folded, stamp.actor != .machine else {
        throw .sameLooker(stamp.actor)
      }
      return [.looked(agrees: agrees, reason: reason)]
    case .overlook(let due):
      guard let look = state.secondLook, !look.isOverlooked else { return [] }
      return [.overlooked(due: due)]
    default: return []
    }
  }

  private static func ask(
    _ subject: SecondLook.Subject, _ reason: String, _ state: AssessmentState
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    if let open = state.secondLook {
      guard open.subject == subject else { throw .lookOpen(asker: open.asker) }
      return []
    }
    return [.lookAsked(subject, reason: reason)]
  }
}
