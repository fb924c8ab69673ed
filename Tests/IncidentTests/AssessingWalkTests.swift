import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// Forward, back without loss, and over a question left out.
@Suite struct AssessingWalkTests {
  typealias Row = Guide.Row
  static let (what, inside, height, depth) = (Guide.what, Guide.inside, Guide.height, Guide.depth)
  static let backAtWhat = AssessmentEvent.wentBack(to: what, wording: "What has happened?")
  static let backAtInside = AssessmentEvent.wentBack(to: inside, wording: "Is anybody inside?")
  static let backAtHeight = AssessmentEvent.wentBack(to: height, wording: "How high is it?")
  static let paused = AssessmentEvent.suspended(reason: "the line is bad")
  static let waits = AssessmentRefusal.paused("the line is bad")

  static func answer(_ question: QuestionID, _ key: String, _ pack: Pack) -> AssessmentCommand {
    .answer(question, Guide.key(key), verbatim: nil, pack)
  }

  static func answering() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    func given(_ past: [AssessmentEvent], _ question: QuestionID, _ key: String, _ then: AssessmentEvent...) -> Row {
      .gives("\(question): \(key)", after: past, answer(question, key, pack), [Guide.answered(question, key)] + then)
    }
    return [
      given(Guide.begun, what, "fire", Guide.foreseen(.p2, pumps: 1), Guide.askInside),
      given(Guide.begun, what, "water", Guide.askDepth),
      given(Guide.begun, what, "noise", .reached(Guide.nuisance)),
      given(Guide.begun, what, "unknown", .reached(Guide.unknown)),
      given(Guide.atInside, inside, "someone", Guide.foreseen(.p1, pumps: 2), Guide.askHeight),
      given(Guide.atInside, inside, "no-one", .reached(Guide.empty)),
      given(Guide.atHeight, height, "low", .reached(Guide.rescue)),
      given(Guide.atHeight, height, "high", .reached(Guide.rescueHigh)),
      given(Guide.atDepth, depth, "ankle", .reached(Guide.puddle)),
      given(Guide.atDepth, depth, "knee", .reached(Guide.flooded)),
      .refuses("not started", after: [], answer(what, "fire", pack), .notStarted),
      .refuses("pinned is not started", after: [.pinned(Guide.version)], answer(what, "fire", pack), .notStarted),
      .refuses(
        "under another pack", after: Guide.begun, answer(what, "fire", revised), AssessingStartTests.anotherPack),
      .refuses(
        "another question", after: Guide.atInside, answer(what, "fire", pack), .notAsked(what, asking: inside)),
      .refuses(
        "another answer", after: Guide.atInside, answer(inside, "fire", pack),
        .noSuchAnswer(Guide.key("fire"), known: ["no-one", "someone"].map(Guide.key))),
      .refuses("while the questions wait", after: Guide.atInside + [paused], answer(inside, "someone", pack), waits),
      .refuses("at the end", after: Guide.rescued, answer(height, "high", pack), .finished(Guide.rescue.leaf)),
    ]
  }

  static func sayingAgain() -> [Row] {
    [
      .gives("once more", after: Guide.atInside, .sayAgain(inside), [.saidAgain(inside)]),
      .gives("and again", after: Guide.atInside + [.saidAgain(inside)], .sayAgain(inside), [.saidAgain(inside)]),
      .gives("after going back", after: Guide.atInside + [backAtWhat], .sayAgain(what), [.saidAgain(what)]),
      .refuses("another question", after: Guide.atInside, .sayAgain(what), .notAsked(what, asking: inside)),
      .refuses("not started", after: [], .sayAgain(what), .notStarted),
      .refuses("at the end nothing is asked", after: Guide.rescued, .sayAgain(height), .finished(Guide.rescue.leaf)),
    ]
  }

  static func goingBack() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    let back = AssessmentCommand.back(to: nil, pack)
    return [
      .gives("one back", after: Guide.atHeight, back, [backAtInside]),
      .gives("two back", after: Guide.atHeight + [backAtInside], back, [backAtWhat]),
      .gives("to one that is named", after: Guide.atHeight, .back(to: what, pack), [backAtWhat]),
      .gives("forward again by name", after: Guide.atHeight + [backAtWhat], .back(to: inside, pack), [backAtInside]),
      .gives("from the end", after: Guide.rescued, back, [backAtHeight]),
      .gives("from the end to the first", after: Guide.rescued, .back(to: what, pack), [backAtWhat]),
      .refuses("before the first", after: Guide.begun, back, .nothingBefore),
      .refuses("before the first again", after: Guide.atInside + [backAtWhat], back, .nothingBefore),
      .refuses("to what was never asked", after: Guide.atHeight, .back(to: depth, pack), .notAnswered(depth)),
      .refuses("to what is asked now", after: Guide.atInside, .back(to: inside, pack), .notAnswered(inside)),
      .refuses("not started", after: [], back, .notStarted),
      .refuses("while the questions wait", after: Guide.atHeight + [paused], back, waits),
      .refuses(
        "under another pack", after: Guide.atHeight, .back(to: nil, revised), AssessingStartTests.anotherPack),
    ]
  }

  static func afterGoingBack() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    let oneBack = Guide.atHeight + [backAtInside]
    let twoBack = oneBack + [backAtWhat]
    return [
      .gives(
        "the same answer", after: oneBack, answer(inside, "someone", pack), [.reaffirmed(inside), Guide.askHeight]),
      .gives("from further back", after: twoBack, answer(what, "fire", pack), [.reaffirmed(what), Guide.askHeight]),
      .gives("at the end", after: Guide.rescued + [backAtWhat], answer(what, "fire", pack), [.reaffirmed(what)]),
      .refuses(
        "another answer", after: oneBack, answer(inside, "no-one", pack),
        .givenDifferently(inside, Guide.key("someone"))),
      .refuses(
        "an answer it has not", after: oneBack, answer(inside, "low", pack),
        .noSuchAnswer(Guide.key("low"), known: ["no-one", "someone"].map(Guide.key))),
      .refuses("another question", after: oneBack, answer(height, "low", pack), .notAsked(height, asking: inside)),
      .refuses(
        "skipped now", after: oneBack, .skip(inside, reason: "?", pack), .givenDifferently(inside, Guide.key("someone"))
      ),
      .refuses(
        "under another pack", after: oneBack, answer(inside, "someone", revised), AssessingStartTests.anotherPack),
    ]
  }

  @Test(arguments: try answering()) func `an answer gives what its row says`(_ row: Row) { row.check() }
  @Test(arguments: sayingAgain()) func `saying again gives what its row says`(_ row: Row) { row.check() }
  @Test(arguments: try goingBack()) func `going back gives what its row says`(_ row: Row) { row.check() }
  @Test(arguments: try afterGoingBack()) func `where one went back`(_ row: Row) { row.check() }

  @Test func `going back and forth loses nothing`() {
    let before = Assessing.after(Guide.atHeight)
    let after = Assessing.after(Guide.atHeight + [Self.backAtWhat, .reaffirmed(Self.what), Guide.askHeight])
    #expect(after.path == before.path && after.answers == before.answers && after.foreseen == before.foreseen)
    #expect(after.asking?.question == before.asking?.question && after.asking?.isAgain == false)
    #expect(after.turns.map(\.kind) == [.wentBack(to: Self.what)])
  }

  @Test func `going back from the end keeps the determinant, and the same answer closes it again`() {
    let back = Assessing.after(Guide.rescued + [Self.backAtHeight])
    #expect(back.determinant == Guide.rescue && back.asking?.isAgain == true)
    let again = Assessing.after(Guide.rescued + [Self.backAtHeight, .reaffirmed(Self.height)])
    #expect(again.determinant == Guide.rescue && again.asking == nil && again.path.count == 3)
  }
}
