import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// A correction makes the path anew and keeps the old one; it raises at once and lowers only after a second look.
@Suite struct AssessingCorrectionTests {
  typealias Row = Guide.Row
  static let (what, inside, height, depth) = (Guide.what, Guide.inside, Guide.height, Guide.depth)
  static let toSmoke = Guide.corrected(what, "fire", "smoke")

  static func correct(_ question: QuestionID, _ key: String, _ pack: Pack) -> AssessmentCommand {
    .correct(question, Guide.key(key), reason: "misheard", pack)
  }

  static func correcting() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    return [
      .gives(
        "what still applies is carried, and the leaf is reached again", after: Guide.rescued,
        correct(what, "smoke", pack),
        [toSmoke, Guide.carried(inside, "someone"), Guide.carried(height, "low"), .reached(Guide.rescue)]),
      .gives(
        "up to the open question", after: Guide.atHeight, correct(what, "smoke", pack),
        [toSmoke, Guide.carried(inside, "someone"), Guide.foreseen(.p1, pumps: 2), Guide.askHeight]),
      .gives(
        "the open question again, with what is certain again", after: Guide.atInside, correct(what, "smoke", pack),
        [toSmoke, Guide.foreseen(.p2, pumps: 1), Guide.askInside]),
      .gives(
        "onto another branch", after: Guide.rescued, correct(what, "water", pack),
        [Guide.corrected(what, "fire", "water"), Guide.askDepth]),
      .gives(
        "straight to another leaf", after: Guide.rescued, correct(what, "noise", pack),
        [Guide.corrected(what, "fire", "noise"), .reached(Guide.nuisance)]),
      .gives(
        "in the middle", after: Guide.rescued, correct(inside, "no-one", pack),
        [Guide.corrected(inside, "someone", "no-one"), .reached(Guide.empty)]),
      .gives(
        "the last answer", after: Guide.rescued, correct(height, "high", pack),
        [Guide.corrected(height, "low", "high"), .reached(Guide.rescueHigh)]),
      .gives(
        "where one went back", after: Guide.atHeight + [AssessingWalkTests.backAtInside],
        correct(inside, "no-one", pack),
        [Guide.corrected(inside, "someone", "no-one"), .reached(Guide.empty)]),
      .gives("the same answer is already so", after: Guide.rescued, correct(what, "fire", pack), []),
      .refuses(
        "a reason", after: Guide.rescued, .correct(what, Guide.key("smoke"), reason: "", pack), .reasonMissing),
      .refuses("never answered", after: Guide.rescued, correct(depth, "knee", pack), .notAnswered(depth)),
      .refuses("not answered yet", after: Guide.atInside, correct(inside, "no-one", pack), .notAnswered(inside)),
      .refuses(
        "an answer it has not", after: Guide.rescued, correct(height, "fire", pack),
        .noSuchAnswer(Guide.key("fire"), known: ["low", "high"].map(Guide.key))),
      .refuses("not started", after: [], correct(what, "smoke", pack), .notStarted),
      .refuses(
        "while the questions wait", after: Guide.atHeight + [AssessingWalkTests.paused], correct(what, "smoke", pack),
        AssessingWalkTests.waits),
      .refuses(
        "under another pack", after: Guide.rescued, correct(what, "smoke", revised), AssessingStartTests.anotherPack),
    ]
  }

  @Test(arguments: try correcting()) func `a correction gives what its row says`(_ row: Row) { row.check() }

  @Test func `the old path and determinant are kept, and the new path says how each answer came onto it`() {
    let past =
      Guide.rescued + [
        Self.toSmoke, Guide.carried(Self.inside, "someone"), Guide.carried(Self.height, "low"), .reached(Guide.rescue),
      ]
    let (before, state) = (Assessing.after(Guide.rescued), Assessing.after(past))
    #expect(state.earlierPaths == [before.path] && state.earlierDeterminants == [Guide.rescue])
    #expect(
      state.path.map(\.way) == [.corrected(from: Guide.key("fire"), reason: "misheard"), .carried, .carried])
    #expect(state.path.map(\.answer.text) == ["smoke", "someone", "low"])
    #expect(state.path.map(\.wording) == before.path.map(\.wording))
    #expect(state.path.dropFirst().map(\.answered) == before.path.dropFirst().map(\.answered))
    #expect(state.determinant == Guide.rescue && state.secondLook == nil && state.asking == nil)
  }

  @Test func `upward counts at once`() {
    let state = Assessing.after(
      Guide.emptied + [
        Guide.corrected(Self.inside, "no-one", "someone"), Guide.foreseen(.p1, pumps: 2), Guide.askHeight,
      ])
    #expect(state.priority == .p1 && state.secondLook == nil && state.requirement == Guide.need(pumps: 2))
    #expect(state.determinant == nil)
  }

  @Test func `downward waits for a second look, and what stood stands`() {
    let state = Assessing.after(Guide.lowered)
    #expect(state.determinant == Guide.nuisance && state.priority == .p1)
    #expect(state.standing?.targets == Guide.targets(.p1))
    #expect(state.secondLook?.subject == .downgrade(to: .p4, Guide.targets(.p4)) && state.secondLook?.asker == amy)
  }

  @Test func `corrected up again nothing waits any more`() {
    let state = Assessing.after(
      Guide.lowered + [Guide.corrected(Self.what, "noise", "fire"), Guide.foreseen(.p2, pumps: 1), Guide.askInside])
    #expect(state.secondLook == nil, "what was to be looked at is not on the path any more")
    #expect(state.priority == .p1 && state.foreseen?.priority == .p2)
  }

  @Test func `while the corrected path is open what stood stands`() {
    let state = Assessing.after(Guide.rescued + [Guide.corrected(Self.what, "fire", "water"), Guide.askDepth])
    #expect(state.priority == .p1 && state.determinant == nil && state.foreseen == nil)
  }
}
