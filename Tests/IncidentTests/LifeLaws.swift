import Decider
import Deployment
import Incident
import IncidentLog
import Overview
import Testing
import Vocabulary

/// What holds for incidents and units at every moment of every history.
@Suite struct LifeLaws {
  @Test func `no orphan: every open incident has an owner, a next action and a due time, and no other has any`()
    async throws
  {
    var seen: [IncidentLogState.Phase: Int] = [:]
    try await Histories.check("no orphan") { turn in
      for (id, life) in turn.after.incidents {
        seen[life.log.phase, default: 0] += 1
        guard life.isOpen else {
          if life.nextAction != nil || !life.owed.isEmpty { return "\(id) is not open and owes \(life.owed)" }
          continue
        }
        guard let owner = life.log.owner, let next = life.nextAction else { return "\(id) is an orphan" }
        guard next.owner == whose(next, owner), !next.words.isEmpty else { return "\(id): \(next)" }
        guard life.due(at: next.due).contains(next) else { return "\(id) is not due when it is due" }
        guard life.owed.allSatisfy({ $0.due >= next.due }) else {
          return "\(id): something is due before the next action"
        }
      }
      return nil
    }
    #expect(seen[.open, default: 0] > 0 && seen[.closed, default: 0] > 0)
  }

  @Test func `no unit twice: a unit is active on at most one incident, and both sides say the same`() async throws {
    var steps: Set<AssignmentStep> = []
    try await Histories.check("no unit twice") { turn in
      var active: [CallSign: [UnitState.Phase]] = [:]
      for (id, life) in turn.after.incidents {
        for assignment in life.deployment.active {
          guard life.isOpen else { return "\(assignment.unit) is active on \(id), which is not open" }
          steps.insert(assignment.step)
          active[assignment.unit, default: []].append(.busy(id, assignment.step))
        }
      }
      for (unit, phase) in turn.after.units {
        let isBusy = if case .busy = phase { true } else { false }
        guard active.removeValue(forKey: unit) ?? [] == (isBusy ? [phase] : []) else { return "\(unit) is \(phase)" }
      }
      return active.isEmpty ? nil : "\(active) are no units"
    }
    #expect(steps == [.assigned, .acknowledged, .mobile, .atScene])
  }

  @Test func `the board shows the open incidents and no others, what is due first first`() async throws {
    var board = Board()
    try await Histories.check("the board") { turn in
      if turn.before.stands.isEmpty { board = Board() }
      for (id, life) in turn.after.incidents { board.take(id, life) }
      let open = turn.after.incidents.filter(\.life.isOpen)
      guard board.count == open.count else { return "\(board.count) lines, \(open.count) open incidents" }
      let lines = board.first(.max)
      guard Set(lines.map(\.incident)) == Set(open.map(\.id)) else { return "other incidents" }
      guard zip(lines, lines.dropFirst()).allSatisfy({ $0.next.due <= $1.next.due }) else { return "out of order" }
      let overdue = lines.count { $0.next.due <= turn.stamp.recorded }
      return board.overdue(at: turn.stamp.recorded) == overdue ? nil : "overdue: \(overdue) lines"
    }
  }

  /// Whoever owns the incident owes what is next, save what somebody else was asked for.
  private func whose(_ next: NextAction, _ owner: ActorID) -> ActorID {
    switch next.kind {
    case .accept(let asked): asked
    case .secondLook: next.owner
    case .locate, .assess, .assign, .acknowledge, .attend, .welfare, .answerRollCall, .updateCaller, .readReport,
      .handOff,
      .task, .close:
      owner
    }
  }
}
