internal import Assessment
internal import Decider
internal import Deployment
internal import IncidentLog
internal import Procedure
internal import Vocabulary

extension Scene {
  /// Clocks of regulations that apply by now and have not started: each starts once for an incident, as a task with its time.
  func regulated(_ incident: IncidentID, _ stamp: Stamp) -> [Reaction] {
    guard !house.regulations.isEmpty else { return [] }
    let life = life(incident)
    let started = life.deployment.regulations
    let known = life.assessment.known(with: life.log.facts)
    return house.regulations.compactMap { regulation in
      guard let clock = regulation.clock, !started.contains(regulation.id), regulation.applies(to: known) else {
        return nil
      }
      let start: Moment
      switch clock.start {
      case .known: start = stamp.happened
      case .received: start = life.log.received
      }
      let task = IncidentTask(
        holder: clock.who.map { .person($0) } ?? .desk, kind: .regulation(regulation.id),
        what: PersonalText("\(clock.what) (\(regulation.title))"), due: start.adding(seconds: clock.seconds),
        doneWhen: clock.doneWhen)
      return Reaction(
        name: "regulation-" + regulation.id.text.prefix(bytes: 20), intent: .deploy(incident, .setTask(task)))
    }
  }
}
