internal import Assessment
internal import Deployment
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Review
internal import Shift
internal import Vocabulary

/// Everything about one incident beside the line that every command on it prints.
struct IncidentSheet: Encodable, Sendable {
  struct Place: Encodable, Sendable {
    let words: String?
    let latitude: Double?
    let longitude: Double?
    let plusCode: String?
    let ground: String?
    let asked: String?
    let confirmedBy: String?
  }

  struct Line: Encodable, Sendable {
    let entry: Int64
    let topic: String?
    let words: String?
    let actor: String
    let byMachine: Bool
    let happened: String
    let recorded: String
    let late: Bool
    let struck: String?
    let struckBy: String?
  }

  struct Unit: Encodable, Sendable {
    let unit: String
    let type: String?
    let duty: String
    let step: String
    let assigned: String?
    let acknowledged: String?
    let mobile: String?
    let atScene: String?
    let cleared: String?
    let ending: String?
    let entry: Int64
  }

  struct Level: Encodable, Sendable {
    let level: Int64
    let words: String
    let asked: String?
    let acceptBy: String?
    let acceptedBy: String?
    let distances: [Distance]
    let alarms: [Alarm]
    let roles: [String: String]
    let turns: [Turn]
    let reports: [Methane]
    let decisions: [Decided]
  }

  struct Distance: Encodable, Sendable {
    let trigger: String
    let level: Int64
    let words: String
    let due: String?
  }

  struct Assessed: Encodable, Sendable {
    let pack: String?
    let tree: String?
    let asking: String?
    let leaf: String?
    let treePriority: String?
    let validity: String?
    let secondLook: SecondLookSheet?
    let requirement: String
    let missing: [String: Int]
    let cancelled: Bool
  }

  let answers: String?
  let received: String
  let opened: String
  let closed: String?
  let disposition: String?
  let mergedInto: String?
  let absorbed: [String]
  let reopenings: Int
  let source: String?
  let restrictedTo: [String]?
  let place: Place?
  let facts: [String]
  let contacts: [String]
  let shield: String?
  let promise: PromiseSheet?
  let handOff: HandOffSheet?
  let log: [Line]
  let assessment: Assessed
  let units: [Unit]
  let tasks: [TaskSheet]
  let escalation: Level
  let owed: [IncidentNow.Owed]
  let brief: SpokenBrief
  let readBacks: [ReadBackSheet]
  let deviations: [NamedDeviation]

  init(_ life: Life, brief: Brief, shift: ShiftState, pack: Pack?, now: Moment) {
    answers = Ownership(life, shift)?.words
    received = life.log.received.rfc3339
    opened = life.log.opened.rfc3339
    closed = life.log.closed?.rfc3339
    disposition = life.log.disposition?.text
    mergedInto = life.log.mergedInto?.text
    absorbed = life.log.absorbed.map(\.text)
    reopenings = life.log.reopenings
    source = life.log.source
    restrictedTo = life.log.restrictedTo?.map(\.text)
    place = life.log.location.map { Place($0, confirmedBy: life.log.confirmedBy) }
    facts = life.log.facts.map(\.text).sorted()
    contacts = life.log.contacts.map(\.text)
    shield = life.log.shield
    promise = life.log.promise.map { PromiseSheet($0) }
    handOff = life.log.handOff.map { HandOffSheet($0) }
    log = life.log.lines.map { Line($0) }
    assessment = Assessed(life)
    units = life.deployment.assignments.map { Unit($0) }
    tasks = life.deployment.tasks.map { TaskSheet($0) }
    escalation = Level(life, now)
    owed = life.owed.map { IncidentNow.Owed($0, now) }
    self.brief = SpokenBrief(brief)
    readBacks = life.log.readBacks.map { ReadBackSheet($0) }
    deviations = life.deviationsSoFar(under: pack).map {
      NamedDeviation($0)
    }
  }
}
