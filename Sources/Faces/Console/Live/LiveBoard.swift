package import Desk
internal import HTML
internal import Incident
internal import Logging
internal import Overview
internal import ServiceLifecycle
internal import Synchronization
internal import Vocabulary

/// Keeps what the screens show: follows what becomes durable, renders what changed once, and sends it to all who look.
package final class LiveBoard: Service, Sendable {
  /// Changes are shown together after this time at most.
  static let renderMilliseconds = 250
  /// How often a sign of life is sent and times are looked at anew, in renderings: every 2 s.
  static let tickRenderings = 8

  struct State {
    var picture = Picture()
    var isPrepared = false
    var isMoved = true
    /// What was sent last of each page, by region.
    var sent: [Topic: [String: Fragment]] = [:]
    /// The incidents that screens look at.
    var watched: [IncidentID: Stand] = [:]
    /// How many screens are about to look at an incident.
    var opening: [IncidentID: Int] = [:]
    /// Who writes about an incident, and until when that holds.
    var typing: [IncidentID: [ActorID: Moment]] = [:]
    /// The newest position that screens were told of.
    var told: Int64 = 0
    /// What stands in the top of every page, as it was noted last.
    var notedTop: [String: Fragment] = [:]
    /// How often streams of each kind had moved at the last sign of life.
    var movesTold: [StreamName.Kind: Int] = [:]

    /// Tells a page about the centre that it is out of date, at most with each sign of life; the words mean nothing.
    func moves(of page: CentrePage) -> Region {
      Region("moved") { html in html.text(page.kinds.map { "\(movesTold[$0] ?? 0)" }.joined(separator: " ")) }
    }
  }

  let state = Mutex(State())
  let screens = Screens()
  let desk: Desk
  let logger: Logger
  let notes = ScreenNotes()
  /// Where it is kept what screens were sent; nil where nobody asks.
  let log: (any ScreenLog)?

  package convenience init(desk: Desk, log: (any ScreenLog)? = nil) {
    self.init(desk: desk, logger: Logger(label: "tocsin.live"), log: log)
  }

  init(desk: Desk, logger: Logger, log: (any ScreenLog)? = nil) {
    self.desk = desk
    self.log = log
    self.logger = logger
  }

  // MARK: Figures

  /// How many streams are open.
  package var screenCount: Int { screens.count }

  /// The newest position that screens were told of.
  package var told: Int64 { state.withLock { $0.told } }

  /// How many incidents are open, and how many of them overdue.
  package var incidentCounts: (open: Int, overdue: Int) {
    let now = desk.clock.now()
    return state.withLock { ($0.picture.board.count, $0.picture.board.overdue(at: now)) }
  }

  // MARK: Looking

  /// What the board says now.
  func outlook(lineCountMax: Int = Outlook.lineCountMax) async -> Outlook {
    await prepare()
    return state.withLock { outlook($0.picture, lineCountMax: lineCountMax) }
  }

  func outlook(_ picture: Picture, lineCountMax: Int = Outlook.lineCountMax) -> Outlook {
    Outlook(
      picture, at: desk.clock.now(), isReplayed: desk.clock.isReplayed, lineCountMax: lineCountMax,
      viewed: screens.viewed)
  }

  // MARK: Running

  /// Runs until the service group shuts down.
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await self.follow() }
        group.addTask { await self.show() }
        group.addTask { await self.keepNotes() }
      }
    }
  }

  /// Shows what changed, and every 2 s that it still holds.
  private func show() async {
    var renderings = 0
    while await slept(milliseconds: LiveBoard.renderMilliseconds) {
      renderings += 1
      let isTick = renderings.isMultiple(of: LiveBoard.tickRenderings)
      if isTick || state.withLock({ $0.isMoved }) { render(withTick: isTick) }
    }
  }

  /// False when it is time to stop.
  func slept(milliseconds: Int) async -> Bool {
    do {
      try await Task.sleep(for: .milliseconds(milliseconds))
      return true
    } catch {
      return false
    }
  }
}

extension LiveBoard {
  /// What the strip says, and the mark by which a page about the centre knows that it is out of date.
  func outlook(of page: CentrePage) async -> (Outlook, Region) {
    await prepare()
    return state.withLock { (outlook($0.picture, lineCountMax: 0), $0.moves(of: page)) }
  }
}
