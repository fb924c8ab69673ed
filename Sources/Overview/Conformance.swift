internal import Assessment
package import Incident
internal import IncidentLog
package import Procedure
package import Review
package import Vocabulary

/// Where incidents were not dealt with as agreed, counted by kind and by the question or step it happened at.
package struct Conformance: Sendable {
  /// One kind of deviation at one question or step.
  package struct Place: Hashable, Sendable, Comparable {
    package let kind: Deviation.Kind
    package let step: String

    package static func < (left: Place, right: Place) -> Bool {
      (left.kind.rawValue, left.step) < (right.kind.rawValue, right.step)
    }
  }

  /// An incident with its deviations.
  package struct Line: Hashable, Sendable {
    package let incident: IncidentID
    package let reference: Reference?
    package let isRestricted: Bool
    package let deviations: [Named]
  }

  /// A deviation with the question or step it happened at.
  package struct Named: Hashable, Sendable {
    package let deviation: Deviation
    package let step: String
  }

  package private(set) var incidents = 0
  /// Those that went by a tree.
  package private(set) var assessed = 0
  package private(set) var deviating = 0
  package private(set) var counts: [Place: Int] = [:]
  private var lines: [IncidentID: Line] = [:]
  private let linesMax: Int

  /// Of the incidents with deviations the first `linesMax` are kept to be shown.
  package init(linesMax: Int) { self.linesMax = linesMax }

  package var listed: [Line] {
    lines.values.sorted {
      ($0.reference?.description ?? "", $0.incident) < ($1.reference?.description ?? "", $1.incident)
    }
  }

  package var deviations: Int { counts.values.reduce(0, +) }

  package func count(of kind: Deviation.Kind) -> Int { counts.reduce(0) { $1.key.kind == kind ? $0 + $1.value : $0 } }

  package mutating func take(_ id: IncidentID, _ life: Life, under pack: Pack?) {
    let found = add(1, life, pack)
    guard !found.isEmpty, lines.count < linesMax else { return }
    lines[id] = Line(
      incident: id, reference: life.log.reference, isRestricted: life.log.restrictedTo != nil, deviations: found)
  }

  /// An incident that was taken in this state goes on.
  package mutating func takeBack(_ id: IncidentID, _ life: Life, under pack: Pack?) {
    _ = add(-1, life, pack)
    lines[id] = nil
  }

  private mutating func add(_ number: Int, _ life: Life, _ pack: Pack?) -> [Named] {
    incidents += number
    if life.assessment.tree != nil { assessed += number }
    let found = life.deviations(under: pack)
    guard !found.isEmpty else { return [] }
    deviating += number
    let steps = life.assessment.path.reduce(into: [Int64: String]()) { $0[$1.entry] = $1.question.text }
    return found.map { deviation in
      let step = Conformance.step(deviation, life, steps)
      let place = Place(kind: deviation.kind, step: step)
      let count = (counts[place] ?? 0) + number
      counts[place] = count == 0 ? nil : count
      return Named(deviation: deviation, step: step)
    }
  }

  /// The question it happened at, where there was one; else what it is about.
  private static func step(_ deviation: Deviation, _ life: Life, _ steps: [Int64: String]) -> String {
    if let question = steps[deviation.entry] { return question }
    switch deviation.kind {
    case .skipped, .correctedLate, .answeredSlowly, .notReproducible: return "questions"
    case .outOfOrder:
      let turn = life.assessment.turns.first { $0.entry == deviation.entry }
      if case .jumped(_, let question?)? = turn?.kind { return question.text }
      return "questions"
    case .overridden: return "priority"
    case .adviceOutsideLimits:
      return life.assessment.given.first { $0.entry == deviation.entry }?.advice.card.text ?? "advice"
    case .wrongResource: return "units"
    case .locationNotConfirmed: return "location"
    case .overdue: return "deadlines"
    case .notFinished: return life.assessment.asking?.question.text ?? "questions"
    }
  }
}
