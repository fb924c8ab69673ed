import Assessment
import Decider
import Deployment
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
      after: [opened, assigned, .deployment(.assigned(ladder, home: nil, duty: "x", isTimed: true))],
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

  @Test(arguments: table) func `an order to an incident gives what its row says`(_ row: Row) { row.check() }

  @Test func `an assessment needs an open incident`() throws {
    let start = IncidentCommand.assess(.start(SmallPack.main, try SmallPack.made.get()))
    Row.refuses("", after: [], start, .log(.notOpen)).check()
    Row.refuses("", after: Self.closed, start, .log(.closed)).check()
    Row.gives("", after: [Self.opened], start, AssessingTests.begun.map { .assessment($0) }).check()
  }

  @Test func `whatever happens to an incident, its log knows when it last changed`() {
    let life = LifeKeeping.after([Self.opened, Self.assigned, .assessment(AssessingTests.shownWhat)])
    #expect(life.log.changed == at(3))
  }
}
