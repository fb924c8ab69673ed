package import Decider
internal import Vocabulary

/// The unit's side of a deployment: it exists, is on duty, and is on one incident at most.
package enum UnitKeeping: Decider {
  package static let initial = UnitState()

  package static func decide(
    _ command: UnitCommand, _ state: UnitState, _ stamp: Stamp
  ) throws(UnitRefusal) -> [UnitEvent] {
    switch (command, state.phase) {
    case (.register(let type, let home), .unregistered):
      return [.registered(type, home: home)]
    case (.register(let type, let home), .offDuty), (.register(let type, let home), .available),
      (.register(let type, let home), .busy):
      guard state.type == type, state.home == home else { throw .registeredDifferently }
      return []
    case (.startDuty, .unregistered), (.endDuty, .unregistered), (.assign, .unregistered), (.progress, .unregistered):
      throw .notRegistered
    case (.startDuty, .offDuty):
      return [.onDuty]
    case (.startDuty, .available), (.startDuty, .busy):
      return []
    case (.endDuty, .offDuty):
      return []
    case (.endDuty, .available):
      return [.offDuty]
    case (.endDuty, .busy(let incident, let step)):
      throw .busy(incident, step)
    case (.assign, .offDuty):
      throw .offDuty
    case (.assign(let incident), .available):
      return [.assigned(incident)]
    case (.assign(let incident), .busy(let current, let step)):
      guard incident == current, step == .assigned else { throw .busy(current, step) }
      return []
    case (.progress(let incident, let step), .available), (.progress(let incident, let step), .offDuty):
      guard step == .cleared else { throw .notOn(incident) }
      return []
    case (.progress(let incident, let step), .busy(let current, let now)):
      guard incident == current else { throw .notOn(incident) }
      guard now < step else {
        if now == step { return [] }
        throw .busy(current, now)
      }
      return [.progressed(incident, step)]
    }
  }

  package static func evolve(_ state: inout UnitState, _ event: UnitEvent, _ stamp: Stamp) {
    state.changed = max(state.changed, stamp.recorded)
    switch event {
    case .registered(let type, let home):
      state.type = type
      state.home = home
      state.phase = .offDuty
    case .onDuty: state.phase = .available
    case .offDuty: state.phase = .offDuty
    case .assigned(let incident): state.phase = .busy(incident, .assigned)
    case .progressed(let incident, let step): state.phase = step == .cleared ? .available : .busy(incident, step)
    }
  }
}
