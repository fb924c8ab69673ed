import Assessment
import Decider
import Testing
import Vocabulary

/// What a person sets against the tree, and who has to look a second time.
@Suite struct AssessingLookTests {
  typealias Row = Guide.Row
  static let down = SecondLook.Subject.downgrade(to: .p4, Guide.targets(.p4))
  static let other = SecondLook.Subject.downgrade(to: .p3, Guide.targets(.p3))
  static let asked = Guide.rescued + [.lookAsked(down, reason: "only steam")]
  static let toCancel = Guide.rescued + [.lookAsked(.cancellation, reason: "a hoax")]
  static let most = AssessingSkipTests.most

  static func override(_ priority: Priority, _ reason: String = "only steam") -> AssessmentCommand {
    .override(priority, reason: reason, Guide.targets(priority))
  }

  static func overridden(_ priority: Priority, _ reason: String = "only steam") -> AssessmentEvent {
    .overridden(priority, Guide.targets(priority), reason: reason)
  }

  static let overriding: [Row] = [
    .gives("before anything is known", after: [], override(.p3), [overridden(.p3)]),
    .gives("up at once", after: Guide.emptied, override(.p1), [overridden(.p1)]),
    .gives("up while the questions go on", after: Guide.atInside, override(.p1), [overridden(.p1)]),
    .gives("the same is already so", after: Guide.rescued, override(.p1), []),
    .gives("down is asked for", after: Guide.rescued, override(.p4), [.lookAsked(down, reason: "only steam")]),
    .gives("asked for already", after: asked, override(.p4, "other words"), []),
    .refuses("one look at a time", after: asked, override(.p3), .lookOpen(asker: amy)),
    .refuses("not while a cancellation waits", after: toCancel, override(.p4), .lookOpen(asker: amy)),
    .gives(
      "down from what was agreed already", after: asked + [.looked(agrees: true, reason: "yes")], override(.p5),
      [.lookAsked(.downgrade(to: .p5, Guide.targets(.p5)), reason: "only steam")]),
    .gives(
      "up while down waits", after: Guide.emptied + [.lookAsked(down, reason: "x")], override(.p1), [overridden(.p1)]),
    .refuses("a reason", after: Guide.rescued, override(.p4, " "), .reasonMissing),
    .refuses("a reason also upward", after: Guide.emptied, override(.p1, ""), .reasonMissing),
    .refuses("too long", after: [], override(.p1, most + "r"), .tooLong(bytes: most.utf8.count + 1)),
  ]

  static let cancelling: [Row] = [
    .gives(
      "it is asked for", after: Guide.rescued, .cancel(reason: "a hoax"), [.lookAsked(.cancellation, reason: "a hoax")]),
    .gives(
      "before anything is known", after: [], .cancel(reason: "a hoax"), [.lookAsked(.cancellation, reason: "a hoax")]),
    .gives("asked for already", after: toCancel, .cancel(reason: "a hoax, I say"), []),
    .gives("cancelled already", after: toCancel + [.looked(agrees: true, reason: "yes")], .cancel(reason: "x"), []),
    .gives(
      "again after a no", after: toCancel + [.looked(agrees: false, reason: "no")], .cancel(reason: "now"),
      [.lookAsked(.cancellation, reason: "now")]),
    .refuses("not while a downgrade waits", after: asked, .cancel(reason: "a hoax"), .lookOpen(asker: amy)),
    .refuses("a reason", after: Guide.rescued, .cancel(reason: ""), .reasonMissing),
  ]

  static let looking: [Row] = [
    .gives("another agrees", after: asked, .look(agrees: true, reason: "so"), [.looked(agrees: true, reason: "so")]),
    .gives("or does not", after: asked, .look(agrees: false, reason: "no"), [.looked(agrees: false, reason: "no")]),
    .gives(
      "at what a correction lowers", after: Guide.lowered, .look(agrees: true, reason: "so"),
      [.looked(agrees: true, reason: "so")]),
    .gives(
      "late", after: asked + [.overlooked(due: at(9))], .look(agrees: true, reason: "so"),
      [.looked(agrees: true, reason: "so")]),
    .refuses("a reason", after: asked, .look(agrees: true, reason: ""), .reasonMissing),
    .refuses("nothing to look at", after: Guide.rescued, .look(agrees: true, reason: "so"), .noLookOpen),
    .refuses(
      "looked at already", after: asked + [.looked(agrees: false, reason: "no")], .look(agrees: true, reason: "so"),
      .noLookOpen),
    .gives("the deadline passes", after: asked, .overlook(due: at(9)), [.overlooked(due: at(9))]),
    .gives("once", after: asked + [.overlooked(due: at(9))], .overlook(due: at(9)), []),
    .gives("with nothing to look at it does not", after: Guide.rescued, .overlook(due: at(9)), []),
  ]

  static let judging: [Row] =
    Validity.allCases.map { .gives("\($0)", after: [], .judge($0, reason: "so"), [.judged($0, reason: "so")]) } + [
      .gives("the same is already so", after: [.judged(.doubtful, reason: "x")], .judge(.doubtful, reason: "y"), []),
      .gives(
        "otherwise", after: [.judged(.doubtful, reason: "x")], .judge(.confirmed, reason: "y"),
        [.judged(.confirmed, reason: "y")]),
      .refuses("a reason", after: [], .judge(.malicious, reason: " "), .reasonMissing),
    ]

  @Test(arguments: overriding + cancelling + looking + judging)
  func `what is set against the tree gives what its row says`(_ row: Row) { row.check() }

  @Test(arguments: [asked, toCancel, Guide.lowered], [true, false])
  func `nobody looks at what they asked for, nor does the machine`(_ past: [AssessmentEvent], _ agrees: Bool) {
    for actor in [amy, .machine] {
      let refusal = #expect(throws: AssessmentRefusal.self) {
        try Assessing.decide(.look(agrees: agrees, reason: "so"), Assessing.after(past), by(actor, at: 99))
      }
      #expect(refusal == .sameLooker(actor))
    }
  }

  @Test func `agreed, the lower priority stands with its targets, as set by who asked`() {
    let state = Assessing.after(Self.asked + [.looked(agrees: true, reason: "so")])
    #expect(state.priority == .p4 && state.standing?.targets == Guide.targets(.p4))
    #expect(state.secondLook == nil && state.looks.map(\.agrees) == [true])
    #expect(state.overrides.map(\.priority) == [.p4] && state.overrides.map(\.entry) == [Int64(Self.asked.count)])
    #expect(state.overrides.map(\.reason) == ["only steam"] && state.determinant == Guide.rescue)
  }

  @Test func `agreed to what the answers lead to, nothing is set against the tree`() {
    let state = Assessing.after(Guide.lowered + [.looked(agrees: true, reason: "so")])
    #expect(state.priority == .p4 && state.overrides == [] && state.secondLook == nil)
  }

  @Test func `not agreed, all stays as it was`() {
    let state = Assessing.after(Self.asked + [.looked(agrees: false, reason: "no")])
    #expect(state.priority == .p1 && state.secondLook == nil && state.overrides == [])
    #expect(state.looks.map(\.reason) == ["no"] && !state.isCancelled)
  }

  @Test func `a cancellation is one when somebody else agreed`() {
    #expect(!Assessing.after(Self.toCancel).isCancelled)
    #expect(Assessing.after(Self.toCancel + [.looked(agrees: true, reason: "so")]).isCancelled)
    #expect(!Assessing.after(Self.toCancel + [.looked(agrees: false, reason: "so")]).isCancelled)
  }

  @Test func `raised while a downgrade waits, the downgrade is asked for no more`() {
    let state = Assessing.after(Guide.emptied + [.lookAsked(Self.down, reason: "x"), Self.overridden(.p1)])
    #expect(state.priority == .p1 && state.secondLook == nil)
    let cancelling = Assessing.after(Guide.emptied + [.lookAsked(.cancellation, reason: "x"), Self.overridden(.p1)])
    #expect(cancelling.secondLook?.subject == .cancellation)
  }

  @Test func `what was raised by hand is not lowered by the leaf alone`() {
    let state = Assessing.after(
      Guide.atDepth + [Self.overridden(.p1), Guide.answered(Guide.depth, "ankle"), .reached(Guide.puddle)])
    #expect(state.priority == .p1 && state.secondLook?.subject == Self.down)
    #expect(state.requirement == Guide.need(vans: 1))
  }

  @Test func `a cancellation that waits is not replaced by a downgrade`() {
    let state = Assessing.after(
      Self.toCancel + [Guide.corrected(Guide.what, "fire", "noise"), .reached(Guide.nuisance)])
    #expect(state.secondLook?.subject == .cancellation && state.priority == .p1)
  }

  @Test func `validity stands beside the priority`() {
    let state = Assessing.after(Guide.rescued + [.judged(.malicious, reason: "laughing")])
    #expect(state.validity == .malicious && state.priority == .p1)
  }
}
