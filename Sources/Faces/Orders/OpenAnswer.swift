package import NIOCore

/// Answers that go on until somebody leaves: pages that live, the feed.
package enum OpenAnswer {
  /// Runs the operation until it returns, or until the other end is gone: it is cancelled then, and `CancellationError` thrown.
  ///
  /// The end of the connection itself is waited for, or of the stream under HTTP/2. The library's own way
  /// (`consumeWithCancellationOnInboundClose`) reads the rest of the request beside it; a stream that was gone at the wrong
  /// moment left a source behind that nobody finished, which ends the process.
  package static func run(
    while channel: any Channel, _ operation: @escaping @Sendable () async throws -> Void
  ) async throws {
    let (gone, end) = AsyncStream<Never>.makeStream()
    channel.closeFuture.whenComplete { _ in end.finish() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask(operation: operation)
      group.addTask {
        for await _ in gone {}
        throw CancellationError()
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
