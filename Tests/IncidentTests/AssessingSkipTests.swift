import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// A question left out counts as its most urgent answer.
@Suite struct AssessingSkipTests {
  typealias Row = Guide.Row
  static let most = String(repeating: "r", count: AssessmentRefusal.reasonBytesMax)

  static func skipped(_ question: QuestionID, _ answer: String, _ reason: String = "he screams") -> AssessmentEvent {
    .skipped(question, as: Guide.key(answer), words: Guide.words[answer] ?? "", reason: reason)
  }

  static func skipping() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    func skip(_ question: QuestionID, _ reason: String = "he screams") -> AssessmentCommand {
      .skip(question, reason: reason, pack)
    }
    return [
      .gives(
        "the first of the most urgent", after: Guide.begun, skip(Guide.what),
        [skipped(Guide.what, "fire"), Guide.foreseen(.p2, pumps: 1), Guide.askInside]),
      .gives(
        "not the first answer but the most urgent", after: Guide.atInside, skip(Guide.inside),
        [skipped(Guide.inside, "someone"), Guide.foreseen(.p1, pumps: 2), Guide.askHeight]),
      .gives(
        "to the leaf", after: Guide.atDepth, skip(Guide.depth), [skipped(Guide.depth, "knee"), .reached(Guide.flooded)]),
      .gives(
        "the longest reason", after: Guide.atDepth, skip(Guide.depth, most),
        [skipped(Guide.depth, "knee", most), .reached(Guide.flooded)]),
      .refuses("a reason", after: Guide.atDepth, skip(Guide.depth, " \n"), .reasonMissing),
      .refuses("too long", after: Guide.atDepth, skip(Guide.depth, most + "r"), .tooLong(bytes: most.utf8.count + 1)),
      .refuses("not asked", after: Guide.begun, skip(Guide.inside), .notAsked(Guide.inside, asking: Guide.what)),
      .refuses("not started", after: [], skip(Guide.what), .notStarted),
      .refuses("at the end", after: Guide.rescued, skip(Guide.height), .finished(Guide.rescue.leaf)),
      .refuses(
        "while the questions wait", after: Guide.atDepth + [AssessingWalkTests.paused], skip(Guide.depth),
        AssessingWalkTests.waits),
      .refuses(
        "under another pack", after: Guide.atDepth, .skip(Guide.depth, reason: "x", revised),
        AssessingStartTests.anotherPack),
    ]
  }

  @Test(arguments: try skipping()) func `skipping gives what its row says`(_ row: Row) { row.check() }

  @Test func `a skipped question is on the path with its reason`() {
    let state = Assessing.after(Guide.atDepth + [Self.skipped(Guide.depth, "knee"), .reached(Guide.flooded)])
    #expect(state.path.map(\.way) == [.answered, .skipped(reason: "he screams")])
    #expect(state.answers[Guide.depth] == Guide.key("knee") && state.priority == .p3)
  }

  @Test func `a skipped question can be corrected when the answer is known`() throws {
    let pack = try GuidedPack.made.get()
    Row.gives(
      "", after: Guide.atDepth + [Self.skipped(Guide.depth, "knee"), .reached(Guide.flooded)],
      .correct(Guide.depth, Guide.key("ankle"), reason: "misheard", pack),
      [Guide.corrected(Guide.depth, "knee", "ankle"), .reached(Guide.puddle)]
    ).check()
  }
}
