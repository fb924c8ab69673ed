import Assessment
import Decider
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// A card opens where its conditions hold; elsewhere it gives its words of refusal and the right door.
@Suite struct AssessingAdviceTests {
  typealias Row = Guide.Row
  static let closed = AssessmentRefusal.adviceClosed(
    GuidedPack.water, words: "I cannot tell you about water here.", door: "the plumber")
  static let drained = Assessing.after(Guide.drained).known(with: [])
  static let withGas = Assessing.after(Guide.drained).known(with: [GuidedPack.gas])
  static let burning = Assessing.after(Guide.rescued).known(with: [])
  static let late = CivilDate(daysSince1970: AssessingPauseTests.lastDay.daysSince1970 + 1)

  static func advised(_ card: AdviceID = GuidedPack.water, despite: String? = nil) -> AssessmentEvent {
    let isWater = card == GuidedPack.water
    return .advised(
      Advice(
        card: card, version: isWater ? "1" : "3", title: isWater ? "Water in the home" : "Stay low", despite: despite))
  }

  static func advising() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    func advise(
      _ known: KnownSoFar, _ card: AdviceID = GuidedPack.water, day: CivilDate = Guide.day, despite: String? = nil
    ) -> AssessmentCommand { .advise(card, pack, known: known, day: day, despite: despite) }
    let none = AdviceID(trusted: "none")
    return [
      .gives("its conditions hold", after: Guide.drained, advise(drained), [advised()]),
      .gives("again", after: Guide.drained + [advised()], advise(drained), [advised()]),
      .gives("a reason not needed is not kept", after: Guide.drained, advise(drained, despite: "why not"), [advised()]),
      .gives("on its last day", after: Guide.drained, advise(drained, day: AssessingPauseTests.lastDay), [advised()]),
      .gives(
        "by an answer", after: Guide.rescued, advise(burning, GuidedPack.stayLow), [advised(GuidedPack.stayLow)]),
      .gives("before anything is pinned", after: [], advise(drained), [advised()]),
      .refuses("another nature", after: Guide.rescued, advise(burning), closed),
      .refuses("nothing known", after: [], advise(KnownSoFar()), closed),
      .refuses("what must not be is", after: Guide.drained, advise(withGas), closed),
      .refuses("out of date", after: Guide.drained, advise(drained, day: late), closed),
      .gives("despite it", after: Guide.rescued, advise(burning, despite: "he asks"), [advised(despite: "he asks")]),
      .gives(
        "despite its date", after: Guide.drained, advise(drained, day: late, despite: "no other"),
        [advised(despite: "no other")]),
      .refuses("despite needs a reason", after: Guide.rescued, advise(burning, despite: " "), .reasonMissing),
      .refuses(
        "a card there is", after: Guide.drained, advise(drained, none),
        .noSuchCard(none, known: [GuidedPack.stayLow, GuidedPack.water])),
      .refuses(
        "under another pack", after: Guide.drained,
        .advise(GuidedPack.water, revised, known: drained, day: Guide.day, despite: nil),
        AssessingStartTests.anotherPack),
    ]
  }

  @Test(arguments: try advising()) func `advice gives what its row says`(_ row: Row) { row.check() }

  @Test func `a closed card says its words and its door`() {
    #expect(Self.closed.description.contains("I cannot tell you about water here."))
    #expect(Self.closed.description.contains("the plumber"))
  }

  @Test func `what was given is kept with who, when and despite what`() {
    let given = Assessing.after(Guide.rescued + [Self.advised(despite: "he asks")]).given
    #expect(given.map(\.advice.despite) == ["he asks"] && given.map(\.actor) == [amy])
    #expect(given.map(\.entry) == [Int64(Guide.rescued.count) + 1])
  }

  @Test func `the incident's own facts decide, not those the order brings`() throws {
    let pack = try GuidedPack.made.get()
    let past: [IncidentEvent] =
      [LifeKeepingTests.opened] + Guide.drained.map { .assessment($0) } + [.log(.established(GuidedPack.gas))]
    let order = AssessmentCommand.advise(GuidedPack.water, pack, known: Self.drained, day: Guide.day, despite: nil)
    Case<LifeKeeping>.refuses("", after: past, .assess(order), .assessment(Self.closed)).check()
  }
}
