import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Overview
import Testing
import Vocabulary

/// The order of the board, where incidents are due at the same moment.
@Suite struct BoardTests {
  static let danger = AssessingTests.determinant(
    "danger", "Danger", .p1, Targets(assignSeconds: 61, attendSeconds: 600, updateSeconds: 601))
  static let ungraded = LifeKeeping.after([NextActionTests.opened])
  static let graded = LifeKeeping.after([
    NextActionTests.opened, NextActionTests.located, .assessment(.reached(danger)),
  ])

  static func id(_ number: Int) -> IncidentID { IncidentID(trusted: "i\(number)") }

  @Test func `none is lost or doubled, whichever is taken anew, where all are due at once`() {
    #expect(Self.ungraded.nextAction?.due == Self.graded.nextAction?.due)
    let all = (0..<8).map { (Self.id($0), $0.isMultiple(of: 2) ? Self.ungraded : Self.graded) }
    for (again, life) in all {
      var board = Board()
      for (incident, life) in all { board.take(incident, life) }
      board.take(again, life)
      #expect(board.first(.max).map(\.incident) == (0..<8).map(Self.id))
    }
  }

  @Test func `one that is graded moves, and one that is closed leaves`() {
    var board = Board()
    board.take(Self.id(1), Self.ungraded)
    board.take(Self.id(2), Self.graded)
    board.take(Self.id(1), Self.graded)
    #expect(board.first(.max).map(\.priority) == [.p1, .p1])
    board.take(Self.id(1), LifeKeeping.after([NextActionTests.opened, .log(.closed(done))]))
    #expect(board.first(.max).map(\.incident) == [Self.id(2)] && board.count == 1)
  }

  @Test func `the owner is who answers for it, and who owes what is next is named where that is somebody else`() throws
  {
    func line(_ events: [IncidentEvent]) throws -> BoardLine {
      try #require(BoardLine(Self.id(1), LifeKeeping.after([NextActionTests.opened] + events)))
    }
    let own = try line([])
    #expect(own.owner == amy && own.nextWords == "establish the location")
    let accepting = try line([
      .escalation(.raised(.supervisor, reason: "x", trigger: nil, asked: cleo, acceptBy: at(9)))
    ])
    #expect(accepting.owner == amy && accepting.next.owner == cleo)
    #expect(accepting.nextWords == "cleo to accept the escalation")
    let unseen = LifeKeeping.after([
      NextActionTests.opened, NextActionTests.located, .assessment(.reached(Self.danger)),
      LifeKeepingTests.lookAsked, .assessment(.overlooked(due: at(9))),
    ])
    let look = try #require(unseen.owed.first { $0.kind == .secondLook })
    #expect(look.owner != amy)
    let looking = try #require(BoardLine(Self.id(1), unseen))
    #expect(looking.owner == amy)
    #expect((looking.next.owner == amy) == !looking.nextWords.contains(", by \(look.owner)"))
  }

  /// Assessed as a danger to life, where somebody has to be within 600 seconds.
  private static let needed = [NextActionTests.opened, NextActionTests.located, .assessment(.reached(danger))]
  private static let endings: [AssignmentEnding] = [
    .stoodDown(reason: "x"), .refused(reason: "x"), .diverted(to: id(9), reason: "x"),
  ]

  @Test(arguments: endings) func `the promise to be at scene stands, whoever is called back`(_ ending: AssignmentEnding)
    throws
  {
    let gone: [IncidentEvent] = [
      LifeKeepingTests.assigned, LifeKeepingTests.reported(.mobile), .deployment(.ended(engine, ending)),
    ]
    for past in [Self.needed, Self.needed + gone.prefix(1), Self.needed + gone.prefix(2), Self.needed + gone] {
      let line = try #require(BoardLine(Self.id(1), LifeKeeping.after(past)))
      #expect(line.attendDue == at(600) && !line.isLate(at: at(599)) && line.isLate(at: at(600)))
    }
  }

  @Test func `nobody is late once somebody was at scene, where nobody has to come, or before it is known what it is`() {
    let there = [LifeKeepingTests.assigned, LifeKeepingTests.reported(.atScene)]
    let pasts = [
      Self.needed + there, Self.needed + there + [LifeKeepingTests.reported(.cleared)],
      Self.needed + [.log(.resolved("Out".personal))], [NextActionTests.opened], [],
      Self.needed + [.log(.closed(done))],
    ]
    for past in pasts { #expect(LifeKeeping.after(past).attendDue == nil) }
  }

  @Test func `opened again it counts from then`() {
    let again =
      Self.needed + [
        LifeKeepingTests.assigned, LifeKeepingTests.reported(.atScene), LifeKeepingTests.reported(.cleared),
        .log(.closed(done)), .log(.reopened(reason: "x")),
      ]
    // The eighth entry, at its second.
    #expect(LifeKeeping.after(again).attendDue == at(608))
  }
}
