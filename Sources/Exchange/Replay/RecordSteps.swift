internal import Vocabulary

/// One step of a record's life: when the replayed clock reaches it, when it is said to have happened, and what it is.
struct RecordStep {
  /// Never before the record's previous step, so that a time written backwards is recorded late instead.
  let clock: Moment
  let happened: Moment
  let act: Act

  /// What happens; a unit is named by its place in the record.
  enum Act: Hashable {
    case receive
    case open
    case assign(unit: Int, isTimed: Bool)
    case mobile(unit: Int)
    case attend(unit: Int)
    case clear(unit: Int)
    case close
  }

  /// Units become free before others are sent at the same moment.
  var isClearing: Bool {
    if case .clear = act { return true }
    return false
  }
}

extension IncidentRecord {
  /// The steps in the order in which they are played.
  var steps: [RecordStep] {
    var steps = [RecordStep(clock: received, happened: received, act: .receive)]
    let opened = entered ?? received
    steps.append(RecordStep(clock: max(received, opened), happened: opened, act: .open))
    let start = max(received, opened)
    let deployed = units.indices.flatMap { self.steps(of: $0, from: start) }
    let last = deployed.map(\.clock).max() ?? start
    let end = max(last, closed ?? last)
    // A stable order: by clock, then as the record has them.
    steps += deployed.enumerated().sorted { ($0.element.clock, $0.offset) < ($1.element.clock, $1.offset) }.map(
      \.element)
    for index in units.indices where units[index].cleared == nil && units[index].isSent {
      steps.append(RecordStep(clock: end, happened: closed ?? end, act: .clear(unit: index)))
    }
    steps.append(RecordStep(clock: end, happened: closed ?? end, act: .close))
    return steps
  }

  private func steps(of index: Int, from start: Moment) -> [RecordStep] {
    let unit = units[index]
    guard unit.isSent else { return [] }
    var clock = start
    var steps: [RecordStep] = []
    func add(_ time: Moment?, _ act: RecordStep.Act) {
      guard let time else { return }
      clock = max(clock, time)
      steps.append(RecordStep(clock: clock, happened: time, act: act))
    }
    let first = unit.mobilised ?? unit.mobile ?? unit.attended ?? unit.cleared
    add(first, .assign(unit: index, isTimed: unit.mobilised != nil))
    add(unit.mobile, .mobile(unit: index))
    add(unit.attended, .attend(unit: index))
    add(unit.cleared, .clear(unit: index))
    return steps
  }
}

extension UnitRecord {
  /// Whether the record shows that it was sent at all.
  var isSent: Bool { mobilised != nil || mobile != nil || attended != nil || cleared != nil }
}
