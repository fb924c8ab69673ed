internal import Assessment
internal import Deployment
internal import Escalation
internal import IncidentLog
package import Procedure
package import Vocabulary

/// Something the machine has to do by itself once a moment has come; each is done once.
package struct Alarm: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    /// Tells that a deadline has passed.
    case overrun(NextAction)
    case trigger(Trigger, subject: Int64?, why: String, since: Moment)
    /// Nobody accepted the level in time.
    case passOn
    /// Nobody looked a second time in time.
    case overlook
    /// The partner has not answered.
    case lapse
  }

  package let act: Act
  package let due: Moment
}

extension Life {
  /// Everything the machine will have to do, the earliest first.
  package var alarms: [Alarm] {
    guard isOpen else { return [] }
    var alarms: [Alarm] = []
    for action in owed {
      switch action.kind {
      case .accept: alarms.append(Alarm(act: .passOn, due: action.due))
      case .handOff: alarms.append(Alarm(act: .lapse, due: action.due))
      case .secondLook:
        if assessment.secondLook?.isOverlooked == false { alarms.append(Alarm(act: .overlook, due: action.due)) }
      case .locate, .assess, .assign, .acknowledge, .attend, .welfare, .answerRollCall, .updateCaller, .readReport,
        .task, .close:
        let isTold = escalation.overruns.contains(EscalationState.Overrun(clock: action.clock, due: action.due))
        if !isTold { alarms.append(Alarm(act: .overrun(action), due: action.due)) }
      }
    }
    for trigger in escalation.terms.triggers where isUrgentEnough(for: trigger) { alarms += self.alarms(of: trigger) }
    return alarms.sorted { $0.due < $1.due }
  }

  /// A trigger that asks for a priority waits until there is one.
  private func isUrgentEnough(for trigger: Trigger) -> Bool {
    guard let least = trigger.atLeast else { return true }
    return assessment.priority.map { $0 <= least } ?? false
  }

  package var nextAlarm: Alarm? { alarms.first }

  private func alarms(of trigger: Trigger) -> [Alarm] {
    func alarm(_ subject: Int64?, _ start: Moment, _ seconds: Int64, _ why: String) -> [Alarm] {
      let act = Alarm.Act.trigger(trigger, subject: subject, why: why, since: start)
      return escalation.hasFired(trigger.name, subject, since: start)
        ? [] : [Alarm(act: act, due: start.adding(seconds: seconds))]
    }
    switch trigger.condition {
    case .priority, .contacts, .fact: return []
    case .unassigned(let seconds):
      return isUnitNeeded && counted.isEmpty
        ? alarm(nil, neededSince, seconds, "no unit for \(spoken(seconds: seconds))") : []
    case .unacknowledged(let seconds):
      return deployment.active.filter { $0.step == .assigned }.flatMap {
        alarm($0.entry, $0.changed, seconds, "\($0.unit) has not acknowledged for \(spoken(seconds: seconds))")
      }
    case .silent(let seconds):
      return deployment.active.filter { $0.step > .assigned }.flatMap {
        alarm($0.entry, $0.heard, seconds, "\($0.unit) has been silent for \(spoken(seconds: seconds))")
      }
    case .unseen(let seconds):
      return assessment.secondLook.map {
        alarm($0.entry, $0.asked, seconds, "nobody has looked a second time for \(spoken(seconds: seconds))")
      } ?? []
    }
  }

  /// Triggers whose condition holds at once, without waiting, and which have not applied yet.
  package var standingTriggers: [(trigger: Trigger, why: String)] {
    escalation.terms.triggers.compactMap { trigger in
      guard !escalation.hasFired(trigger.name, nil, since: nil),
        isUrgentEnough(for: trigger)
      else { return nil }
      switch trigger.condition {
      case .priority(let priority):
        guard let standing = assessment.priority, standing <= priority else { return nil }
        return (trigger, "the priority is \(standing)")
      case .contacts(let count):
        return log.contacts.count >= count ? (trigger, "\(log.contacts.count) contacts about it") : nil
      case .fact(let fact): return log.facts.contains(fact) ? (trigger, "established: \(fact)") : nil
      case .unassigned, .unacknowledged, .silent, .unseen: return nil
      }
    }
  }
}
