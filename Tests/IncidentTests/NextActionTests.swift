import Assessment
import Decider
import Deployment
import Escalation
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
      past: [opened, located] + assessed + [assigned, LifeKeepingTests.reported(.atScene)], next: .welfare(engine),
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

  static let task = IncidentEvent.deployment(.taskSet(LifeKeepingTests.task))
  static let said: [(past: [IncidentEvent], words: String, clock: String)] = [
    ([opened], "establish the location", "locate"),
    ([opened, located], "assess: ask the next question", "assess"),
    ([opened, located] + assessed, "assign a unit", "assign"),
    ([opened, assigned], "D11 to acknowledge", "acknowledge/D11"),
    ([opened, assigned, LifeKeepingTests.reported(.mobile)], "D11 to be at scene", "attend/D11"),
    ([opened, assigned, LifeKeepingTests.reported(.atScene)], "welfare check of D11", "welfare/D11"),
    ([opened, assigned, .deployment(.rollCalled(by: at(9)))], "D11 to answer the roll-call", "roll-call/D11"),
    ([opened, .log(.promised("x".personal, by: at(9)))], "tell the caller more", "update"),
    ([opened, .log(.unread(callOne, readBy: at(9)))], "read what the reporter sent since", "read"),
    ([opened, LifeKeepingTests.lookAsked], "a second person to look", "second-look"),
    (
      [opened, .escalation(.raised(.supervisor, reason: "x", trigger: nil, asked: bob, acceptBy: at(9)))],
      "bob to accept the escalation", "accept/bob"
    ),
    (
      [opened, .log(.offered(to: police, words: "x".personal, answerBy: at(9)))], "police to accept or decline",
      "hand-off/police"
    ),
    ([opened, task], "task 2: Ring the owner", "task/2"),
    ([opened, located, .log(.resolved("Out".personal))], "close, or say what is still to do", "close"),
  ]

  @Test func `every act owed has its words, and a clock that says what it is about`() {
    for row in Self.said {
      let owed = LifeKeeping.after(row.past).owed.first { $0.clock == row.clock }
      #expect(owed?.words == row.words, "\(row.clock)")
    }
    #expect(Set(Self.said.map(\.clock)).count == 14 && Set(Self.said.map(\.words)).count == 14)
  }

  @Test func `who is asked to accept owes it, and whoever owns the incident the rest`() {
    let raised = IncidentEvent.escalation(
      .raised(.supervisor, reason: "x", trigger: nil, asked: cleo, acceptBy: at(9)))
    let owed = LifeKeeping.after([Self.opened, raised]).owed
    #expect(owed.map(\.kind) == [.accept(cleo), .locate, .assess] && owed.map(\.owner) == [cleo, amy, amy])
  }

  @Test func `what was promised to the caller is owed until the incident is closed`() {
    let promised = [Self.opened, Self.located, .log(.promised("x".personal, by: at(103)))]
    #expect(LifeKeeping.after(promised).nextAction?.kind == .updateCaller)
    let told = LifeKeeping.after(promised + [.log(.callerTold("y".personal))])
    #expect(told.owed.first { $0.kind == .updateCaller }?.due == at(104))
    #expect(LifeKeeping.after(promised + [.log(.resolved("Out".personal))]).nextAction?.kind == .updateCaller)
    #expect(LifeKeeping.after(promised + [.log(.closed(done))]).nextAction == nil)
  }

  @Test func `a partner's answer is owed while the offer is open`() {
    let offered = [Self.opened, Self.located, .log(.offered(to: police, words: "x".personal, answerBy: at(9)))]
    #expect(LifeKeeping.after(offered).nextAction?.kind == .handOff(police))
    for answer in [IncidentLogEvent.partnerAccepted(theirReference: nil), .partnerDeclined(reason: "x"), .lapsed] {
      #expect(LifeKeeping.after(offered + [.log(answer)]).nextAction?.kind == .assess)
    }
  }
}
