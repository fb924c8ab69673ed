import Assessment
import Decider
import Procedure
import Vocabulary

/// Events of an assessment by the guided pack, and how far they lead.
enum Guide {
  typealias Row = Case<Assessing>
  static let version = PackVersion(
    name: PackName(trusted: "guided"), version: "1",
    hash: (try? GuidedPack.made.get().hash) ?? PackHash(trusted: "none"))
  static let revisedVersion = PackVersion(
    name: PackName(trusted: "guided"), version: "2",
    hash: (try? GuidedPack.revised.get().hash) ?? PackHash(trusted: "none"))
  static let day = CivilDate(daysSince1970: 20_778)
  static let (what, inside, height, depth) = (
    GuidedPack.what, GuidedPack.inside, GuidedPack.height, GuidedPack.depth
  )

  // MARK: Parts

  static func key(_ text: String) -> AnswerKey { AnswerKey(trusted: text) }

  static func targets(_ priority: Priority) -> Targets {
    let number = priority.rawValue
    return Targets(
      assignSeconds: 60 * number, attendSeconds: 500 + 100 * number, updateSeconds: 501 + 100 * number)
  }

  static func need(pumps: Int = 0, ladders: Int = 0, vans: Int = 0, ropes: Int = 0) -> Requirement {
    let types = ["pump": pumps, "ladder": ladders, "van": vans].filter { $0.value > 0 }
    return Requirement(
      types: types.reduce(into: [:]) { $0[UnitType(trusted: $1.key)] = $1.value },
      skills: ropes > 0 ? [Skill(trusted: "ropes"): ropes] : [:])
  }

  static func determinant(
    _ leaf: String, _ nature: String, _ title: String, _ priority: Priority, _ need: Requirement,
    level: EscalationLevel = .desk, advice: [AdviceID] = []
  ) -> Determinant {
    Determinant(
      leaf: LeafID(trusted: leaf), nature: NatureCode(trusted: nature), natureTitle: title, priority: priority,
      targets: targets(priority), requirement: need, level: level, advice: advice)
  }

  static func foreseen(_ priority: Priority, most: Priority = .p1, pumps: Int) -> AssessmentEvent {
    .foreseen(
      Foreseen(priority: priority, mostUrgent: most, targets: targets(priority), requirement: need(pumps: pumps)))
  }

  static let words = [
    "fire": "Fire", "smoke": "Smoke", "water": "Water", "noise": "Noise", "unknown": "No idea", "no-one": "Nobody",
    "someone": "Somebody", "low": "Low", "high": "High", "ankle": "To the ankle", "knee": "To the knee",
  ]

  static func answered(_ question: QuestionID, _ answer: String) -> AssessmentEvent {
    .answered(question, key(answer), words: words[answer] ?? "", verbatim: nil)
  }

  static func corrected(_ question: QuestionID, _ from: String, _ to: String) -> AssessmentEvent {
    .corrected(question, from: key(from), to: key(to), words: words[to] ?? "", reason: "misheard")
  }

  static func carried(_ question: QuestionID, _ answer: String) -> AssessmentEvent { .carried(question, key(answer)) }

  // MARK: Questions and leaves

  static let askWhat = AssessmentEvent.shown(what, wording: "What has happened?", within: nil)
  static let askInside = AssessmentEvent.shown(inside, wording: "Is anybody inside?", within: nil)
  static let askHeight = AssessmentEvent.shown(height, wording: "How high is it?", within: 20)
  static let askDepth = AssessmentEvent.shown(depth, wording: "How deep is it?", within: nil)

  static let empty = determinant("empty", "fire", "Fire", .p2, need(pumps: 1))
  static let rescue = determinant("rescue", "rescue", "Rescue", .p1, need(pumps: 2), advice: [GuidedPack.stayLow])
  static let rescueHigh = determinant(
    "rescue-high", "rescue", "Rescue", .p1, need(pumps: 2, ladders: 1, ropes: 1), level: .dutyManager,
    advice: [GuidedPack.stayLow])
  static let puddle = determinant("puddle", "flooding", "Flooding", .p4, need(vans: 1), advice: [GuidedPack.water])
  static let flooded = determinant("flooded", "flooding", "Flooding", .p3, need(pumps: 1), advice: [GuidedPack.water])
  static let nuisance = determinant("nuisance", "nuisance", "Nuisance", .p4, .nothing)
  static let unknown = determinant("unknown", "unknown", "Not known", .p3, need(vans: 1))

  // MARK: Paths

  static let begun: [AssessmentEvent] = [.started(version, GuidedPack.tree), askWhat]
  static let atInside = begun + [answered(what, "fire"), foreseen(.p2, pumps: 1), askInside]
  static let atHeight = atInside + [answered(inside, "someone"), foreseen(.p1, pumps: 2), askHeight]
  static let rescued = atHeight + [answered(height, "low"), .reached(rescue)]
  static let emptied = atInside + [answered(inside, "no-one"), .reached(empty)]
  static let atDepth = begun + [answered(what, "water"), askDepth]
  static let drained = atDepth + [answered(depth, "ankle"), .reached(puddle)]
  /// P1 stands, P4 is what the corrected answers lead to: a second look is waited for.
  static let lowered = rescued + [corrected(what, "fire", "noise"), .reached(nuisance)]
}
