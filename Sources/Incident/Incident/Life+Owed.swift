internal import Assessment
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Procedure
package import Vocabulary

extension Life {
  /// Everything owed, the earliest first; never empty for an open incident, empty for any other. Deadlines are state, not timers.
  package var owed: [NextAction] {
    guard isOpen, let owner = log.owner else { return [] }
    var owed: [NextAction] = []
    func owe(_ kind: NextAction.Kind, _ due: Moment?, by holder: ActorID? = nil) {
      if let due { owed.append(NextAction(kind: kind, owner: holder ?? owner, due: due)) }
    }
    let clocks = escalation.terms.clocks
    if log.location == nil { owe(.locate, log.opened.adding(seconds: clocks.locate)) }
    if assessment.determinant == nil, !assessment.isCancelled, log.progress == .running {
      owe(.assess, (assessment.asking?.shown ?? log.opened).adding(seconds: clocks.assess))
    }
    if isUnitNeeded, let targets = assessment.standing?.targets {
      owe(.assign, neededSince.adding(seconds: targets.assignSeconds))
    }
    for assignment in deployment.assignments {
      owed += self.owed(of: assignment, owner, clocks)
    }
    owe(.updateCaller, updateDue)
    if let unread = log.unread.min(by: { $0.readBy < $1.readBy }) { owe(.readReport(unread.contact), unread.readBy) }
    if let look = assessment.secondLook {
      owe(
        .secondLook, look.asked.adding(seconds: clocks.secondLook),
        by: look.isOverlooked ? escalation.terms.fallback : owner)
    }
    if let asked = escalation.asked { owe(.accept(asked.who), asked.acceptBy, by: asked.who) }
    if let handOff = log.handOff, handOff.answer == .open { owe(.handOff(handOff.partner), handOff.answerBy) }
    for task in deployment.openTasks { owe(.task(task.entry, task.task.what.description), task.task.due) }
    if owed.isEmpty { owe(.close, log.changed.adding(seconds: clocks.close)) }
    return owed.sorted { ($0.due, $0.clock) < ($1.due, $1.clock) }
  }

  /// When the caller is to hear more: as promised, else as the pack promises for this priority to whoever reported it.
  private var updateDue: Moment? {
    if let promise = log.promise { return promise.by }
    guard !log.contacts.isEmpty, log.progress == .running, !assessment.isCancelled,
      let targets = assessment.standing?.targets, targets.updateSeconds > 0
    else { return nil }
    return (log.callerTold ?? log.received).adding(seconds: targets.updateSeconds)
  }

  private func owed(of assignment: Assignment, _ owner: ActorID, _ clocks: ClockTerms) -> [NextAction] {
    guard assignment.isActive else { return [] }
    var owed: [NextAction] = []
    func owe(_ kind: NextAction.Kind, _ due: Moment) { owed.append(NextAction(kind: kind, owner: owner, due: due)) }
    let unit = assignment.unit
    switch assignment.step {
    case .assigned: owe(.acknowledge(unit), assignment.changed.adding(seconds: clocks.acknowledge))
    case .acknowledged, .mobile:
      let promised = assessment.standing.map { log.received.adding(seconds: $0.targets.attendSeconds) }
      owe(.attend(unit), promised ?? assignment.changed.adding(seconds: clocks.welfare))
    case .atScene: owe(.welfare(unit), assignment.heard.adding(seconds: clocks.welfare))
    case .cleared: break
    }
    if let by = assignment.rollCallBy { owe(.answerRollCall(unit), by) }
    return owed
  }

  /// What is owed first; nil only when the incident is not open.
  package var nextAction: NextAction? { owed.first }

  /// What is owed by that moment and not yet done.
  package func due(at moment: Moment) -> [NextAction] { owed.filter { $0.due <= moment } }
}
