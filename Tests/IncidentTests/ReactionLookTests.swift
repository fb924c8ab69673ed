import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Testing
import Vocabulary

/// After a second person agreed: whoever was promised something is told, and what is cancelled is over.
@Suite struct ReactionLookTests {
  static let promise = Intent.log(fire, .promise("A pump comes", by: at(900)))

  static func lowered(_ before: Intent?, _ command: AssessmentCommand, agrees: Bool = true) throws -> AlarmWorld {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "no-one"))
    if let before { try world.perform(before, at: 5) }
    try world.perform(.assess(fire, command), at: 6)
    try world.perform(.assess(fire, .look(agrees: agrees, reason: "so")), by: bob, at: 7)
    return world
  }

  static let down = AssessmentCommand.override(.p4, reason: "only steam", Guide.targets(.p4))

  @Test func `who was promised something is told of a downgrade`() throws {
    let world = try Self.lowered(Self.promise, Self.down)
    #expect(world.openTasks.map(\.task.kind) == [.tellCaller] && world.openTasks.map(\.task.due) == [at(307)])
    #expect(world.openTasks.first?.task.what.words?.contains("P4") == true)
    #expect(world.life().assessment.priority == .p4 && world.life().log.progress == .running)
  }

  @Test func `also where somebody was sent`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "no-one"))
    try world.send(engine, at: 4)
    try world.perform(.assess(fire, Self.down), at: 6)
    try world.perform(.assess(fire, .look(agrees: true, reason: "so")), by: bob, at: 7)
    #expect(world.openTasks.map(\.task.kind) == [.tellCaller])
  }

  @Test func `nobody is told who was promised nothing, or of what was not agreed`() throws {
    #expect(try Self.lowered(nil, Self.down).openTasks == [])
    #expect(try Self.lowered(Self.promise, Self.down, agrees: false).openTasks == [])
    let kept = try Self.lowered(Self.promise, .cancel(reason: "a hoax"), agrees: false)
    #expect(kept.openTasks == [] && kept.life().log.progress == .running)
  }

  @Test func `a cancellation resolves, in the same append`() throws {
    let world = try Self.lowered(Self.promise, .cancel(reason: "a hoax"))
    #expect(world.life().log.progress == .resolved && world.life().assessment.isCancelled)
    #expect(world.life().log.lines.last?.words.words == "Cancelled: a hoax")
    #expect(world.openTasks.map(\.task.kind) == [.tellCaller])
    #expect(!world.life().isUnitNeeded && !world.life().owed.contains { $0.kind == .assess })
  }

  @Test func `the longest reason can be agreed to`() throws {
    let most = AssessingSkipTests.most
    #expect(try Self.lowered(Self.promise, .cancel(reason: most)).life().assessment.isCancelled)
    let down = AssessmentCommand.override(.p4, reason: most, Guide.targets(.p4))
    #expect(try Self.lowered(Self.promise, down).life().assessment.priority == .p4)
  }

  @Test func `what was cancelled and is opened again is dealt with anew`() throws {
    var world = try Self.lowered(nil, .cancel(reason: "a hoax"))
    try world.perform(.log(fire, .close(done)), at: 8)
    try world.perform(.log(fire, .reopen(reason: "it does burn")), at: 9)
    #expect(world.life().isUnitNeeded && !world.life().assessment.isCancelled)
  }

  // MARK: What blocks closing

  @Test func `a look that is waited for keeps it open`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "no-one"))
    try world.perform(.assess(fire, Self.down), at: 6)
    for order in [Intent.log(fire, .close(done)), .log(fire, .merge(into: flood))] {
      let refusal = #expect(throws: Refusal.self) { try world.perform(order, at: 8) }
      #expect(refusal == .incident(.lookOpen(asker: amy)))
    }
    try world.perform(.assess(fire, .look(agrees: false, reason: "no")), by: bob, at: 9)
    for order in [Intent.log(fire, .close(done)), .log(fire, .resolve("over")), .log(fire, .control)] {
      let refusal = #expect(throws: Refusal.self) { try world.perform(order, at: 10) }
      #expect(refusal == .incident(.needOpen("1 pump")), "nobody was sent, and one person alone does not decide that")
    }
    try world.perform(.assess(fire, .cancel(reason: "a barbecue")), at: 11)
    try world.perform(.assess(fire, .look(agrees: true, reason: "seen")), by: bob, at: 12)
    for task in world.life(fire).deployment.openTasks {
      try world.perform(.deploy(fire, .finishTask(entry: task.entry, nil)), at: 13)
    }
    try world.perform(.log(fire, .close(done)), at: 14)
    #expect(!world.life().isOpen)
  }

  @Test func `open tasks keep it open, calls to make do not`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 3)
    try world.perform(.deploy(fire, .setTask(DeployingTaskTests.shut)), at: 4)
    try world.perform(.deploy(fire, .setTask(DeployingTaskTests.task("Tell them", kind: .tellCaller))), at: 4)
    let tasks = world.openTasks.filter { [.act, .tellCaller].contains($0.task.kind) }.map(\.entry)
    let refusal = #expect(throws: Refusal.self) { try world.perform(.log(fire, .close(done)), at: 5) }
    #expect(refusal == .incident(.tasksOpen(tasks)) && tasks.count == 2)
    try world.perform(.deploy(fire, .finishTask(entry: tasks[0], nil)), at: 6)
    try world.perform(.deploy(fire, .withdrawTask(entry: tasks[1], reason: "told")), at: 6)
    let steps = try world.perform(.log(fire, .close(done)), at: 7)
    #expect(!world.life().isOpen && world.openTasks == [])
    guard case .deployment(.taskWithdrawn(_, let reason)) = steps.events.first else {
      Issue.record("the call is withdrawn first")
      return
    }
    #expect(reason == "the incident ended" && steps.events.contains(.log(.closed(done))))
  }
}
