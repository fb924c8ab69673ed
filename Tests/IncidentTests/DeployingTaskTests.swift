import Decider
import Deployment
import Testing
import Vocabulary

/// What is to be done, by whom and when, and what counts as done; and what was proposed.
@Suite struct DeployingTaskTests {
  typealias Row = Case<Deploying>
  static let shut = task("Shut the gas off")
  static let set = DeploymentEvent.taskSet(shut)
  static let done = DeploymentEvent.taskDone(entry: 1, PersonalText("shut"))
  static let withdrawn = DeploymentEvent.taskWithdrawn(entry: 1, reason: "no gas here")
  static let most = DeployingTests.most

  static func task(
    _ what: String, kind: IncidentTask.Kind = .act, by holder: IncidentTask.Holder = .unit(engine), due: Int64 = 500,
    doneWhen: String = "the tap is shut"
  ) -> IncidentTask {
    IncidentTask(holder: holder, kind: kind, what: PersonalText(what), due: at(due), doneWhen: doneWhen)
  }

  static let setting: [Row] = [
    .gives("set", after: [], .setTask(shut), [set]),
    .gives("set already", after: [set], .setTask(shut), []),
    .gives(
      "another time", after: [set], .setTask(task("Shut the gas off", due: 501)),
      [.taskSet(task("Shut the gas off", due: 501))]),
    .gives(
      "somebody else", after: [set], .setTask(task("Shut the gas off", by: .desk)),
      [.taskSet(task("Shut the gas off", by: .desk))]),
    .gives("again once it is done", after: [set, done], .setTask(shut), [set]),
    .gives("again once it is withdrawn", after: [set, withdrawn], .setTask(shut), [set]),
    .refuses("without words", after: [], .setTask(task(" ")), .wordsMissing("what is to be done")),
    .refuses(
      "with erased words", after: [],
      .setTask(IncidentTask(holder: .desk, what: .erased, due: at(1), doneWhen: "x")),
      .wordsMissing("what is to be done")),
    .refuses("without an end", after: [], .setTask(task("x", doneWhen: "")), .wordsMissing("what counts as done")),
    .gives("the longest", after: [], .setTask(task(most)), [.taskSet(task(most))]),
    .refuses("too long", after: [], .setTask(task(most + "d")), .dutyTooLong(bytes: most.utf8.count + 1)),
  ]

  static let finishing: [Row] = [
    .gives("done", after: [set], .finishTask(entry: 1, "shut"), [done]),
    .gives("without words", after: [set], .finishTask(entry: 1, nil), [.taskDone(entry: 1, nil)]),
    .gives("done already", after: [set, done], .finishTask(entry: 1, "I too"), []),
    .refuses("withdrawn already", after: [set, withdrawn], .finishTask(entry: 1, "shut"), .taskEnded(1)),
    .refuses("no such task", after: [set], .finishTask(entry: 2, nil), .noSuchTask(2)),
    .refuses(
      "an entry that sets none", after: [DeployingTests.assigned, set], .finishTask(entry: 1, nil), .noSuchTask(1)),
    .gives("withdrawn", after: [set], .withdrawTask(entry: 1, reason: "no gas here"), [withdrawn]),
    .gives("withdrawn twice", after: [set, withdrawn], .withdrawTask(entry: 1, reason: "x"), []),
    .refuses("what is done stays done", after: [set, done], .withdrawTask(entry: 1, reason: "x"), .taskEnded(1)),
    .refuses("with a reason", after: [set], .withdrawTask(entry: 1, reason: " "), .reasonMissing),
    .refuses("there is none", after: [], .withdrawTask(entry: 1, reason: "x"), .noSuchTask(1)),
    .refuses("nor by a number of nothing", after: [set], .finishTask(entry: .min, nil), .noSuchTask(.min)),
  ]

  @Test(arguments: setting + finishing) func `an order about a task gives what its row says`(_ row: Row) { row.check() }

  @Test func `a task is named by the entry that set it, and keeps who set and who did it`() {
    let state = Deploying.after([DeployingTests.assigned, Self.set, .taskDone(entry: 2, nil)])
    #expect(state.tasks.map(\.entry) == [2] && state.tasks.map(\.setBy) == [amy])
    #expect(state.tasks.map(\.outcome) == [.done(nil, by: amy, at: at(3))] && state.openTasks.isEmpty)
  }

  @Test func `every proposal is kept with its entry`() {
    let proposal = Proposal(requirement: .nothing, lines: [], unlisted: 0, missing: .nothing, cover: [:])
    Row.gives("", after: [], .propose(proposal), [.proposed(proposal)]).check()
    let state = Deploying.after([.proposed(proposal), .proposed(proposal)])
    #expect(state.proposals.map(\.entry) == [1, 2] && state.proposals.map(\.happened) == [at(1), at(2)])
  }
}
