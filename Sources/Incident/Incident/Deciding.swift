internal import Assessment
internal import Contact
package import Decider
internal import Deployment
internal import Improvement
internal import IncidentLog
package import Vocabulary

extension Scene {
  /// Decides an intent and everything that follows from it; the scene then holds the steps and the states after them.
  package mutating func carryOut(_ intent: Intent, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    let before = steps.count
    try decide(intent, stamp, command)
    try react(from: before, stamp, command)
  }

  mutating func decide(_ intent: Intent, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    switch intent {
    case .contact(let id, let order): try decide(contact: id, order, stamp, command)
    case .log(let id, let order): try decide(incident: id, .log(order), stamp, command)
    case .assess(let id, let order): try decide(incident: id, .assess(order), stamp, command)
    case .register(let unit, let type, home: let home):
      try decide(unit: unit, .register(type, home: home), stamp, command)
    case .startDuty(let unit): try decide(unit: unit, .startDuty, stamp, command)
    case .endDuty(let unit): try decide(unit: unit, .endDuty, stamp, command)
    case .assign(let unit, to: let incident, duty: let duty, isTimed: let isTimed):
      let assign = DeploymentCommand.assign(unit, home: self.unit(unit).home, duty: duty, isTimed: isTimed)
      try deploy(unit, on: incident, assign, .assign(incident), stamp, command)
    case .progress(let unit, on: let incident, let step):
      try deploy(unit, on: incident, .progress(unit, step), .progress(incident, step), stamp, command)
    case .publish(let name, let pack):
      do {
        take(
          try Publishing.decide(.publish(pack), self.pack(name), stamp).map { .pack($0) }, in: .pack(name), stamp,
          command)
      } catch { throw .pack(error) }
    case .dedicate(let purpose): try decide(centre: .dedicate(purpose), stamp, command)
    case .setZone(let zone): try decide(centre: .setZone(zone), stamp, command)
    }
  }

  /// One decision over the incident and the unit: both sides agree or nothing happens.
  private mutating func deploy(
    _ unit: CallSign, on incident: IncidentID, _ deployment: DeploymentCommand, _ duty: UnitCommand, _ stamp: Stamp,
    _ command: CommandID
  ) throws(Refusal) {
    let events: [IncidentEvent]
    do { events = try LifeKeeping.decide(.deploy(deployment), life(incident), stamp) } catch { throw .incident(error) }
    guard !events.isEmpty else { return }
    try decide(unit: unit, duty, stamp, command)
    take(events.map { .incident($0) }, in: .incident(incident), stamp, command)
  }

  private mutating func decide(
    contact id: ContactID, _ order: ContactCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    if case .link(let incident) = order, !life(incident).isOpen, contact(id).incident != incident {
      throw .incident(.log(life(incident).log.phase == .closed ? .closed : .notOpen))
    }
    do {
      take(try Contacting.decide(order, contact(id), stamp).map { .contact($0) }, in: .contact(id), stamp, command)
    } catch { throw .contact(error) }
  }

  private mutating func decide(
    incident id: IncidentID, _ order: IncidentCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    do {
      take(try LifeKeeping.decide(order, life(id), stamp).map { .incident($0) }, in: .incident(id), stamp, command)
    } catch { throw .incident(error) }
  }

  private mutating func decide(
    unit: CallSign, _ order: UnitCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    do {
      take(try UnitKeeping.decide(order, self.unit(unit), stamp).map { .unit($0) }, in: .unit(unit), stamp, command)
    } catch { throw .unit(unit, error) }
  }

  private mutating func decide(centre order: CentreCommand, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    do {
      take(try CentreKeeping.decide(order, centre, stamp).map { .centre($0) }, in: .centre, stamp, command)
    } catch { throw .centre(error) }
  }
}
