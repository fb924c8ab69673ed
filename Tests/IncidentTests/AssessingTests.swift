import Assessment
import Decider
import Procedure
import Testing
import Vocabulary

@Suite struct AssessingTests {
  static let started = AssessmentEvent.started(
    PackVersion(name: PackName(trusted: "small"), version: "1", hash: hash), SmallPack.main)
  static let hash = (try? SmallPack.made.get().hash) ?? PackHash(trusted: "none")
  static let shownWhat = AssessmentEvent.shown(SmallPack.what, wording: "What is it?", within: nil)
  static let shownInside = AssessmentEvent.shown(SmallPack.inside, wording: "Is anybody inside?", within: nil)
  static let begun = [started, shownWhat]
  static let fireAnswered = AssessmentEvent.answered(SmallPack.what, key("fire"), words: "Fire", verbatim: nil)
  static let halfway = begun + [fireAnswered, shownInside]
  static let dangerTargets = Targets(assignSeconds: 60, attendSeconds: 600, updateSeconds: 601)
  static let danger = determinant("danger", "Danger", .p1, dangerTargets)
  static let finished =
    halfway + [.answered(SmallPack.inside, key("someone"), words: "Somebody", verbatim: nil), .reached(danger)]
  /// What the pack's leaf requires; `danger` is as it was kept before requirements were.
  static let needed = Requirement(types: [pump: 2])

  static func key(_ text: String) -> AnswerKey { AnswerKey(trusted: text) }

  static func determinant(
    _ code: String, _ title: String, _ priority: Priority, _ targets: Targets, _ requirement: Requirement = .nothing
  ) -> Determinant {
    Determinant(
      leaf: LeafID(trusted: code), nature: NatureCode(trusted: code), natureTitle: title, priority: priority,
      targets: targets, requirement: requirement)
  }

  func check(
    after past: [AssessmentEvent], _ command: AssessmentCommand,
    _ outcome: Result<[AssessmentEvent], AssessmentRefusal>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Case<Assessing>(testDescription: "", past: past, command: command, outcome: outcome).check(
      sourceLocation: sourceLocation)
  }

  @Test func `starting names the pack and shows the first question in its wording`() throws {
    check(after: [], .start(SmallPack.main, try SmallPack.made.get()), .success([Self.started, Self.shownWhat]))
  }

  @Test func `a tree the pack does not have is refused with those it has`() throws {
    let other = TreeID(trusted: "medical")
    check(
      after: [], .start(other, try SmallPack.made.get()), .failure(.noSuchTree(other, known: [SmallPack.main])))
  }

  @Test func `starting twice by the same tree and version is already so`() throws {
    check(after: Self.halfway, .start(SmallPack.main, try SmallPack.made.get()), .success([]))
  }

  @Test func `a started assessment keeps its tree and its version`() throws {
    let (made, revised) = (try SmallPack.made.get(), try SmallPack.revised.get())
    check(after: Self.begun, .start(SmallPack.main, revised), .failure(.anotherPack(pinned: Self.hash)))
    check(after: Self.begun, .start(TreeID(trusted: "other"), made), .failure(.alreadyStarted(SmallPack.main)))
    check(
      after: Self.begun, .answer(SmallPack.what, Self.key("fire"), verbatim: nil, revised),
      .failure(.anotherPack(pinned: Self.hash)))
  }

  @Test func `an answer that leads on shows the next question, and what is certain by then`() throws {
    let foreseen = AssessmentEvent.foreseen(
      Foreseen(priority: .p1, mostUrgent: .p1, targets: Self.dangerTargets, requirement: Self.needed))
    check(
      after: Self.begun, .answer(SmallPack.what, Self.key("fire"), verbatim: nil, try SmallPack.made.get()),
      .success([Self.fireAnswered, foreseen, Self.shownInside]))
  }

  @Test func `an answer that ends the path gives the determinant with its priority and targets`() throws {
    check(
      after: Self.halfway, .answer(SmallPack.inside, Self.key("no-one"), verbatim: nil, try SmallPack.made.get()),
      .success([
        .answered(SmallPack.inside, Self.key("no-one"), words: "Nobody", verbatim: nil),
        .reached(Self.determinant("danger", "Danger", .p1, Self.dangerTargets, Self.needed)),
      ]))
  }

  @Test func `words the pack does not know are kept beside the answer that stands for them`() throws {
    let targets = Targets(assignSeconds: 120, attendSeconds: 700, updateSeconds: 701)
    check(
      after: Self.begun,
      .answer(SmallPack.what, Self.key("unknown"), verbatim: "F/UNDER <b>", try SmallPack.made.get()),
      .success([
        .answered(SmallPack.what, Self.key("unknown"), words: "No idea", verbatim: PersonalText("F/UNDER <b>")),
        .reached(Self.determinant("unknown", "Not known", .p2, targets)),
      ]))
  }

  @Test func `only the question on the screen can be answered, and only as it allows`() throws {
    let pack = try SmallPack.made.get()
    check(
      after: Self.begun, .answer(SmallPack.inside, Self.key("someone"), verbatim: nil, pack),
      .failure(.notAsked(SmallPack.inside, asking: SmallPack.what)))
    check(
      after: Self.begun, .answer(SmallPack.what, Self.key("someone"), verbatim: nil, pack),
      .failure(.noSuchAnswer(Self.key("someone"), known: ["fire", "noise", "unknown"].map(Self.key))))
    check(after: [], .answer(SmallPack.what, Self.key("fire"), verbatim: nil, pack), .failure(.notStarted))
    check(
      after: Self.finished, .answer(SmallPack.inside, Self.key("someone"), verbatim: nil, pack),
      .failure(.finished(LeafID(trusted: "danger"))))
  }

  @Test func `the path keeps each question's wording, answer, and when it was shown and answered`() {
    let state = Assessing.after(Self.finished)
    #expect(state.path.map(\.wording) == ["What is it?", "Is anybody inside?"])
    #expect(state.path.map(\.words) == ["Fire", "Somebody"])
    #expect(state.path.map(\.shown) == [at(2), at(4)] && state.path.map(\.answered) == [at(3), at(5)])
    #expect(state.path.map(\.entry) == [3, 5] && state.path.map(\.actor) == [amy, amy])
    #expect(state.path.map(\.way) == [.answered, .answered])
    #expect(state.determinant == Self.danger && state.asking == nil)
    #expect(state.priority == .p1 && state.standing?.targets == Self.dangerTargets)
  }
}
