internal import ServiceLifecycle
package import Vocabulary

/// Keeps every shadow run up with what happens: as incidents come to their end, the draft is taken through the same answers.
package struct Shadowing: Service {
  private let desk: Desk
  private let complain: @Sendable (PackName, DeskError) -> Void

  package init(_ desk: Desk, complain: @escaping @Sendable (PackName, DeskError) -> Void) {
    self.desk = desk
    self.complain = complain
  }

  /// How far behind it may be; whoever asks is told as of now.
  private static let interval = Duration.seconds(5)

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        for name in await desk.packNames() {
          do throws(DeskError) { _ = try await desk.shadowRun(of: name) } catch { complain(name, error) }
        }
        do { try await Task.sleep(for: Shadowing.interval) } catch { return }
      }
    }
  }
}
