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
  /// What writing to one more screen costs its event loop, about.
  private static let writing = Duration.microseconds(20)

  /// How often a sign of life is sent and times are looked at anew.
  static let tickMilliseconds = 2_000

  /// What pages show of the picture, as it stood at one second.
  struct Kept {
    let changes: Int
    let second: Int64
    let viewed: Set<IncidentID>
    let outlook: Outlook
  }

  struct State {
    var picture = Picture()
    var isPrepared = false
    var isMoved = true
    /// What was sent last of each page, by region.
    var sent: [Topic: [String: Region]] = [:]
    /// The incidents that screens look at.
    var watched: [IncidentID: Stand] = [:]
    /// How many screens are about to look at an incident.
    var opening: [IncidentID: Int] = [:]
    /// Who writes about a contact or an incident, and until when that holds.
    var typing: [StreamName: [ActorID: Moment]] = [:]
    /// The newest position that screens were told of.
    var told: Int64 = 0
    /// What was made of the picture last.
    var kept: Kept?
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
  /// Says that something moved.
  let movement = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  let screens = Screens()
  /// The board's lines as they were rendered last.
  private let lines = RenderedLines()
  private let fleet = RenderedFleet()
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
  func outlook() async -> Outlook {
    await prepare()
    return state.withLock { outlook(&$0) }
  }

  /// With more lines than a screen shows, for paper.
  func outlook(lineCountMax: Int) async -> Outlook {
    await prepare()
    return state.withLock { state in
      Outlook(state.picture, at: desk.clock.now(), isReplayed: desk.clock.isReplayed, lineCountMax: lineCountMax)
    }
  }

  /// Made once for each change, each second and each incident that somebody begins or ceases to look at.
  func outlook(_ state: inout State) -> Outlook {
    let now = desk.clock.now()
    let second = now.microseconds / 1_000_000
    let viewed = screens.viewed
    if let kept = state.kept, kept.changes == state.picture.changes, kept.second == second, kept.viewed == viewed {
      return kept.outlook
    }
    let outlook = Outlook(
      state.picture, at: now, isReplayed: desk.clock.isReplayed, viewed: viewed, parts: SharedParts(lines, fleet))
    state.kept = Kept(changes: state.picture.changes, second: second, viewed: viewed, outlook: outlook)
    return outlook
  }

  // MARK: Running

  /// Runs until the service group shuts down.
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await self.follow() }
        group.addTask { await self.show() }
        group.addTask { await self.tick() }
        group.addTask { await self.keepNotes() }
      }
    }
  }

  /// Shows what changed as soon as it did, as long as that does not take too much of the machine.
  private func show() async {
    let clock = ContinuousClock()
    var allowance = ShowingAllowance(at: clock.now)
    for await _ in movement.stream where state.withLock({ $0.isMoved }) {
      let began = clock.now
      let written = render(withTick: false)
      let pause = allowance.pause(after: clock.now - began + LiveBoard.writing * written, at: clock.now)
      if pause > .zero, await !slept(pause) { return }
    }
  }

  /// Says every 2 s that what is shown still holds, and shows what time alone has changed.
  private func tick() async {
    while await slept(milliseconds: LiveBoard.tickMilliseconds) { _ = render(withTick: true) }
  }

  /// False when it is time to stop.
  func slept(milliseconds: Int) async -> Bool { await slept(.milliseconds(milliseconds)) }

  private func slept(_ time: Duration) async -> Bool {
    do {
      try await Task.sleep(for: time)
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
    return state.withLock { (outlook(&$0), $0.moves(of: page)) }
  }
}
