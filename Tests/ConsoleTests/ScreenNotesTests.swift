import Desk
import HTML
import Journal
import NIOEmbedded
import Synchronization
import Testing
import Vocabulary

@testable import Console

/// What is noted of screens, as it reaches the side log.
@Suite struct ScreenNotesTests {
  /// Keeps what it is given.
  final class Kept: ScreenLog {
    private let kept = Mutex<[ScreenSight]>([])
    private let asked = Mutex(0)

    var sights: [ScreenSight] { kept.withLock { $0 } }
    var writings: Int { asked.withLock { $0 } }

    func write(_ sights: [ScreenSight]) async throws {
      kept.withLock { $0 += sights }
      asked.withLock { $0 += 1 }
    }
  }

  @Test func `a rendering is known again by its digest, and the clock is left out`() throws {
    let notes = ScreenNotes()
    let (page, now) = (ScreenPage("board"), Moment(secondsSince1970: 9))
    let lines = Region("lines") { $0.text("smoke") }
    notes.note([Region("clock") { $0.text("12:00") }, lines], on: page, position: 7, at: now)
    notes.note([Region("clock") { $0.text("12:01") }], on: page, position: 7, at: now)
    let sights = notes.take(at: now)
    let again = ScreenNotes.digests([Region("lines") { $0.text("smoke") }])
    #expect(sights == [.sent(page: page, position: 7, regions: again, at: now)])
    #expect(again["lines"]?.count == 16)
    #expect(again != ScreenNotes.digests([Region("lines") { $0.text("smoke!") }]))
    #expect(notes.take(at: now).isEmpty)
  }

  @Test func `more than can be kept is counted`() {
    let notes = ScreenNotes()
    let now = Moment(secondsSince1970: 9)
    for screen in 0..<ScreenNotes.waitingMax + 3 { notes.note(.closed(screen: screen, at: now)) }
    let sights = notes.take(at: now)
    #expect(sights.count == ScreenNotes.waitingMax + 1 && sights.last == .missed(count: 3, at: now))
  }

  @Test func `a screen is noted when it opens, when it is sent something, and when it goes, in few writings`()
    async throws
  {
    let began = ContinuousClock.now
    let desk = try Desk(journal: MemoryJournal())
    let kept = Kept()
    let live = LiveBoard(desk: desk, log: kept)
    let work = try await Invented(desk)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await live.run() }
      let viewer = Screens.Viewer(actor: ActorID(trusted: "anna"), session: "0123456789ab")
      let screen = try #require(await live.open(.board, viewer: viewer, on: ScreenLine(NIOAsyncTestingChannel())))
      for number in 0..<20 { try await work.open("n\(number)", place: "Mill Road \(number)") }
      #expect(
        try await RunningConsole.eventually(40) {
          kept.sights.contains { sight in
            if case .sent(let page, let position, let regions, _) = sight {
              return page.name == "board" && position > 0 && position <= live.told && regions["rows"] != nil
            }
            return false
          }
        })
      live.screens.remove(screen)
      live.noteClosing(screen)
      #expect(
        try await RunningConsole.eventually(40) {
          kept.sights.contains { if case .closed(screen.id, _) = $0 { true } else { false } }
        })
      group.cancelAll()
    }
    let opened = kept.sights.compactMap { sight -> String? in
      if case .opened(_, let account, let session, let page, _) = sight {
        return "\(account?.text ?? "") \(session ?? "") \(page.name)"
      }
      return nil
    }
    #expect(opened == ["anna 0123456789ab board"])
    let seconds = Int((ContinuousClock.now - began) / .seconds(1))
    #expect(kept.writings <= seconds + 2, "once a second at most, found \(kept.writings) in \(seconds) s")
  }
}
