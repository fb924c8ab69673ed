package import Deployment
package import Incident
internal import IncidentLog
package import Vocabulary

/// What a unit was sent for, as its crew sees it.
package struct Duty: Sendable {
  package let incident: IncidentID
  package let unit: CallSign
  package let life: Life
  package let link: GivenLink

  /// The unit's assignment, as far as it got.
  package var assignment: Assignment? { life.deployment.assignments.last { $0.unit == unit } }

  /// What the unit has to do there, and has done.
  package var tasks: [TaskState] { life.deployment.tasks.filter { $0.task.holder == .unit(unit) } }
}

extension Desk {
  /// The duty that a link opens; nil where it never did, ended, was taken back, or the incident is closed.
  package func duty(byLink key: String) -> Duty? {
    // What cannot be read opens nothing.
    do {
      guard let stream = stream(ofLink: key), let incident = IncidentID(of: stream) else { return nil }
      let stand = try stand(stream)
      guard stand.isLive, case .incident(let life) = stand.state,
        let unit = life.deployment.unit(byLink: key, at: clock.now()), let link = life.deployment.links[unit]
      else { return nil }
      return Duty(incident: incident, unit: unit, life: life, link: link)
    } catch { return nil }
  }
}
