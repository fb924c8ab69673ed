import Decider
import Escalation
import Procedure
import Testing
import Vocabulary

/// Levels: raised by hand and by triggers, accepted, passed on, stood down.
@Suite struct EscalatingTests {
  typealias Row = Case<Escalating>
  static let terms = (try? GuidedPack.made.get().terms.bare) ?? .standard
  static let agreed = EscalationEvent.agreed(Guide.version, terms)
  static let (supervisor, deputy, manager) = (
    ActorID(trusted: "supervisor"), ActorID(trusted: "deputy"), ActorID(trusted: "duty-manager")
  )
  static let fallback = ActorID(trusted: "centre-manager")
  static let most = String(repeating: "w", count: EscalationRefusal.wordsBytesMax)

  static func trigger(_ name: String, _ level: EscalationLevel) -> Trigger {
    Trigger(name: TriggerName(trusted: name), level: level, condition: .contacts(3), example: "")
  }

  /// As decided at second 1000, where a row decides.
  static func raised(
    _ level: EscalationLevel, _ asked: ActorID, within seconds: Int64, reason: String = "so", by trigger: String? = nil
  ) -> EscalationEvent {
    .raised(
      level, reason: reason, trigger: trigger.map { TriggerName(trusted: $0) }, asked: asked,
      acceptBy: at(1_000 + seconds))
  }

  static let toTwo = [agreed, raised(.supervisor, supervisor, within: 120)]
  static let toThree = [agreed, raised(.dutyManager, manager, within: 300)]
  static let toFour = [agreed, raised(.majorIncident, ActorID(trusted: "gold"), within: 600)]

  static let raising: [Row] = [
    .gives("terms are agreed", after: [], .agree(Guide.version, terms), [agreed]),
    .gives("agreed already", after: [agreed], .agree(Guide.version, terms), []),
    .gives("others", after: [agreed], .agree(Guide.revisedVersion, terms), [.agreed(Guide.revisedVersion, terms)]),
    .gives(
      "to two", after: [agreed], .raise(.supervisor, reason: "so"), [raised(.supervisor, supervisor, within: 120)]),
    .gives(
      "over two to three", after: [agreed], .raise(.dutyManager, reason: "so"),
      [raised(.dutyManager, manager, within: 300)]),
    .gives(
      "while nobody accepted yet", after: toTwo, .raise(.dutyManager, reason: "so"),
      [raised(.dutyManager, manager, within: 300)]),
    .gives(
      "by the standard terms", after: [], .raise(.supervisor, reason: "so"),
      [raised(.supervisor, supervisor, within: 120)]),
    .gives(
      "a level for which nobody is named", after: [], .raise(.majorIncident, reason: "so"),
      [raised(.majorIncident, manager, within: 300)]),
    .refuses("only upward", after: toThree, .raise(.supervisor, reason: "so"), .alreadyAt(.dutyManager)),
    .refuses("not to where it is", after: toTwo, .raise(.supervisor, reason: "so"), .alreadyAt(.supervisor)),
    .refuses("not to the desk", after: [], .raise(.desk, reason: "so"), .alreadyAt(.desk)),
    .refuses("a reason", after: [], .raise(.supervisor, reason: " "), .reasonMissing),
    .refuses("too long", after: [], .raise(.supervisor, reason: most + "w"), .tooLong(bytes: most.utf8.count + 1)),
  ]

  static let triggering: [Row] = {
    let many = trigger("many", .dutyManager)
    let fired = EscalationEvent.triggered(many.name, subject: nil, why: "so")
    func pull(_ subject: Int64?) -> EscalationCommand { .trigger(many, subject: subject, why: "so") }
    let seven = EscalationEvent.triggered(many.name, subject: 7, why: "so")
    let rise = raised(.dutyManager, manager, within: 300, by: "many")
    return [
      .gives("fires and raises", after: [agreed], pull(nil), [fired, rise]),
      .gives("fires once", after: [agreed, fired, rise], pull(nil), []),
      .gives(
        "also after it was stood down", after: [agreed, fired, rise, .stoodDown(to: .desk, reason: "x")], pull(nil), []),
      .gives(
        "once for each subject", after: [agreed, seven, rise], pull(8), [.triggered(many.name, subject: 8, why: "so")]),
      .gives("not twice for one", after: [agreed, seven, rise], pull(7), []),
      .gives("a subject is not the incident", after: [agreed, seven, rise], pull(nil), [fired]),
      .gives("never downward", after: toFour, pull(nil), [fired]),
      .gives("at its level it is noted", after: toThree, pull(nil), [fired]),
      .gives("from two to three", after: toTwo, pull(nil), [fired, rise]),
    ]
  }()

  static let accepting: [Row] = [
    .gives("accepted", after: toTwo, .accept, [.accepted(.supervisor)]),
    .gives("the next", after: toTwo + [.passedOn(to: deputy, acceptBy: at(9))], .accept, [.accepted(.supervisor)]),
    .refuses("nothing to accept", after: [agreed], .accept, .nobodyAsked),
    .refuses("accepted by another", after: toTwo + [.accepted(.supervisor)], .accept, .nobodyAsked),
    .refuses("stood down", after: toTwo + [.stoodDown(to: .desk, reason: "x")], .accept, .nobodyAsked),
  ]

  static let standingDown: [Row] = [
    .gives(
      "to two", after: toThree, .standDown(to: .supervisor, reason: "so"), [.stoodDown(to: .supervisor, reason: "so")]),
    .gives("to the desk", after: toFour, .standDown(to: .desk, reason: "so"), [.stoodDown(to: .desk, reason: "so")]),
    .refuses("not to where it is", after: toTwo, .standDown(to: .supervisor, reason: "so"), .notAbove(.supervisor)),
    .refuses("not upward", after: toTwo, .standDown(to: .dutyManager, reason: "so"), .notAbove(.supervisor)),
    .refuses("a reason", after: toTwo, .standDown(to: .desk, reason: ""), .reasonMissing),
    .gives(
      "raised again", after: toTwo + [.stoodDown(to: .desk, reason: "x")], .raise(.supervisor, reason: "so"),
      [raised(.supervisor, supervisor, within: 120)]),
  ]

  static let overrunning: [Row] = [
    .gives("told", after: [], .overrun(clock: "locate", due: at(60)), [.overran(clock: "locate", due: at(60))]),
    .gives("told once", after: [.overran(clock: "locate", due: at(60))], .overrun(clock: "locate", due: at(60)), []),
    .gives(
      "a later one again", after: [.overran(clock: "locate", due: at(60))], .overrun(clock: "locate", due: at(61)),
      [.overran(clock: "locate", due: at(61))]),
    .gives(
      "another clock", after: [.overran(clock: "locate", due: at(60))], .overrun(clock: "assess", due: at(60)),
      [.overran(clock: "assess", due: at(60))]),
  ]

  @Test(arguments: raising + triggering + accepting + standingDown + overrunning)
  func `an order about levels gives what its row says`(_ row: Row) { row.check() }

  @Test func `who accepted and when stands beside why it was raised`() {
    let state = Escalating.after(Self.toTwo + [.accepted(.supervisor)])
    #expect(state.level == .supervisor && state.asked == nil)
    #expect(state.raisings.map(\.acceptedBy) == [amy] && state.raisings.map(\.acceptedAt) == [at(3)])
    #expect(state.raisings.map(\.entry) == [2] && state.raisings.map(\.reason) == ["so"])
  }

  @Test func `whoever accepted may say so twice`() throws {
    let state = Escalating.after(Self.toTwo + [.accepted(.supervisor)])
    #expect(try Escalating.decide(.accept, state, by(amy, at: 9)) == [])
  }

  @Test func `standing down asks nobody any more`() {
    let state = Escalating.after(Self.toThree + [.stoodDown(to: .supervisor, reason: "so")])
    #expect(state.level == .supervisor && state.asked == nil && state.raisings.count == 1)
  }

  @Test func `a level never falls by an event that raises`() {
    #expect(
      Escalating.after(Self.toThree + [Self.raised(.supervisor, Self.supervisor, within: 1)]).level == .dutyManager)
  }
}
