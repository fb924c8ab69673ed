internal import Desk
internal import Journal
internal import Synchronization

/// Asks the store and the screens how they are; the store is written to once a second at most, however many ask.
actor HealthCheck {
  /// How long an answer of the store holds.
  static let probeMilliseconds = 1_000

  private struct Probing {
    let began: ContinuousClock.Instant
    let answer: Task<String?, Never>
  }

  private let store: StoreProbe
  private let clock: DeskClock
  private let screens: ScreenFigures
  private var probing: Probing?
  private var untold: (head: Int64, since: ContinuousClock.Instant)?

  init(store: StoreProbe, clock: DeskClock, screens: ScreenFigures) {
    self.store = store
    self.clock = clock
    self.screens = screens
  }

  /// How everything is now.
  func health() async -> Health {
    let fault = await storeFault()
    let head: Int64
    do { head = try store.head() } catch {
      return health(fault: HealthCheck.words(error), position: 0, lag: Health.Lag(positions: 0, milliseconds: 0))
    }
    return health(fault: fault, position: head, lag: lag(head: head, told: screens.told()))
  }

  private func health(fault: String?, position: Int64, lag: Health.Lag) -> Health {
    Health(
      store: Health.Store(writable: fault == nil, position: position, bytesFree: store.bytesFree(), fault: fault),
      clock: Health.Clock(secondsBehind: clock.secondsBehind, replayed: clock.isReplayed), lag: lag)
  }

  /// nil where the store took something; those who ask meanwhile wait for the same answer.
  private func storeFault() async -> String? {
    let now = ContinuousClock.now
    if let probing, now - probing.began < .milliseconds(HealthCheck.probeMilliseconds) {
      return await probing.answer.value
    }
    let write = store.write
    let answer = Task<String?, Never> {
      do {
        try await write()
        return nil
      } catch {
        return HealthCheck.words(error)
      }
    }
    probing = Probing(began: now, answer: answer)
    return await answer.value
  }

  /// How much the screens were not told, and for how long at least.
  private func lag(head: Int64, told: Int64) -> Health.Lag {
    let now = ContinuousClock.now
    guard head > told else {
      untold = nil
      return Health.Lag(positions: 0, milliseconds: 0)
    }
    if let oldest = untold, told < oldest.head {
      return Health.Lag(positions: head - told, milliseconds: (now - oldest.since) / .milliseconds(1))
    }
    untold = (head, now)
    return Health.Lag(positions: head - told, milliseconds: 0)
  }

  /// The kind of fault alone: whoever asks has not signed in, and details name files.
  private static func words(_ error: any Error) -> String {
    guard let fault = error as? JournalFault else { return "failed" }
    return switch fault {
    case .diskFull: "disk full"
    case .readOnly: "read only"
    case .locked: "locked"
    case .corrupt: "damaged"
    case .notAStore: "not a store"
    case .tooLarge: "entry too large"
    case .overloaded: "overloaded"
    case .closed: "closed"
    case .noticeMissing, .other: "failed"
    }
  }
}
