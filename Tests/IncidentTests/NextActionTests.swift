import Assessment
import Decider
import Deployment
import Incident
import IncidentLog
import Testing
import Vocabulary

@Suite struct NextActionTests {
  /// Second 1: opened; received at 0, so that what counts from the contact shows.
  static let opened = LifeKeepingTests.opened
  static let located = IncidentEvent.log(.located(LogKeepingTests.here))
  static let assessed = AssessingTests.finished.map { IncidentEvent.assessment($0) }
  static let asked = AssessingTests.begun.map { IncidentEvent.assessment($0) }
  static let assigned = LifeKeepingTests.assigned

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let past: [IncidentEvent]
    let next: NextAction.Kind?
    let due: Moment?
  }

  static let table: [Row] = [
    Row(testDescription: "nothing is owed before it is open", past: [], next: nil, due: nil),
    Row(testDescription: "first: where is it", past: [opened], next: .locate, due: at(61)),
    Row(testDescription: "then: what is it", past: [opened, located], next: .assess, due: at(181)),
    Row(
      testDescription: "a question shown starts its own time", past: [opened, located] + asked, next: .assess,
      due: at(184)),
    Row(
      testDescription: "assessed: send somebody as promised", past: [opened, located] + assessed, next: .assign,
      due: at(60)),
    Row(
      testDescription: "sent: acknowledge", past: [opened, located] + assessed + [assigned],
      next: .acknowledge(engine), due: at(69)),
    Row(
      testDescription: "acknowledged: be there as promised",
      past: [opened, located] + assessed + [assigned, LifeKeepingTests.reported(.acknowledged)], next: .attend(engine),
      due: at(600)),
    Row(
      testDescription: "there: report in time",
      past: [opened, located] + assessed + [assigned, LifeKeepingTests.reported(.atScene)], next: .report(engine),
      due: at(1_210)),
    Row(
      testDescription: "all clear: close",
      past: [opened, located] + assessed + [assigned, LifeKeepingTests.reported(.cleared)], next: .close, due: at(910)),
    Row(testDescription: "closed: nothing more", past: [opened, located, .log(.closed(done))], next: nil, due: nil),
  ]

  @Test(arguments: table) func `an incident owes next what its row says`(_ row: Row) {
    let life = LifeKeeping.after(row.past)
    #expect(life.nextAction?.kind == row.next)
    #expect(life.nextAction?.due == row.due)
    #expect(life.nextAction?.owner == (row.next == nil ? nil : amy))
  }

  @Test func `a unit without an assessment must report in time all the same`() {
    let life = LifeKeeping.after([Self.opened, Self.assigned, LifeKeepingTests.reported(.mobile)])
    let attend = life.owed.first { $0.kind == .attend(engine) }
    #expect(attend?.due == at(1_203))
  }

  @Test func `everything owed is listed, the earliest first, and what is due is a part of it`() {
    let life = LifeKeeping.after([Self.opened] + Self.asked + [Self.assigned])
    #expect(life.owed.map(\.kind) == [.locate, .acknowledge(engine), .assess])
    #expect(life.due(at: at(63)).map(\.kind) == [.locate])
    #expect(life.due(at: at(64)).map(\.kind) == [.locate, .acknowledge(engine)])
    #expect(life.due(at: at(0)) == [])
  }

  @Test func `the new owner owes what the old one owed`() {
    let life = LifeKeeping.after([Self.opened, .log(.ownerChanged(bob))])
    #expect(life.owed.map(\.owner) == [bob, bob])
  }

  @Test func `every act owed has its words`() {
    let words = [Self.table[1], Self.table[5], Self.table[8]].map { LifeKeeping.after($0.past).nextAction?.words }
    #expect(words == ["establish the location", "D11 to acknowledge", "close, or say what is still to do"])
  }
}
