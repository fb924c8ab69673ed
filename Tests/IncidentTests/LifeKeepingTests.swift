import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// The rules across stages; each stage's own rules have their own table.
@Suite struct LifeKeepingTests {
  typealias Row = Case<LifeKeeping>
  static let opened = IncidentEvent.log(.opened(contact: nil, received: at(0), owner: amy, source: nil))
  static let assigned = IncidentEvent.deployment(DeployingTests.assigned)
  static let assign = IncidentCommand.deploy(DeployingTests.assign(engine))
  static let closed = [opened, .log(.closed(done))]

  static func reported(_ step: AssignmentStep) -> IncidentEvent { .deployment(.progressed(engine, step)) }

  static let table: [Row] = [
    .refuses("nothing is sent to what was never opened", after: [], assign, .log(.notOpen)),
    .refuses("nothing is sent to what is closed", after: closed, assign, .log(.closed)),
    .refuses("no unit reports on what is closed", after: closed, .deploy(.progress(engine, .mobile)), .log(.closed)),
    .refuses("no note on what is closed", after: closed, .log(.note("x")), .log(.closed)),
    .gives("an open incident gets a unit", after: [opened], assign, [assigned]),
    .refuses(
      "an incident with a unit on it stays open", after: [opened, assigned], .log(.close(done)),
      .unitsNotClear([engine])),
    .refuses(
      "also with a unit at scene", after: [opened, assigned, reported(.atScene)], .log(.close(done)),
      .unitsNotClear([engine])),
    .refuses(
      "every unit that is not clear is named",
      after: [opened, assigned, .deployment(.assigned(ladder, home: nil, type: nil, duty: "x", isTimed: true))],
      .log(.close(done)),
      .unitsNotClear([engine, ladder])),
    .gives(
      "it closes when every unit is clear", after: [opened, assigned, reported(.cleared)], .log(.close(done)),
      [.log(.closed(done))]),
    .gives("closing twice the same way is already so", after: closed, .log(.close(done)), []),
    .refuses(
      "a stage's refusal is the incident's", after: [opened], .deploy(.progress(engine, .mobile)),
      .deployment(.notAssigned(engine))),
  ]

  static let task = IncidentTask(holder: .desk, what: "Ring the owner".personal, due: at(99), doneWhen: "they know")
  static let ring = IncidentTask(
    holder: .desk, kind: .ring(whom: "D11"), what: "Read it out".personal, due: at(99), doneWhen: "they have it")
  static let lookAsked = IncidentEvent.assessment(.lookAsked(.cancellation, reason: "They rang again"))

  /// Closing and merging both end it.
  static let ending: [Row] = [
    (IncidentCommand.log(.close(done)), IncidentEvent.log(.closed(done))),
    (.log(.merge(into: flood)), .log(.merged(into: flood))),
  ].flatMap { command, ended -> [Row] in
    [
      .refuses("a unit is on it: \(command)", after: [opened, assigned], command, .unitsNotClear([engine])),
      .refuses("somebody is to look: \(command)", after: [opened, lookAsked], command, .lookOpen(asker: amy)),
      .refuses(
        "something is to do: \(command)", after: [opened, .deployment(.taskSet(ring)), .deployment(.taskSet(task))],
        command, .tasksOpen([3])),
      .gives(
        "calls to make end with it: \(command)", after: [opened, .deployment(.taskSet(ring))], command,
        [.deployment(.taskWithdrawn(entry: 2, reason: "the incident ended")), ended]),
      .gives(
        "what was done is done: \(command)",
        after: [opened, .deployment(.taskSet(task)), .deployment(.taskDone(entry: 2, nil))], command, [ended]),
    ]
  }

  static let duplicate = [opened, .log(.merged(into: flood))]
  static let merged: [Row] = [
    .refuses("nothing is sent to a duplicate", after: duplicate, assign, .log(.merged(into: flood))),
    .refuses(
      "a duplicate is not raised", after: duplicate, .escalate(.raise(.supervisor, reason: "x")),
      .log(.merged(into: flood))),
    .refuses("a duplicate is not closed", after: duplicate, .log(.close(done)), .log(.merged(into: flood))),
    .gives("merged into that one it is already", after: duplicate, .log(.merge(into: flood)), []),
  ]

  @Test(arguments: table + ending + merged)
  func `an order to an incident gives what its row says`(_ row: Row) { row.check() }

  @Test func `what is read back is compared with the brief as it was given`() {
    let brief = Brief(LifeKeeping.after([Self.opened]), since: "09:30")
    let said: [BriefField: String] = [.where: "Not known yet"]
    let fields = brief.compared(with: said)
    #expect(fields.map(\.isSame) == [true, false, false])
    let command = IncidentCommand.readBack(by: "D11", said: said, brief)
    Row.gives("", after: [Self.opened], command, [.log(.readBack(by: "D11", fields))]).check()
    Row.refuses("", after: Self.closed, command, .log(.closed)).check()
    Row.refuses("", after: [], command, .log(.notOpen)).check()
  }

  @Test func `an assessment needs an open incident`() throws {
    let start = IncidentCommand.assess(.start(SmallPack.main, try SmallPack.made.get()))
    Row.refuses("", after: [], start, .log(.notOpen)).check()
    Row.refuses("", after: Self.closed, start, .log(.closed)).check()
    let pack = try SmallPack.made.get()
    let agreed = IncidentEvent.escalation(.agreed(pack.inForce, pack.terms))
    let begun = AssessingTests.begun.map { IncidentEvent.assessment($0) } + [agreed]
    Row.gives("", after: [Self.opened], start, begun).check()
    Row.gives("", after: [Self.opened] + begun, start, []).check()
    Row.gives("", after: [Self.opened, agreed], start, AssessingTests.begun.map { .assessment($0) }).check()
  }

  @Test func `whatever happens to an incident, its log knows when it last changed`() {
    let life = LifeKeeping.after([Self.opened, Self.assigned, .assessment(AssessingTests.shownWhat)])
    #expect(life.log.changed == at(3))
  }
}
