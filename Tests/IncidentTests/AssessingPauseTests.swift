import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// The questions wait: suspended, or jumped away from to words that save a life.
@Suite struct AssessingPauseTests {
  typealias Row = Guide.Row
  static let paused = AssessingWalkTests.paused
  static let inside = AssessingAdviceTests.burning
  static let lastDay = CivilDate(daysSince1970: 21_183)

  static func pausing() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    let suspend = AssessmentCommand.suspend(reason: "the line is bad")
    return [
      .gives("suspended", after: Guide.atInside, suspend, [paused]),
      .gives("suspended already", after: Guide.atInside + [paused], .suspend(reason: "again"), []),
      .gives("a second time", after: Guide.atInside + [paused, .resumed, Guide.askInside], suspend, [paused]),
      .refuses("a reason", after: Guide.atInside, .suspend(reason: "\t"), .reasonMissing),
      .refuses("not started", after: [], suspend, .notStarted),
      .refuses("at the end nothing waits", after: Guide.rescued, suspend, .finished(Guide.rescue.leaf)),
      .gives("resumed", after: Guide.atInside + [paused], .resume(pack), [.resumed, Guide.askInside]),
      .refuses("not suspended", after: Guide.atInside, .resume(pack), .notPaused),
      .refuses(
        "resumed already", after: Guide.atInside + [paused, .resumed, Guide.askInside], .resume(pack), .notPaused),
      .refuses("not started, not suspended", after: [], .resume(pack), .notPaused),
      .refuses(
        "under another pack", after: Guide.atInside + [paused], .resume(revised), AssessingStartTests.anotherPack),
    ]
  }

  static func jumping() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    let given = AssessmentEvent.advised(
      Advice(card: GuidedPack.stayLow, version: "3", title: "Stay low", despite: nil))
    let jump = AssessmentCommand.jump(GuidedPack.stayLow, pack, known: Self.inside, day: Guide.day)
    let none = AdviceID(trusted: "none")
    return [
      .gives("from a question", after: Guide.atInside, jump, [.jumped(GuidedPack.stayLow, from: Guide.inside), given]),
      .gives(
        "before its conditions hold, and that is kept", after: Guide.atInside,
        .jump(GuidedPack.stayLow, pack, known: KnownSoFar(), day: Guide.day),
        [
          .jumped(GuidedPack.stayLow, from: Guide.inside),
          .advised(
            Advice(
              card: GuidedPack.stayLow, version: "3", title: "Stay low", despite: "jumped to before its conditions held"
            )),
        ]),
      .gives("before any question", after: [], jump, [.jumped(GuidedPack.stayLow, from: nil), given]),
      .gives("at the end", after: Guide.rescued, jump, [.jumped(GuidedPack.stayLow, from: nil), given]),
      .gives(
        "while the questions wait", after: Guide.atInside + [paused], jump,
        [.jumped(GuidedPack.stayLow, from: Guide.inside), given]),
      .gives(
        "on its last day", after: Guide.atInside, .jump(GuidedPack.stayLow, pack, known: Self.inside, day: lastDay),
        [.jumped(GuidedPack.stayLow, from: Guide.inside), given]),
      .refuses(
        "not the day after", after: Guide.atInside,
        .jump(GuidedPack.stayLow, pack, known: Self.inside, day: CivilDate(daysSince1970: lastDay.daysSince1970 + 1)),
        .adviceClosed(
          GuidedPack.stayLow, words: "I cannot help you with that.", door: "the fire brigade, 112")),
      .refuses(
        "only to what saves lives", after: Guide.atInside,
        .jump(GuidedPack.water, pack, known: Self.inside, day: Guide.day),
        .notLifeSaving(GuidedPack.water)),
      .refuses(
        "a card there is", after: Guide.atInside, .jump(none, pack, known: Self.inside, day: Guide.day),
        .noSuchCard(none, known: [GuidedPack.stayLow, GuidedPack.water])),
      .refuses(
        "under another pack", after: Guide.atInside,
        .jump(GuidedPack.stayLow, revised, known: Self.inside, day: Guide.day),
        AssessingStartTests.anotherPack),
    ]
  }

  @Test(arguments: try pausing()) func `suspending and resuming give what their row says`(_ row: Row) { row.check() }
  @Test(arguments: try jumping()) func `jumping gives what its row says`(_ row: Row) { row.check() }

  @Test func `the day a card ends is in its head`() throws {
    #expect(try GuidedPack.made.get().advice[GuidedPack.stayLow]?.validUntil == Self.lastDay)
  }

  @Test func `while suspended the question stays where it was`() {
    let state = Assessing.after(Guide.atInside + [Self.paused])
    #expect(state.pause?.reason == "the line is bad" && state.pause?.since == at(6) && state.pause?.entry == 6)
    #expect(state.asking?.question == Guide.inside)
    let resumed = Assessing.after(Guide.atInside + [Self.paused, .resumed, Guide.askInside])
    #expect(resumed.pause == nil && resumed.asking?.shown == at(8))
  }

  @Test func `a question gone back to and suspended is still one that was answered`() throws {
    let past = Guide.atHeight + [AssessingWalkTests.backAtInside, Self.paused, .resumed, Guide.askInside]
    let pack = try GuidedPack.made.get()
    Row.refuses(
      "", after: past, AssessingWalkTests.answer(Guide.inside, "no-one", pack),
      .givenDifferently(Guide.inside, Guide.key("someone"))
    ).check()
    Row.gives(
      "", after: past, AssessingWalkTests.answer(Guide.inside, "someone", pack),
      [.reaffirmed(Guide.inside), Guide.askHeight]
    ).check()
  }

  @Test func `jumping leaves the question and keeps what was said`() {
    let advice = Advice(card: GuidedPack.stayLow, version: "3", title: "Stay low", despite: nil)
    let state = Assessing.after(
      Guide.atInside + [.jumped(GuidedPack.stayLow, from: Guide.inside), .advised(advice)])
    #expect(state.asking?.question == Guide.inside && state.path.count == 1)
    #expect(state.given.map(\.advice) == [advice] && state.given.map(\.entry) == [7])
    #expect(state.turns.map(\.kind) == [.jumped(GuidedPack.stayLow, from: Guide.inside)])
  }
}
