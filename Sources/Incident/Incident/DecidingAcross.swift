internal import Assessment
internal import Contact
internal import Decider
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Shift
internal import Vocabulary

/// Rules over several streams: all sides agree, in one append, or nothing happens.
extension Scene {
  mutating func deploy(_ intent: Intent, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    switch intent {
    case .assign(let unit, to: let incident, duty: let duty, isTimed: let isTimed, tasks: let tasks):
      let known = self.unit(unit)
      try deploy(
        unit, on: incident,
        .assign(unit, home: known.home, type: known.type, duty: duty, isTimed: isTimed, skills: known.skills),
        .assign(incident), stamp, command)
      for task in tasks { try decide(incident: incident, .deploy(.setTask(task)), stamp, command) }
    case .progress(let unit, on: let incident, let step):
      try deploy(unit, on: incident, .progress(unit, step), .progress(incident, step), stamp, command)
    case .end(let unit, on: let incident, let ending):
      try deploy(unit, on: incident, .end(unit, ending), .progress(incident, .cleared), stamp, command)
    case .divert(let unit, from: let incident, to: let other, duty: let duty, reason: let reason):
      guard incident != other else { throw .incident(.deployment(.divertedToItself(unit))) }
      try decide(.end(unit, on: incident, .diverted(to: other, reason: reason)), stamp, command)
      try decide(.assign(unit, to: other, duty: duty), stamp, command)
    default: return
    }
  }

  /// One decision over the incident and the unit.
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

  mutating func accept(
    _ contact: ContactID, as incident: IncidentID, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    try decide(contact: contact, .accept, stamp, command)
    let known = self.contact(contact)
    guard let referral = known.referral else { throw .contact(.notReferred) }
    if let held = known.incident {
      guard held == incident else { throw .contact(.linkedElsewhere(held)) }
      return
    }
    try decide(
      incident: incident, .log(.open(contact: contact, received: known.received, source: nil)), stamp, command)
    try decide(incident: incident, .assess(.pin(referral.pack)), stamp, command)
  }

  /// Both logs stay; the contacts of the duplicate count for the other one from now on.
  mutating func merge(
    _ id: IncidentID, into other: IncidentID, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    guard id != other else { throw .incident(.log(.intoItself)) }
    let life = life(id)
    if life.isOpen, let urgent = life.assessment.priority {
      guard let kept = self.life(other).assessment.priority, kept <= urgent else {
        throw .incident(.log(.intoLessUrgent(urgent)))
      }
    }
    try decide(incident: id, .log(.merge(into: other)), stamp, command)
    guard steps.last?.stream == .incident(id) else { return }
    try decide(incident: other, .log(.absorb(id, contacts: life.log.contacts)), stamp, command)
    try carryOver(life, to: other, stamp, command)
  }

  /// What was promised and how high it stood holds on for the other one.
  private mutating func carryOver(
    _ life: Life, to other: IncidentID, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    let kept = self.life(other)
    // What a restricted one held stays with those named for it.
    if life.log.restrictedTo == nil, let place = life.log.location?.place.words,
      place.foldedWords != kept.log.location?.place.words?.foldedWords
    {
      let said = place.prefix(bytes: Scene.quotedPlaceBytesMax)
      try decide(
        incident: other,
        .log(.note("\(life.log.reference.map { "\($0)" } ?? "The duplicate") gave another place: \(said)")),
        stamp, command)
    }
    if let promise = life.log.promise, kept.log.promise == nil, let words = promise.words.words,
      promise.by > stamp.happened
    {
      try decide(incident: other, .log(.promise(words, by: promise.by)), stamp, command)
    }
    if life.escalation.level > kept.escalation.level {
      let raise = EscalationCommand.raise(life.escalation.level, reason: "a duplicate of it stood at this level")
      try decide(incident: other, .escalate(raise), stamp, command)
    }
  }

  /// How much of another place goes into the log; the log of the duplicate keeps all of it.
  private static var quotedPlaceBytesMax: Int { 2_048 }

  mutating func handOver(
    _ from: ActorID, _ to: ActorID, _ incidents: [IncidentID], _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    let theirs = incidents.filter { life($0).isOpen && life($0).log.owner == from }
    try decide(shift: .handOver(from: from, to: to, theirs), stamp, command)
    // The machine moves it: who goes off duty need not be among those named for a restricted incident.
    let stamp = Stamp(actor: .machine, happened: stamp.happened, recorded: stamp.recorded)
    for incident in theirs {
      try decide(incident: incident, .log(.handTo(to, reason: "handed over by \(from)")), stamp, command)
    }
  }

  mutating func goOffDuty(
    _ actor: ActorID, _ to: ActorID?, _ theirs: Holdings, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    let speaking = theirs.contacts.filter { contact($0).isHandled(by: actor) }
    guard speaking.isEmpty else { throw .shift(.onTheLine(actor, speaking)) }
    var owning = theirs.incidents.filter { life($0).isOpen && life($0).log.owner == actor }
    var commanding = theirs.incidents.filter { life($0).isOpen && life($0).escalation.roles.values.contains(actor) }
    if let to {
      if !owning.isEmpty { try handOver(actor, to, owning, stamp, command) }
      for incident in commanding { try handCommand(of: incident, from: actor, to, stamp, command) }
      (owning, commanding) = ([], [])
    }
    let open = owning + commanding.filter { !owning.contains($0) }
    try decide(shift: .end(actor, owning: open), stamp, command)
  }

  private mutating func handCommand(
    of incident: IncidentID, from actor: ActorID, _ to: ActorID, _ stamp: Stamp, _ command: CommandID
  ) throws(Refusal) {
    guard shift.isOnDuty(to) else { throw .shift(.notOnDuty(to)) }
    let stamp = Stamp(actor: .machine, happened: stamp.happened, recorded: stamp.recorded)
    for role in life(incident).escalation.roles.filter({ $0.value == actor }).keys.sorted(by: {
      $0.rawValue < $1.rawValue
    }) {
      try decide(incident: incident, .escalate(.takeRole(role, to)), stamp, command)
    }
  }

  /// How many alarms one watch answers; more would be a circle.
  private static var alarmsMax: Int { 256 }

  /// Everything the machine owes an incident by now, one after the other; what has become moot meanwhile is left.
  mutating func watch(_ id: IncidentID, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    let stamp = Stamp(machineAt: stamp.recorded)
    for _ in 0..<Scene.alarmsMax {
      guard let alarm = life(id).nextAlarm, alarm.due <= stamp.recorded else { return }
      switch alarm.act {
      case .overrun(let action):
        try decide(incident: id, .escalate(.overrun(clock: action.clock, due: action.due)), stamp, command)
      case .trigger(let trigger, let subject, let why, let since):
        let order = EscalationCommand.trigger(trigger, subject: subject, why: why, since: since)
        try decide(incident: id, .escalate(order), stamp, command)
      case .passOn: try decide(incident: id, .escalate(.passOn(due: alarm.due)), stamp, command)
      case .overlook: try decide(incident: id, .assess(.overlook(due: alarm.due)), stamp, command)
      case .lapse: try decide(incident: id, .log(.lapse), stamp, command)
      }
    }
  }

  /// Tells which of a contact's times have passed.
  mutating func watch(contact id: ContactID, _ stamp: Stamp, _ command: CommandID) throws(Refusal) {
    let stamp = Stamp(machineAt: stamp.recorded)
    for owed in contact(id).owed where owed.due <= stamp.recorded {
      try decide(contact: id, .overrun(owed.clock, due: owed.due), stamp, command)
    }
  }
}

extension Stamp {
  /// The machine sees what it owes when it looks, whoever told it to.
  fileprivate init(machineAt moment: Moment) { self.init(actor: .machine, happened: moment, recorded: moment) }
}
