import Assessment
import Decider
import Deployment
import Incident
import IncidentLog
import Procedure
import Vocabulary

/// Streams under the guided pack's terms; each order sees all of them.
struct AlarmWorld {
  private(set) var scene: Scene

  init() { self.init((try? GuidedPack.made.get()).map { House($0) } ?? .standard) }

  init(_ house: House) { scene = Scene([:], house: house) }

  /// An open incident, received at 0 and opened at 1.
  static func open(_ house: House? = nil) throws(Refusal) -> AlarmWorld {
    var world = house.map { AlarmWorld($0) } ?? AlarmWorld()
    try world.perform(.log(fire, .open(contact: nil, received: at(0), source: nil)), at: 1)
    return world
  }

  /// An open incident that was answered so far, from second 2 on, by amy.
  static func assessed(_ answers: (QuestionID, String)...) throws -> AlarmWorld {
    let pack = try GuidedPack.made.get()
    var world = try AlarmWorld.open()
    try world.perform(.assess(fire, .start(GuidedPack.tree, pack)), at: 2)
    for (question, key) in answers {
      try world.perform(.assess(fire, .answer(question, Guide.key(key), verbatim: nil, pack)), at: 3)
    }
    return world
  }

  @discardableResult
  mutating func perform(_ intent: Intent, by actor: ActorID = amy, at second: Int64) throws(Refusal) -> [Step] {
    var next = Scene(scene.stands, house: scene.house)
    try next.carryOut(intent, by(actor, second), CommandID(trusted: "order"))
    scene = next
    return next.steps
  }

  private func by(_ actor: ActorID, _ second: Int64) -> Stamp {
    Stamp(actor: actor, happened: at(second), recorded: at(second))
  }

  /// Sends a unit of a type, registered and put on duty for it.
  mutating func send(_ unit: CallSign, _ type: UnitType = pump, to incident: IncidentID = fire, at second: Int64)
    throws(Refusal)
  {
    try perform(.register(unit, type, home: tara), at: second)
    try perform(.startDuty(unit), at: second)
    try perform(.assign(unit, to: incident, duty: "Attend"), at: second)
  }

  /// What the machine does at that moment.
  @discardableResult
  mutating func watch(_ incident: IncidentID = fire, at second: Int64) throws(Refusal) -> [Step] {
    try perform(.watch(incident), by: .machine, at: second)
  }

  func life(_ incident: IncidentID = fire) -> Life { scene.life(incident) }

  var openTasks: [TaskState] { life().deployment.openTasks }
}

extension [Step] {
  /// What happened to incidents, without the facts of other streams.
  var events: [IncidentEvent] {
    compactMap { step in
      guard case .incident(let event) = step.fact else { return nil }
      return event
    }
  }
}
