internal import ServiceLifecycle
package import Vocabulary

/// Looks at what is due, once a second, for as long as a store of live work is served.
package struct Watch: Service {
  private let desk: Desk
  private let watchesRehearsal: Bool
  private let complain: @Sendable (StreamName, DeskError) -> Void

  /// `complain` is told what could not be done. A rehearsal is watched only where somebody plays it at the machine's own time.
  package init(
    _ desk: Desk, watchesRehearsal: Bool = false, complain: @escaping @Sendable (StreamName, DeskError) -> Void
  ) {
    self.desk = desk
    self.watchesRehearsal = watchesRehearsal
    self.complain = complain
  }

  /// How long an alarm may be late because nobody looked.
  private static let interval = Duration.seconds(1)

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // A replay has its own clock, and its record shows what was done. Where no work was done yet, versions have their moments.
        if await desk.purpose != .rehearsal || watchesRehearsal, !desk.clock.isReplayed {
          for (stream, error) in await desk.watch().failed { complain(stream, error) }
        }
        do { try await Task.sleep(for: Watch.interval) } catch { return }
      }
    }
  }
}
