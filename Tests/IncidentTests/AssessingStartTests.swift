import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

/// Pinning a procedure and starting by it; what the caller said already is offered, not asked twice.
@Suite struct AssessingStartTests {
  typealias Row = Guide.Row
  static let other = TreeID(trusted: "other")
  static let anotherPack = AssessmentRefusal.anotherPack(pinned: Guide.version.hash)

  static func pinning() -> [Row] {
    [
      .gives("a procedure is pinned", after: [], .pin(Guide.version), [.pinned(Guide.version)]),
      .gives("the same again is already so", after: [.pinned(Guide.version)], .pin(Guide.version), []),
      .gives("what was started is pinned by that", after: Guide.begun, .pin(Guide.version), []),
      .refuses(
        "it stays pinned", after: [.pinned(Guide.version)], .pin(Guide.revisedVersion), .alreadyPinned(Guide.version)),
      .refuses(
        "also at the end", after: Guide.rescued, .pin(Guide.revisedVersion), .alreadyPinned(Guide.version)),
    ]
  }

  static func starting() throws -> [Row] {
    let (pack, revised) = (try GuidedPack.made.get(), try GuidedPack.revised.get())
    let begun = Guide.begun
    return [
      .gives("the first question is shown", after: [], .start(GuidedPack.tree, pack), begun),
      .gives("under the pinned pack", after: [.pinned(Guide.version)], .start(GuidedPack.tree, pack), begun),
      .refuses(
        "not under another one", after: [.pinned(Guide.version)], .start(GuidedPack.tree, revised), anotherPack),
      .refuses("nor later", after: Guide.atHeight, .start(GuidedPack.tree, revised), anotherPack),
      .refuses("a tree there is", after: [], .start(other, pack), .noSuchTree(other, known: [GuidedPack.tree])),
      .gives("started already", after: Guide.begun, .start(GuidedPack.tree, pack), []),
      .gives("started already, other words change nothing", after: Guide.begun, start("flames", pack), []),
      .gives("started already, long ago", after: Guide.rescued, .start(GuidedPack.tree, pack), []),
      .refuses("one tree for one incident", after: begun, .start(other, pack), .alreadyStarted(GuidedPack.tree)),
    ]
  }

  static func start(_ words: String?, _ pack: Pack) -> AssessmentCommand {
    .start(GuidedPack.tree, pack, firstWords: words)
  }

  static func hearing() throws -> [Row] {
    let pack = try GuidedPack.made.get()
    func heard(_ question: QuestionID, _ answer: String, _ quote: String) -> AssessmentEvent {
      .heard(question, Guide.key(answer), quote: PersonalText(quote))
    }
    func row(_ words: String, _ heard: [AssessmentEvent]) -> Row {
      .gives(
        "\u{201C}\(words)\u{201D}", after: [], start(words, pack),
        [.started(Guide.version, GuidedPack.tree)] + heard + [Guide.askWhat])
    }
    return [
      row("", []), row("Hello?", []), row("The firemen", []),
      row("My house is ON FIRE!", [heard(Guide.what, "fire", "ON FIRE")]),
      row("there are flames", [heard(Guide.what, "fire", "flames")]),
      row("I see smoke", [heard(Guide.what, "smoke", "smoke")]),
      row("smoke and flames", [heard(Guide.what, "fire", "flames")]),
      row(
        "it is on fire and my mother is inside",
        [heard(Guide.inside, "someone", "my mother is inside"), heard(Guide.what, "fire", "on fire")]),
    ]
  }

  @Test(arguments: pinning()) func `pinning gives what its row says`(_ row: Row) { row.check() }
  @Test(arguments: try starting()) func `starting gives what its row says`(_ row: Row) { row.check() }
  @Test(arguments: try hearing()) func `starting offers what the caller said already`(_ row: Row) { row.check() }

  @Test func `what was heard is offered at its question and given by nobody`() {
    let state = Assessing.after([
      .started(Guide.version, GuidedPack.tree),
      .heard(Guide.inside, Guide.key("someone"), quote: PersonalText("my mother is inside")), Guide.askWhat,
    ])
    #expect(state.suggestions.keys.map(\.text) == ["inside"])
    #expect(state.suggestions[Guide.inside]?.answer == Guide.key("someone"))
    #expect(state.path == [] && state.answers == [:] && state.asking?.question == Guide.what)
  }

  @Test func `the question keeps how long the pack gives for it`() {
    #expect(Assessing.after(Guide.atInside).asking?.within == nil)
    #expect(Assessing.after(Guide.atHeight).asking?.within == 20)
    #expect(Assessing.after(Guide.rescued).path.map(\.within) == [nil, nil, 20])
  }
}
