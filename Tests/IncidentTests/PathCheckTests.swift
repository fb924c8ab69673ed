import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Review
import Testing
import Vocabulary

/// Where an incident was not dealt with as agreed, each with the entry it comes from.
@Suite struct PathCheckTests {
  typealias Owed = AlarmOwedTests
  static let confirmed = IncidentEvent.log(
    .locationConfirmed(question: "What is opposite?", answer: PersonalText("a church")))
  /// Four entries: opened, agreed, located, confirmed.
  static let bare = Owed.bare + [confirmed]
  static let both = Owed.sent() + Owed.sent(ladder)

  static func found(_ past: [IncidentEvent], under pack: Pack? = nil) -> [String] {
    LifeKeeping.after(past).deviations(under: pack).map {
      "\($0.entry) \($0.kind.rawValue) \($0.actor?.text ?? "-")"
    }
  }

  static func assessed(_ events: [AssessmentEvent]) -> [IncidentEvent] { bare + Owed.assessed(events) }

  @Test func `as agreed, nothing is found`() throws {
    let pack = try GuidedPack.made.get()
    #expect(Self.found(Self.assessed(Guide.rescued) + Self.both, under: pack) == [])
    #expect(Self.found(Self.bare, under: pack) == [])
    #expect(Self.found([], under: pack) == [])
    #expect(
      Self.found(Self.assessed(Guide.lowered) + [.assessment(.looked(agrees: true, reason: "so"))], under: pack)
        .allSatisfy { $0.contains("corrected") })
  }

  @Test func `a question skipped`() {
    let past = Self.assessed(
      Guide.atDepth + [AssessingSkipTests.skipped(Guide.depth, "knee"), .reached(Guide.flooded)])
    #expect(Self.found(past) == ["9 skipped amy"])
  }

  @Test func `a question put off, or jumped over`() {
    let advice = Advice(card: GuidedPack.stayLow, version: "3", title: "Stay low", despite: nil)
    let pause: [AssessmentEvent] = [AssessingWalkTests.paused, .resumed, Guide.askInside]
    let jump: [AssessmentEvent] = [.jumped(GuidedPack.stayLow, from: Guide.inside), .advised(advice)]
    let end: [AssessmentEvent] = [Guide.answered(Guide.inside, "no-one"), .reached(Guide.empty)]
    #expect(
      Self.found(Self.assessed(Guide.atInside + pause + jump + end) + Owed.sent()) == [
        "10 out-of-order amy", "13 out-of-order amy",
      ])
    #expect(Self.found(Self.assessed(Guide.atInside + [.saidAgain(Guide.inside)] + end) + Owed.sent()) == [])
  }

  @Test func `going back and giving the same answer is none`() {
    let past =
      Guide.atHeight + [AssessingWalkTests.backAtWhat, .reaffirmed(Guide.what), Guide.askHeight]
      + [Guide.answered(Guide.height, "low"), .reached(Guide.rescue)]
    #expect(Self.found(Self.assessed(past) + Self.both) == [])
  }

  @Test func `a correction, and one that was corrected again`() {
    let once = Guide.rescued + [Guide.corrected(Guide.height, "low", "high"), .reached(Guide.rescueHigh)]
    let van = Owed.sent(CallSign(trusted: "L1"), UnitType(trusted: "ladder"))
    #expect(
      Self.found(Self.assessed(once) + Self.both + van) == ["0 wrong-resource -", "15 corrected-late amy"],
      "nobody with the skill")
    let twice = once + [Guide.corrected(Guide.height, "high", "low"), .reached(Guide.rescue)]
    #expect(Self.found(Self.assessed(twice) + Self.both) == ["15 corrected-late amy", "17 corrected-late amy"])
  }

  @Test func `what was skipped on a path that was left is still found`() {
    let past =
      Guide.atDepth + [AssessingSkipTests.skipped(Guide.depth, "knee"), .reached(Guide.flooded)]
      + [Guide.corrected(Guide.what, "water", "noise"), .reached(Guide.nuisance)]
    #expect(Self.found(Self.assessed(past)) == ["9 skipped amy", "11 corrected-late amy"])
  }

  @Test func `a priority against the tree`() {
    let past = Guide.emptied + [AssessingLookTests.overridden(.p1)]
    #expect(Self.found(Self.assessed(past) + Owed.sent()) == ["12 overridden amy"])
    let lowered =
      Guide.rescued + [.lookAsked(AssessingLookTests.down, reason: "x"), .looked(agrees: true, reason: "so")]
    #expect(Self.found(Self.assessed(lowered) + Self.both) == ["15 overridden amy"], "where it was asked for")
  }

  @Test func `advice outside its limits`() {
    let given = [AssessingAdviceTests.advised(), AssessingAdviceTests.advised(despite: "he asks")]
    #expect(Self.found(Self.assessed(Guide.rescued + given) + Self.both) == ["16 advice-outside-limits amy"])
  }

  @Test(arguments: [(20, false), (21, true)]) func `a question that took longer than it may`(_ row: (Int64, Bool)) {
    var life = LifeKeeping.after(Self.assessed(Guide.atHeight))
    let stamp = Stamp(actor: bob, happened: at(12 + row.0), recorded: at(99), version: 13)
    LifeKeeping.evolve(&life, .assessment(Guide.answered(Guide.height, "low")), stamp)
    let slow = life.deviations(under: nil).filter { $0.kind == .answeredSlowly }
    #expect(
      slow.map(\.entry) == (row.1 ? [13] : [])
        && slow.allSatisfy { $0.actor == bob && $0.what.contains("agreed are 20 s") })
  }

  @Test func `a slow answer that a correction carried over is found once, where it was given`() {
    var life = LifeKeeping.after(Self.assessed(Guide.atHeight))
    let then = [
      Guide.answered(Guide.height, "low"), Guide.corrected(Guide.what, "fire", "smoke"),
      Guide.carried(Guide.inside, "someone"), Guide.carried(Guide.height, "low"), .reached(Guide.rescue),
    ]
    for (offset, event) in then.enumerated() {
      LifeKeeping.evolve(&life, .assessment(event), by(amy, at: 50, version: 13 + Int64(offset)))
    }
    let slow = life.deviations(under: nil).filter { $0.kind == .answeredSlowly }
    #expect(slow.map(\.entry) == [13])
  }

  @Test func `where the pack gives no time its clock holds`() {
    var life = LifeKeeping.after(Self.assessed(Guide.begun))
    let stamp = Stamp(actor: bob, happened: at(6 + 46), recorded: at(99), version: 7)
    LifeKeeping.evolve(&life, .assessment(Guide.answered(Guide.what, "noise")), stamp)
    #expect(life.deviations(under: nil).contains { $0.kind == .answeredSlowly && $0.what.contains("agreed are 45 s") })
  }

  @Test func `units of a type that was not required, and types that never came`() {
    let van = Owed.sent(CallSign(trusted: "V1"), UnitType(trusted: "van"))
    #expect(Self.found(Self.assessed(Guide.rescued) + Self.both + van) == ["17 wrong-resource -"])
    #expect(Self.found(Self.assessed(Guide.rescued) + Owed.sent()) == ["0 wrong-resource -"])
    let refused = IncidentEvent.deployment(.ended(CallSign(trusted: "V1"), .refused(reason: "x")))
    #expect(Self.found(Self.assessed(Guide.rescued) + Self.both + van + [refused]) == [])
  }

  @Test func `nobody sent at all is found at the end`() {
    let past = Self.assessed(Guide.rescued)
    #expect(Self.found(past) == [], "there is still time")
    #expect(Self.found(past + [.log(.closed(done))]) == ["0 wrong-resource -"])
  }

  @Test func `a place asked for once, where the pack asks twice`() throws {
    let past = Owed.bare + Owed.rescued + Self.both
    #expect(Self.found(past, under: try GuidedPack.made.get()) == ["0 location-not-confirmed -"])
    #expect(Self.found(past) == [])
  }

  @Test func `an assessment that was not finished`() {
    #expect(Self.found(Self.assessed(Guide.atHeight)) == ["0 not-finished -"])
    let cancelled: [AssessmentEvent] = [.lookAsked(.cancellation, reason: "x"), .looked(agrees: true, reason: "so")]
    #expect(Self.found(Self.assessed(Guide.atHeight + cancelled)) == [])
  }

  @Test func `every kind has its words`() {
    #expect(Set(Deviation.Kind.allCases.map(\.words)).count == Deviation.Kind.allCases.count)
  }
}
