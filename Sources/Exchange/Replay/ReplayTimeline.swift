internal import Assessment
internal import Contact
internal import Deployment
package import Desk
internal import Incident
internal import IncidentLog
package import Procedure
package import Vocabulary

/// Two assignments of one unit that overlap in the record; the second is kept in the log, but the unit is not in two places.
package struct Overlap: Hashable, Sendable {
  package let line: Int
  package let unit: CallSign
  /// The incident it was on, and since when.
  package let first: String
  package let since: Moment
  /// The incident it was sent to before it was clear, and when.
  package let second: String
  package let at: Moment
}

/// Plays records as the orders a person would give, in the order of the replayed clock.
package struct ReplayTimeline {
  private let pack: Pack
  private let tree: DecisionTree
  private let question: Question
  private let format: RecordFormat
  private let actor: ActorID
  private let records: [IncidentRecord]
  private var next = 0
  private var playing: [Playing] = []
  private var roster = UnitRoster()
  package private(set) var overlaps: [Overlap] = []
  /// Words of the record the pack does not know, and how often.
  package private(set) var unknown: [String: Int] = [:]

  /// A record in the middle of its life.
  private struct Playing {
    let record: IncidentRecord
    let steps: [RecordStep]
    var index = 0
    /// The call sign each of the record's units got.
    var callSigns: [Int: CallSign] = [:]
  }

  /// Throws where the pack has no tree whose first question can take what a record reports.
  package init(_ records: [IncidentRecord], format: RecordFormat, pack: Pack) throws(Malformed) {
    guard let tree = pack.trees.values.min(by: { $0.id < $1.id }), let question = tree.questions[tree.first],
      tree.unknownAnswer != nil
    else {
      throw Malformed(
        expected: "a pack with a decision tree whose first question has an answer for the unknown",
        found: pack.name.text,
        remedy: "name another pack with --pack")
    }
    self.pack = pack
    self.tree = tree
    self.question = question
    self.format = format
    actor = try ActorID("replay \(format.rawValue)")
    self.records = records.sorted { ($0.received, $0.line) < ($1.received, $1.line) }
  }

  /// How many records have been begun.
  package var begun: Int { next }
  package var count: Int { records.count }

  /// The next step's orders and the clock they are given at; nil when everything has been played.
  package mutating func step() -> (clock: Moment, orders: [Order])? {
    startDue()
    guard let index = playing.indices.min(by: { isBefore(playing[$0], playing[$1]) }) else { return nil }
    let step = playing[index].steps[playing[index].index]
    var current = playing[index]
    current.index += 1
    let orders = orders(step, &current)
    if current.index == current.steps.count { playing.remove(at: index) } else { playing[index] = current }
    return (step.clock, orders)
  }

  /// Takes up every record that begins no later than the next step of those being played.
  private mutating func startDue() {
    while next < records.count {
      let earliest = playing.map { $0.steps[$0.index].clock }.min()
      guard earliest.map({ records[next].received <= $0 }) ?? true else { return }
      playing.append(Playing(record: records[next], steps: records[next].steps))
      next += 1
    }
  }

  private func isBefore(_ left: Playing, _ right: Playing) -> Bool {
    let (one, other) = (left.steps[left.index], right.steps[right.index])
    if one.clock != other.clock { return one.clock < other.clock }
    if one.isClearing != other.isClearing { return one.isClearing }
    return left.record.line < right.record.line
  }

  private mutating func orders(_ step: RecordStep, _ playing: inout Playing) -> [Order] {
    let record = playing.record
    let maker = OrderMaker(record: record, step: step, actor: actor)
    switch step.act {
    case .receive:
      return maker.receive()
    case .open:
      let answer = question.answer(recognising: record.reported)
      if answer == nil { unknown[record.reported, default: 0] += 1 }
      return maker.open(tree, question, answer, pack)
    case .assign(let unit, let isTimed):
      return assign(unit, isTimed, step, &playing, maker)
    case .mobile(let unit):
      return playing.callSigns[unit].map { [maker.progress($0, .mobile, unit)] } ?? []
    case .attend(let unit):
      return playing.callSigns[unit].map { [maker.progress($0, .atScene, unit)] } ?? []
    case .clear(let unit):
      guard let callSign = playing.callSigns[unit] else { return [] }
      roster.clear(callSign, of: record.units[unit])
      return [maker.progress(callSign, .cleared, unit)]
    case .close:
      return [
        maker.close(record.disposition.flatMap { pack.disposition(recognising: $0) } ?? ReplayTimeline.recordEnds)
      ]
    }
  }

  /// What is written down where a record does not say how it ended.
  private static let recordEnds = DispositionCode(trusted: "record-ends")
  private static let plainType = UnitType(trusted: "appliance")

  private mutating func assign(
    _ unit: Int, _ isTimed: Bool, _ step: RecordStep, _ playing: inout Playing, _ maker: OrderMaker
  ) -> [Order] {
    let record = playing.record
    let sent = record.units[unit]
    switch roster.send(sent, to: record.source, at: step.happened) {
    case .unit(let callSign, let isNew):
      playing.callSigns[unit] = callSign
      let type = sent.type.flatMap { pack.unitType(recognising: $0) } ?? ReplayTimeline.plainType
      return maker.assign(callSign, type, home: sent.station, isNew: isNew, isTimed: isTimed, unit)
    case .overlap(let callSign, let other, let since):
      overlaps.append(
        Overlap(line: sent.line, unit: callSign, first: other, since: since, second: record.source, at: step.happened))
      return [
        maker.note(
          "\(callSign) is recorded here while it was still on \(other); kept as written: \(sent.asWritten)",
          "overlap\(unit)")
      ]
    case .unnamed(let malformed):
      return [
        maker.note("A unit is recorded that has no usable name (\(malformed)): \(sent.asWritten)", "unnamed\(unit)")
      ]
    }
  }
}

extension UnitRecord {
  /// The times of the record in words, for the log.
  fileprivate var asWritten: String {
    let times = [("mobilised", mobilised), ("mobile", mobile), ("in attendance", attended), ("available", cleared)]
    return times.map { "\($0.0) \($0.1?.rfc3339 ?? "not recorded")" }.joined(separator: ", ")
  }
}
