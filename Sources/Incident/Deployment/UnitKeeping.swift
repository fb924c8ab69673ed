package import Decider
internal import Vocabulary

/// The unit's side of a deployment: it exists, is on duty, and is on one incident at most.
package enum UnitKeeping: Decider {
  package static let initial = UnitState()

  package static func decide(
    _ command: UnitCommand, _ state: UnitState, _ stamp: Stamp
  ) throws(UnitRefusal) -> [UnitEvent] {
    if case .register(let type, let home) = command {
      guard state.phase != .unregistered else { return [.registered(type, home: home)] }
      if state.type == type, state.home == home { return [] }
      guard case .offDuty = state.phase else { throw .registeredDifferently }
      return [.registered(type, home: home)]
    }
    guard state.phase != .unregistered else { throw .notRegistered }
    switch command {
    case .register: return []
    case .setSkills(let skills): return state.skills == skills ? [] : [.skilled(skills)]
    case .setNumber(let number):
      let isOneLine = !number.unicodeScalars.contains { $0.properties.generalCategory == .control }
      guard number.hasWords, isOneLine, number.utf8.count <= UnitState.numberBytesMax else { throw .noNumber }
      return state.number == number ? [] : [.reachable(number: number)]
    case .planDutyEnd(let end):
      guard state.phase != .offDuty else { throw .offDuty }
      // Said earlier and heard later, it may be over, or of those who were relieved since.
      guard end > max(stamp.happened, stamp.recorded), state.onDutySince.map({ $0 <= stamp.happened }) ?? true else {
        throw .endsBefore
      }
      return state.dutyEnds == end ? [] : [.dutyEnds(end)]
    case .place(let coordinates): return [.positioned(coordinates)]
    case .startDuty: return state.phase == .offDuty ? [.onDuty] : []
    case .endDuty, .withdraw, .makeAvailable, .returnHome: return try free(command, state)
    case .assign(let incident): return try assign(incident, state)
    case .progress(let incident, let step): return try progress(incident, step, state)
    }
  }

  /// What only a unit that is on no incident can do.
  private static func free(_ command: UnitCommand, _ state: UnitState) throws(UnitRefusal) -> [UnitEvent] {
    switch (command, state.phase) {
    case (_, .busy(let incident, let step)): throw .busy(incident, step)
    case (.endDuty, .offDuty): return []
    case (.endDuty, _): return [.offDuty]
    case (_, .offDuty), (_, .unregistered): throw .offDuty
    case (.withdraw(let reason), let phase):
      guard reason.hasWords else { throw .reasonMissing }
      return phase == .unavailable(reason: reason) ? [] : [.unavailable(reason: reason)]
    case (.makeAvailable, .available), (.returnHome, .returning): return []
    case (.makeAvailable, _): return [.available]
    case (.returnHome, .unavailable(let reason)): throw .unavailable(reason: reason)
    case (.returnHome, _): return [.returning]
    default: return []
    }
  }

  private static func assign(_ incident: IncidentID, _ state: UnitState) throws(UnitRefusal) -> [UnitEvent] {
    switch state.phase {
    case .unregistered: throw .notRegistered
    case .offDuty: throw .offDuty
    case .unavailable(let reason): throw .unavailable(reason: reason)
    case .available, .returning: return [.assigned(incident)]
    case .busy(let current, let step):
      guard incident == current, step == .assigned else { throw .busy(current, step) }
      return []
    }
  }

  private static func progress(
    _ incident: IncidentID, _ step: AssignmentStep, _ state: UnitState
  ) throws(UnitRefusal) -> [UnitEvent] {
    switch state.phase {
    case .unregistered: throw .notRegistered
    case .offDuty, .available, .returning, .unavailable:
      guard step == .cleared else { throw .notOn(incident) }
      return []
    case .busy(let current, let now):
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
    case .skilled(let skills): state.skills = skills
    case .reachable(let number): state.number = number
    case .dutyEnds(let end): state.dutyEnds = end
    case .positioned(let coordinates):
      if let known = state.position, known.at > stamp.happened { return }
      state.position = UnitState.Position(
        coordinates: coordinates, at: stamp.happened, during: state.incident(at: stamp.happened))
    case .onDuty:
      state.phase = .available
      state.onDutySince = stamp.happened
    case .offDuty:
      state.phase = .offDuty
      (state.onDutySince, state.dutyEnds) = (nil, nil)
    case .unavailable(let reason): state.phase = .unavailable(reason: reason)
    case .available: state.phase = .available
    case .returning: state.phase = .returning
    case .assigned(let incident):
      state.phase = .busy(incident, .assigned)
      state.begin(incident, at: stamp.happened)
    case .progressed(let incident, let step):
      state.phase = step == .cleared ? .available : .busy(incident, step)
      if step == .cleared { state.endStint(at: stamp.happened) }
    }
  }
}

extension UnitState {
  /// A point that was known before somebody told of the assignment may be of it already.
  fileprivate mutating func begin(_ incident: IncidentID, at moment: Moment) {
    endStint(at: moment)
    stints = stints.suffix(UnitState.stintsMax - 1) + [Stint(incident, from: moment)]
    if let point = position, moment < point.at { position?.during = incident }
  }

  fileprivate mutating func endStint(at moment: Moment) {
    guard let last = stints.indices.last, stints[last].until == nil else { return }
    stints[last].until = moment
  }
}
