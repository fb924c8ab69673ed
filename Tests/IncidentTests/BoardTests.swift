import Assessment
import Decider
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
}
