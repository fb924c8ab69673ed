internal import Synchronization
internal import Vocabulary

/// How many alarms of each source become contacts: so many a minute, and what is over that is counted.
///
/// The source is told to send what was held back again, and the centre is told how much that was, so nothing is lost
/// without anybody knowing.
final class AlarmStorms: Sendable {
  /// Alarms of one source within a minute that become contacts of their own.
  static let perMinuteMax = 30
  static let windowSeconds: Int64 = 60

  /// Alarms that were held back and that nobody was told of yet.
  struct Held: Hashable, Sendable {
    let source: KeyID
    let count: Int
    let since: Moment
  }

  private struct Window {
    var begun: Moment
    var count = 0
    var held = 0
    var heldSince: Moment?
  }

  private let windows = Mutex<[KeyID: Window]>([:])

  /// Whether an alarm is taken now; nil where it is, otherwise in how many seconds the next may be.
  func wait(_ source: KeyID, at now: Moment) -> Int64? {
    windows.withLock { windows in
      var window = windows[source] ?? Window(begun: now)
      if window.begun.adding(seconds: Self.windowSeconds) <= now {
        window.begun = now
        window.count = 0
      }
      defer { windows[source] = window }
      guard window.count < Self.perMinuteMax else {
        window.held += 1
        window.heldSince = window.heldSince ?? now
        return max(1, Int64(window.begun.adding(seconds: Self.windowSeconds).seconds(since: now).rounded(.up)))
      }
      window.count += 1
      return nil
    }
  }

  /// What is to be told by now: of a storm at once, and then once a minute.
  func due(at now: Moment) -> [Held] {
    windows.withLock { windows in
      var due: [Held] = []
      for (source, window) in windows {
        guard window.held > 0, let since = window.heldSince else {
          // A source that is quiet for long is forgotten.
          if window.begun.adding(seconds: 10 * Self.windowSeconds) <= now { windows[source] = nil }
          continue
        }
        due.append(Held(source: source, count: window.held, since: since))
        windows[source]?.held = 0
        windows[source]?.heldSince = nil
      }
      return due
    }
  }

  /// Puts back what could not be told.
  func keep(_ held: Held) {
    windows.withLock { windows in
      var window = windows[held.source] ?? Window(begun: held.since)
      window.held += held.count
      window.heldSince = min(held.since, window.heldSince ?? held.since)
      windows[held.source] = window
    }
  }
}
