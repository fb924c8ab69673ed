internal import Assessment
internal import Contact
internal import Deployment
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Shift
internal import Vocabulary

/// One invented incident from the first ring to its closing, step by step.
struct DemoStory {
  private enum Step {
    case ring, answer, open, assess, send, progress(AssignmentStep), resolve
  }

  let name: String
  let handler: ActorID
  private let pack: Pack
  private let tree: DecisionTree
  private var step = Step.ring
  private var random: DemoRandom
  /// When the next step is taken.
  private(set) var due: Moment
  private(set) var isOver = false

  init(_ name: String, _ pack: Pack, _ random: DemoRandom, at now: Moment) {
    self.name = name
    self.pack = pack
    self.random = random
    due = now
    handler = DemoCast.handlers.randomElement(using: &self.random) ?? DemoCast.controller
    let trees = pack.trees.values.sorted { $0.id < $1.id }
    tree = trees[Int.random(in: trees.indices, using: &self.random)]
  }

  private var contact: ContactID { ContactID(trusted: "call-\(name)") }
  private var incident: IncidentID { IncidentID(trusted: "incident-\(name)") }

  /// Takes the next step; an invented one that is refused ends its story.
  mutating func advance(_ desk: Desk) async {
    do throws(DeskError) {
      try await take(desk)
    } catch { isOver = true }
  }

  private mutating func take(_ desk: Desk) async throws(DeskError) {
    switch step {
    case .ring:
      try await order(desk, DemoCast.controller, .contact(contact, ring))
      wait(3...12, then: .answer)
    case .answer:
      try await order(desk, handler, .contact(contact, .answer))
      wait(5...12, then: .open)
    case .open:
      let received = try await desk.contact(contact).received
      try await order(desk, handler, .log(incident, .open(contact: contact, received: received, source: nil)))
      let place = DemoCast.places.randomElement(using: &random) ?? "Station Square"
      try await order(
        desk, handler,
        .log(
          incident, .locate(Location(place: PersonalText(place), coordinates: position, asked: pack.locationWords?.ask))
        ))
      try await order(desk, handler, .assess(incident, .start(tree.id, pack)))
      wait(4...9, then: .assess)
    case .assess:
      guard let asking = try await desk.life(incident).assessment.asking,
        let answer = tree.questions[asking.question]?.answers.randomElement(using: &random)
      else { return wait(4...10, then: .send) }
      try await order(desk, handler, .assess(incident, .answer(asking.question, answer.key, verbatim: nil, pack)))
      wait(4...12, then: .assess)
    case .send: try await send(desk)
    case .progress(let reached):
      for assignment in try await desk.life(incident).deployment.active where assignment.step < reached {
        try await order(desk, DemoCast.controller, .progress(assignment.unit, on: incident, reached))
      }
      if reached == .atScene { try await handOver(desk) }
      switch reached {
      case .assigned, .acknowledged: wait(15...40, then: .progress(.mobile))
      case .mobile: wait(60...180, then: .progress(.atScene))
      case .atScene: wait(90...400, then: .progress(.cleared))
      case .cleared: wait(10...60, then: .resolve)
      }
    case .resolve: try await end(desk)
    }
  }

  /// Most ring; some write a message, some report on the web.
  private var ring: ContactCommand {
    mutating get {
      let words = DemoCast.firstWords.randomElement(using: &random) ?? ""
      let number = "555 01\(Int.random(in: 10...99, using: &random))"
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .receive(.sms, number: number, caller: nil, firstWords: words)
      case 1:
        // Nobody has the code of which this would be the digest.
        let report = PublicReport(
          words: words, caller: nil, number: number, details: [:], position: nil, photo: nil, key: "demo-\(name)")
        return .report(.open(report))
      default: return .receive(.call, number: number, caller: nil, firstWords: words)
      }
    }
  }

  private mutating func send(_ desk: Desk) async throws(DeskError) {
    let id = CommandID(trusted: "demo-propose-\(name)-\(due.microseconds)")
    let proposal = try await desk.propose(for: incident, id: id, by: DemoCast.controller)
    for line in proposal.chosen {
      try await order(desk, DemoCast.controller, .assign(line.unit, to: incident, duty: "Attend and report"))
    }
    if let first = proposal.chosen.first {
      let task = IncidentTask(
        holder: .unit(first.unit), what: PersonalText("Say what was found, and who was spoken with"),
        due: due.adding(seconds: 1_800), doneWhen: "it is in the log")
      try await order(desk, DemoCast.controller, .deploy(incident, .setTask(task)))
    }
    try await order(desk, handler, .contact(contact, .end))
    wait(10...50, then: proposal.chosen.isEmpty ? .resolve : .progress(.acknowledged))
  }

  /// Now and then a shift ends in the midst of it.
  private mutating func handOver(_ desk: Desk) async throws(DeskError) {
    guard Int.random(in: 0..<5, using: &random) == 0,
      let other = DemoCast.handlers.first(where: { $0 != handler }),
      try await desk.life(incident).log.owner == handler
    else { return }
    try await order(desk, handler, .shift(.handOver(from: handler, to: other, [incident])))
  }

  private mutating func end(_ desk: Desk) async throws(DeskError) {
    let life = try await desk.life(incident)
    if life.escalation.asked != nil { try await order(desk, DemoCast.supervisor, .escalate(incident, .accept)) }
    for task in life.deployment.openTasks {
      if case .ring = task.task.kind { continue }
      try await order(desk, handler, .deploy(incident, .finishTask(entry: task.entry, "done")))
    }
    try await order(desk, handler, .log(incident, .resolve("Dealt with")))
    if let disposition = pack.dispositions.keys.sorted().randomElement(using: &random) {
      try await order(desk, handler, .log(incident, .close(disposition)))
    }
    isOver = true
  }

  private var position: Coordinates? {
    var random = random
    do { return try DemoCast.position(&random) } catch { return nil }
  }

  private mutating func wait(_ seconds: ClosedRange<Int64>, then next: Step) {
    due = due.adding(seconds: Int64.random(in: seconds, using: &random))
    step = next
  }

  private mutating func order(_ desk: Desk, _ actor: ActorID, _ intent: Intent) async throws(DeskError) {
    let id = CommandID(trusted: "demo-\(name)-\(random.next() >> 20)")
    _ = try await desk.perform(Order(intent, id: id, by: actor))
  }
}

/// The SplitMix64 sequence.
struct DemoRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
