internal import Assessment
package import Decider
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Procedure
internal import Review
internal import Vocabulary

/// The rules of a whole incident: each stage's own, and those across stages.
package enum LifeKeeping: Decider {
  package static let initial = Life()

  package static func decide(
    _ command: IncidentCommand, _ life: Life, _ stamp: Stamp
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    switch command {
    case .log(let command): return try log(command, life, stamp, under: nil)
    case .close(let disposition, under: let pack): return try log(.close(disposition), life, stamp, under: pack)
    case .assess(let command):
      try requireOpen(life, stamp)
      return try assess(command, life, stamp)
    case .deploy(let command):
      try requireOpen(life, stamp)
      do { return try Deploying.decide(command, life.deployment, stamp).map { .deployment($0) } } catch {
        throw .deployment(error)
      }
    case .escalate(let command):
      // Whether an alarm was of use is often seen only when all is over.
      if case .findUseless = command, life.log.phase == .closed {
        try requireNamed(life, stamp)
      } else {
        try requireOpen(life, command.isForAnybody ? nil : stamp)
      }
      do { return try Escalating.decide(command, life.escalation, stamp).map { .escalation($0) } } catch {
        throw .escalation(error)
      }
    case .review(let command):
      if case .conclude = command { try requireEnded(life, stamp) }
      do { return try Reviewing.decide(command, life.review, stamp).map { .review($0) } } catch {
        throw .review(error)
      }
    case .readBack(let by, let said, let brief):
      return try log(.readBack(by: by, brief.compared(with: said)), life, stamp, under: nil)
    }
  }

  private static func log(
    _ command: IncidentLogCommand, _ life: Life, _ stamp: Stamp, under pack: Pack?
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    if life.isOpen, command != .look { try requireNamed(life, stamp) }
    var before: [IncidentEvent] = []
    var after: [IncidentEvent] = []
    switch command {
    case .close where life.isOpen, .merge where life.isOpen:
      let active = life.deployment.active
      guard active.isEmpty else { throw .unitsNotClear(active.map(\.unit)) }
      if let look = life.assessment.secondLook { throw .lookOpen(asker: look.asker) }
      let (rings, tasks) = life.openTasks
      guard tasks.isEmpty else { throw .tasksOpen(tasks) }
      if case .close = command { try refuseOpenNeed(life) }
      before = rings.map { .deployment(.taskWithdrawn(entry: $0, reason: "the incident ended")) }
      if case .close = command {
        var ended = life
        ended.log.phase = .closed
        let deviations = Array(ended.deviations(under: pack).prefix(ReviewRefusal.deviationsMax))
        if !deviations.isEmpty { after = [.review(.checked(deviations))] }
      }
    case .resolve where life.isOpen, .control where life.isOpen: try refuseOpenNeed(life)
    default: break
    }
    let events: [IncidentLogEvent]
    do { events = try LogKeeping.decide(command, life.log, stamp) } catch { throw .log(error) }
    return events.isEmpty ? [] : before + events.map { .log($0) } + after
  }

  private static func assess(
    _ command: AssessmentCommand, _ life: Life, _ stamp: Stamp
  ) throws(IncidentRefusal) -> [IncidentEvent] {
    var command = command
    if case .advise(let card, let pack, _, let day, let despite) = command {
      command = .advise(card, pack, known: life.assessment.known(with: life.log.facts), day: day, despite: despite)
    } else if case .jump(let card, let pack, _, let day) = command {
      command = .jump(card, pack, known: life.assessment.known(with: life.log.facts), day: day)
    }
    let events: [AssessmentEvent]
    do { events = try Assessing.decide(command, life.assessment, stamp) } catch { throw .assessment(error) }
    switch command {
    case .start(_, let pack, _):
      let terms = pack.terms.bare
      let isAgreed = life.escalation.terms == terms && life.escalation.pack == pack.inForce
      let agreed: [IncidentEvent] = isAgreed || events.isEmpty ? [] : [.escalation(.agreed(pack.inForce, terms))]
      return events.map { .assessment($0) } + agreed
    case .answer(_, _, _, let pack), .correct(_, _, _, let pack), .skip(_, _, let pack):
      return events.map { .assessment($0) } + facts(events, pack, life, stamp)
    case .pin, .sayAgain, .back, .suspend, .resume, .jump, .judge, .override, .look, .overlook, .cancel, .advise:
      return events.map { .assessment($0) }
    }
  }

  /// The facts that the answers on the path establish, and those a correction took the ground from.
  private static func facts(
    _ events: [AssessmentEvent], _ pack: Pack, _ life: Life, _ stamp: Stamp
  ) -> [IncidentEvent] {
    guard let tree = life.assessment.tree.flatMap({ pack.trees[$0] }) else { return [] }
    func established(_ assessment: AssessmentState) -> Set<FactCode> {
      assessment.path.reduce(into: []) { facts, step in
        facts.formUnion(tree.questions[step.question]?.answer(for: step.answer)?.facts ?? [])
      }
    }
    var after = life.assessment
    for event in events { Assessing.evolve(&after, event, stamp) }
    let (were, are) = (established(life.assessment), established(after))
    let gone = were.subtracting(are).intersection(life.log.facts).sorted()
    return are.subtracting(life.log.facts).sorted().map { .log(.established($0)) }
      + gone.map { .log(.withdrawn($0, reason: "the answer was corrected")) }
  }

  /// Leaving an urgent need unmet is a cancellation, whatever it is called: that takes a second person.
  private static func refuseOpenNeed(_ life: Life) throws(IncidentRefusal) {
    guard life.isUrgentNeedOpen else { return }
    if let look = life.assessment.secondLook { throw .lookOpen(asker: look.asker) }
    throw .needOpen(life.assessment.requirement.words)
  }

  private static func requireOpen(_ life: Life, _ stamp: Stamp?) throws(IncidentRefusal) {
    switch life.log.phase {
    case .open: if let stamp { try requireNamed(life, stamp) }
    case .unopened: throw .log(.notOpen)
    case .closed: throw .log(.closed)
    case .merged: throw .log(life.log.mergedInto.map { .merged(into: $0) } ?? .closed)
    }
  }

  private static func requireEnded(_ life: Life, _ stamp: Stamp) throws(IncidentRefusal) {
    switch life.log.phase {
    case .closed: try requireNamed(life, stamp)
    case .open: throw .review(.notEnded)
    case .unopened: throw .log(.notOpen)
    case .merged: throw .log(life.log.mergedInto.map { .merged(into: $0) } ?? .closed)
    }
  }

  private static func requireNamed(_ life: Life, _ stamp: Stamp) throws(IncidentRefusal) {
    // The crew of a unit that was sent there has to be told and to report.
    let isSent = life.deployment.active.contains { .crew(of: $0.unit) == stamp.actor }
    guard isSent || life.log.isOpenTo(stamp.actor) else { throw .log(.notAmongNamed(stamp.actor)) }
  }

  package static func evolve(_ life: inout Life, _ event: IncidentEvent, _ stamp: Stamp) {
    switch event {
    case .log(let event):
      LogKeeping.evolve(&life.log, event, stamp)
      // What was cancelled and is opened again is dealt with anew, and reviewed anew once it ends.
      if case .reopened = event {
        life.assessment.isCancelled = false
        life.review = Reviewing.initial
      }
    case .assessment(let event): Assessing.evolve(&life.assessment, event, stamp)
    case .deployment(let event):
      Deploying.evolve(&life.deployment, event, stamp)
      if case .heard(let unit, let words?) = event { life.log.add(words.led(by: "\(unit): "), .person, nil, stamp) }
    case .escalation(let event): Escalating.evolve(&life.escalation, event, stamp)
    case .review(let event): Reviewing.evolve(&life.review, event, stamp)
    }
    life.log.changed = max(life.log.changed, stamp.recorded)
  }
}

extension Life {
  /// Open tasks by entry: calls to make, which end with the incident, and all others.
  fileprivate var openTasks: (rings: [Int64], others: [Int64]) {
    var (rings, others): ([Int64], [Int64]) = ([], [])
    for task in deployment.openTasks {
      switch task.task.kind {
      case .ring: rings.append(task.entry)
      case .act, .tellCaller, .regulation: others.append(task.entry)
      }
    }
    return (rings, others)
  }
}

extension EscalationCommand {
  /// Whether somebody who is not named for a restricted incident may ask it: raising it and taking a level help, and tell nothing.
  fileprivate var isForAnybody: Bool {
    switch self {
    case .agree, .raise, .trigger, .accept, .passOn, .overrun: true
    case .standDown, .report, .takeRole, .decide, .findUseless: false
    }
  }
}
