internal import Account
internal import Assessment
internal import Contact
package import Decider
internal import Deployment
internal import Escalation
internal import Improvement
internal import IncidentLog
internal import Register
internal import Review
internal import Shift
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
    case .log(_, .handTo(let to, reason: _)) where !shift.isOnDuty(to): throw .shift(.notOnDuty(to))
    case .log(let id, .close(let code)): try decide(incident: id, .close(code, under: pack), stamp, command)
    case .log(let id, let order): try decide(incident: id, .log(order), stamp, command)
    case .assess(let id, let order): try decide(incident: id, .assess(order), stamp, command)
    case .escalate(let id, let order): try decide(incident: id, .escalate(order), stamp, command)
    case .deploy(let id, let order): try decide(incident: id, .deploy(order), stamp, command)
    case .readBack(let id, by: let by, said: let said, let brief):
      try decide(incident: id, .readBack(by: by, said: said, brief), stamp, command)
    case .conclude(let id, words: let words):
      try decide(incident: id, .review(.conclude(words.map { PersonalText($0) })), stamp, command)
    case .register(let unit, let type, home: let home):
      try decide(unit: unit, .register(type, home: home), stamp, command)
    case .unit(let unit, let order): try decide(unit: unit, order, stamp, command)
    case .startDuty(let unit): try decide(unit: unit, .startDuty, stamp, command)
    case .endDuty(let unit): try decide(unit: unit, .endDuty, stamp, command)
    case .assign, .progress, .end, .divert: try deploy(intent, stamp, command)
    case .acceptReferral(let contact, as: let incident): try accept(contact, as: incident, stamp, command)
    case .merge(let id, into: let other): try merge(id, into: other, stamp, command)
    case .place(let id, let order):
      do {
        take(
          try RegisterKeeping.decide(order, place(id), stamp).map { .place($0) }, in: .place(id), stamp, command)
      } catch { throw .register(error) }
    case .caller(let id, let order):
      do {
        take(
          try RegisterKeeping.decide(order, caller(id), stamp).map { .caller($0) }, in: .caller(id), stamp, command)
      } catch { throw .register(error) }
    case .shift(.handOver(let from, let to, let incidents)): try handOver(from, to, incidents, stamp, command)
    case .shift(let order): try decide(shift: order, stamp, command)
    case .account(let id, let order):
      guard id.isPerson else { throw .account(.machine) }
      do {
        take(
          try AccountKeeping.decide(order, account(id), stamp).map { .account($0) }, in: .account(id), stamp, command)
      } catch { throw .account(error) }
    case .goOffDuty(let actor, handTo: let to, let theirs): try goOffDuty(actor, to, theirs, stamp, command)
    case .watch(let id): try watch(id, stamp, command)
    case .watchContact(let id): try watch(contact: id, stamp, command)
    case .pack(let name, let order):
      do {
        take(
          try Publishing.decide(order, self.pack(name), stamp).map { .pack($0) }, in: .pack(name), stamp,
          command)
      } catch { throw .pack(error) }
    case .draft(let id, let order):
      do {
        take(try Drafting.decide(order, draft(id), stamp).map { .draft($0) }, in: .draft(id), stamp, command)
      } catch { throw .draft(error) }
    case .dedicate(let purpose): try decide(centre: .dedicate(purpose), stamp, command)
    case .setZone(let zone): try decide(centre: .setZone(zone), stamp, command)
    case .noteStrangers(let count): try decide(centre: .noteStrangers(count: count), stamp, command)
    case .usePack(let name):
      guard pack(name).inForce != nil else { throw .centre(.notPublished(name)) }
      try decide(centre: .usePack(name), stamp, command)
    }
  }

  // MARK: One stream

  mutating func decide(
    contact id: ContactID, _ order: ContactCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    if case .link(let incident) = order, contact(id).incident != incident {
      let log = life(incident).log
      switch log.phase {
      case .open: break
      case .unopened: throw .incident(.log(.notOpen))
      case .closed: throw .incident(.log(.closed))
      case .merged: throw .incident(.log(log.mergedInto.map { .merged(into: $0) } ?? .closed))
      }
    }
    if case .report(.hear(let heard, about: let incident?)) = order { try check(heard, about: incident) }
    do {
      take(try Contacting.decide(order, contact(id), stamp).map { .contact($0) }, in: .contact(id), stamp, command)
    } catch { throw .contact(error) }
  }

  mutating func decide(
    incident id: IncidentID, _ order: IncidentCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    do {
      take(try LifeKeeping.decide(order, life(id), stamp).map { .incident($0) }, in: .incident(id), stamp, command)
    } catch { throw .incident(error) }
  }

  mutating func decide(
    unit: CallSign, _ order: UnitCommand, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    do {
      take(try UnitKeeping.decide(order, self.unit(unit), stamp).map { .unit($0) }, in: .unit(unit), stamp, command)
    } catch { throw .unit(unit, error) }
  }

  mutating func decide(shift order: ShiftCommand, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    do {
      take(try ShiftKeeping.decide(order, shift, stamp).map { .shift($0) }, in: .shift, stamp, command)
    } catch { throw .shift(error) }
  }

  mutating func decide(centre order: CentreCommand, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    do {
      take(try CentreKeeping.decide(order, centre, stamp).map { .centre($0) }, in: .centre, stamp, command)
    } catch { throw .centre(error) }
  }
}
