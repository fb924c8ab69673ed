internal import Assessment
internal import Deployment
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// What the caller was told, and until when they hear more.
struct PromiseSheet: Encodable, Sendable {
  let words: String?
  let by: String

  init(_ promise: Promise) {
    words = promise.words.words
    by = promise.by.rfc3339
  }
}

/// An offer to a partner and what came of it.
struct HandOffSheet: Encodable, Sendable {
  let partner: String
  let words: String?
  let answerBy: String
  let answer: String
  let theirReference: String?
  let reason: String?

  init(_ offer: HandOff) {
    partner = offer.partner.text
    words = offer.words.words
    answerBy = offer.answerBy.rfc3339
    switch offer.answer {
    case .open: (answer, theirReference, reason) = ("open", nil, nil)
    case .accepted(let theirs): (answer, theirReference, reason) = ("accepted", theirs, nil)
    case .declined(let why): (answer, theirReference, reason) = ("declined", nil, why)
    case .lapsed: (answer, theirReference, reason) = ("lapsed", nil, nil)
    }
  }
}

/// A task with its number.
struct TaskSheet: Encodable, Sendable {
  let entry: Int64
  let holder: String
  let kind: String
  let what: String?
  let place: String?
  let due: String
  let doneWhen: String
  let state: String
  let outcome: String?

  init(_ task: TaskState) {
    entry = task.entry
    holder = task.task.holder.words
    switch task.task.kind {
    case .act: kind = "act"
    case .ring(let whom): kind = "ring \(whom)"
    case .tellCaller: kind = "tell-caller"
    case .regulation(let regulation): kind = "regulation \(regulation)"
    }
    what = task.task.what.words
    place = task.task.place?.words
    due = task.task.due.rfc3339
    doneWhen = task.task.doneWhen
    switch task.outcome {
    case .open: (state, outcome) = ("open", nil)
    case .done(let words, _, _): (state, outcome) = ("done", words?.words)
    case .withdrawn(let reason): (state, outcome) = ("withdrawn", reason)
    }
  }
}

/// What was read back, and which fields were not the same.
struct ReadBackSheet: Encodable, Sendable {
  let entry: Int64
  let by: String
  let isSame: Bool
  let differing: [String]

  init(_ readBack: ReadBack) {
    entry = readBack.entry
    by = readBack.by
    differing = readBack.fields.filter { !$0.isSame }.map(\.name)
    isSame = differing.isEmpty
  }
}

/// What waits for a second person.
struct SecondLookSheet: Encodable, Sendable {
  let subject: String
  let reason: String
  let asker: String
  let asked: String
  let entry: Int64

  init(_ look: SecondLook) {
    switch look.subject {
    case .downgrade(let priority, _): subject = "downgrade to \(priority)"
    case .cancellation: subject = "cancellation"
    }
    reason = look.reason
    asker = look.asker.text
    asked = look.asked.rfc3339
    entry = look.entry
  }
}

extension IncidentSheet.Place {
  init(_ location: Location, confirmedBy: String?) {
    words = location.place.words
    latitude = location.coordinates?.latitude
    longitude = location.coordinates?.longitude
    plusCode = location.coordinates.map { PlusCode($0).text }
    ground = location.ground?.text
    asked = location.asked
    self.confirmedBy = confirmedBy
  }
}

extension IncidentSheet.Line {
  init(_ line: LogLine) {
    entry = line.entry
    topic = line.topic?.rawValue
    words = line.words.words
    actor = line.actor.text
    byMachine = line.voice == .machine
    happened = line.happened.rfc3339
    recorded = line.recorded.rfc3339
    late = line.isLate
    struck = line.struck?.reason
    struckBy = line.struck?.actor.text
  }
}

extension IncidentSheet.Unit {
  init(_ assignment: Assignment) {
    unit = assignment.unit.text
    type = assignment.type?.text
    duty = assignment.duty
    step = assignment.step.rawValue
    assigned = assignment.assigned?.rfc3339
    acknowledged = assignment.acknowledged?.rfc3339
    mobile = assignment.mobile?.rfc3339
    atScene = assignment.atScene?.rfc3339
    cleared = assignment.cleared?.rfc3339
    ending = assignment.ending?.words
    entry = assignment.entry
  }
}

extension IncidentSheet.Assessed {
  init(_ life: Life) {
    pack = life.assessment.pack.map { "\($0.name) \($0.version)" }
    tree = life.assessment.tree?.text
    asking = life.assessment.asking?.question.text
    leaf = life.assessment.determinant?.leaf.text
    treePriority = life.assessment.determinant?.priority.description
    validity = life.assessment.validity?.rawValue
    secondLook = life.assessment.secondLook.map { SecondLookSheet($0) }
    requirement = life.assessment.requirement.words
    missing = life.missingTypes.reduce(into: [:]) { $0[$1.key.text] = $1.value }
    cancelled = life.assessment.isCancelled
  }
}
