internal import Assessment
internal import Decider
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Procedure
package import Vocabulary

extension Scene {
  /// Marks a call by which somebody is asked to accept a level.
  static var acceptPrefix: String { "accept: " }

  /// Marks a call by which somebody is asked to look a second time.
  static var lookPrefix: String { "look: " }

  static func isToAccept(_ whom: String) -> Bool { whom.hasPrefix(acceptPrefix) }

  /// Marks a call by which a unit is told what has come to light since it was sent.
  static var tellPrefix: String { "tell: " }

  /// Seconds until a unit that is out has to know of a new hazard.
  private static var warnSeconds: Int64 { 120 }

  /// A hazard or a way in that comes to light is told to every unit that is out: they were briefed without it.
  func warnings(_ incident: IncidentID, _ topic: LogTopic, _ words: PersonalText, _ stamp: Stamp) -> [Reaction] {
    switch topic {
    case .fact, .person: return []
    case .hazard, .access: break
    }
    guard let said = words.words?.prefix(bytes: Scene.quotedReasonBytesMax) else { return [] }
    return life(incident).deployment.active.map { assignment in
      let task = IncidentTask(
        holder: .desk, kind: .ring(whom: Scene.tellPrefix + assignment.unit.text),
        what: PersonalText("Tell \(assignment.unit) what is new (\(topic.rawValue)): \(said)"),
        due: stamp.recorded.adding(seconds: Scene.warnSeconds), doneWhen: "\(assignment.unit) has repeated it")
      return Reaction(name: "tell-\(assignment.entry)", intent: .deploy(incident, .setTask(task)))
    }
  }

  /// How much of a reason goes into a task, which is read out; where it was given all of it is kept.
  private static var quotedReasonBytesMax: Int { 2_048 }

  /// Agreed conditions that hold by now.
  func triggered(_ incident: IncidentID) -> [Reaction] {
    life(incident).standingTriggers.map { trigger, why in
      Reaction(
        name: "trigger-" + trigger.name.text.prefix(bytes: 20),
        intent: .escalate(incident, .trigger(trigger, subject: nil, why: why)))
    }
  }

  /// A second person agreed: whoever was promised something is told, and what was cancelled is over.
  func looked(_ incident: IncidentID, _ reason: String, _ stamp: Stamp) -> [Reaction] {
    let life = life(incident)
    guard let look = life.assessment.looks.last?.look else { return [] }
    let why = look.reason.prefix(bytes: Scene.quotedReasonBytesMax)
    var reactions: [Reaction] = []
    if life.log.promise != nil || life.isServed {
      let what: String
      switch look.subject {
      case .downgrade(let priority, _): what = "Tell the caller: it is \(priority) now. \(why)"
      case .cancellation: what = "Tell the caller: it is cancelled. \(why)"
      }
      let task = IncidentTask(
        holder: .desk, kind: .tellCaller, what: PersonalText(what), due: stamp.recorded.adding(seconds: 300),
        doneWhen: "the caller has heard it, or three calls were in vain")
      reactions.append(Reaction(name: "tell", intent: .deploy(incident, .setTask(task))))
    }
    if look.subject == .cancellation {
      reactions.append(Reaction(name: "cancel", intent: .log(incident, .resolve("Cancelled: \(look.reason)"))))
    }
    return reactions
  }

  /// The call to make while no channel carries the message.
  func ring(
    _ who: ActorID, _ level: EscalationLevel, _ reason: String, by due: Moment, _ incident: IncidentID
  ) -> Reaction {
    let why = reason.prefix(bytes: Scene.quotedReasonBytesMax)
    let task = IncidentTask(
      holder: .desk, kind: .ring(whom: Scene.acceptPrefix + who.text),
      what: PersonalText("Ring \(who): level \(level.rawValue), \(why). Read out the brief, ask them to accept."),
      due: due, doneWhen: "\(who) has accepted, or the next one was asked")
    return Reaction(name: "ring", intent: .deploy(incident, .setTask(task)))
  }

  /// Calls that need not be made any more.
  func rung(
    _ incident: IncidentID, _ words: String, isDone: Bool = true, _ isMeant: (String) -> Bool
  ) -> [Reaction] {
    life(incident).deployment.openTasks.compactMap { task in
      guard case .ring(let whom) = task.task.kind, isMeant(whom) else { return nil }
      let order: DeploymentCommand =
        isDone ? .finishTask(entry: task.entry, words) : .withdrawTask(entry: task.entry, reason: words)
      return Reaction(name: "rung-\(task.entry)", intent: .deploy(incident, order))
    }
  }
}

extension IncidentID {
  /// The incident a stream belongs to, if it is an incident's.
  package init?(of stream: StreamName) {
    guard stream.kind == .incident else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension ContactID {
  /// The contact a stream belongs to, if it is a contact's.
  package init?(of stream: StreamName) {
    guard stream.kind == .contact else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension CallSign {
  /// The unit a stream belongs to, if it is a unit's.
  package init?(of stream: StreamName) {
    guard stream.kind == .unit else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension PlaceID {
  /// The place a stream belongs to, if it is a place's.
  package init?(of stream: StreamName) {
    guard stream.kind == .place else { return nil }
    self.init(trusted: stream.identifier)
  }
}

extension CallerID {
  /// The caller a stream belongs to, if it is a caller's.
  package init?(of stream: StreamName) {
    guard stream.kind == .caller else { return nil }
    self.init(trusted: stream.identifier)
  }
}
