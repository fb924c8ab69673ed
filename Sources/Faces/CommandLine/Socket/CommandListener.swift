internal import ArgumentParser
internal import Desk
internal import Foundation
internal import JournalSQLite
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

/// Takes commands from terminals on this machine over the socket in the store's folder; only the folder's owner can reach it.
struct CommandListener: Service {
  let journal: SQLiteJournal
  let desk: Desk
  let logger: Logger

  /// How many terminals may be served at once.
  private static let backlog: Int32 = 16

  func run() async throws {
    let path = try SocketPath(folder: journal.folder)
    // Whoever left it is gone: this process holds the store's lock.
    unlink(path.text)
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: CommandListener.backlog)
      .bind(unixDomainSocketPath: path.text) { channel in
        channel.eventLoop.makeCompletedFuture { try channel.speakInFrames() }
      }
    chmod(path.text, 0o600)
    try await withGracefulShutdownHandler {
      try await listener.executeThenClose { inbound in
        try await withThrowingDiscardingTaskGroup { group in
          for try await channel in inbound.cancelOnGracefulShutdown() { group.addTask { await serve(channel) } }
          group.cancelAll()
        }
      }
    } onGracefulShutdown: {
    }
    unlink(path.text)
  }

  private func serve(_ channel: NIOAsyncChannel<Frame, Frame>) async {
    do {
      try await channel.executeThenClose { inbound, outbound in
        var frames = inbound.makeAsyncIterator()
        guard let frame = try await frames.next(), frame.kind == .command else { return }
        let call = try JSONDecoder().decode(CommandCall.self, from: Data(frame.content))
        let output = RemoteOutput(writer: outbound)
        let status = try await withThrowingTaskGroup(of: Int32?.self) { group in
          group.addTask { await self.status(of: call, output) }
          // When the terminal goes away, so does its command.
          let gone = channel.channel.untilClosed
          group.addTask {
            for await _ in gone {}
            return nil
          }
          defer { group.cancelAll() }
          return try await group.next() ?? nil
        }
        guard let status else { return }
        try await outbound.write(Frame(kind: .status, content: Array("\(status)".utf8)))
        // Closing drops what a slow reader has not taken yet; whoever has the status closes first.
        _ = try await frames.next()
      }
    } catch { logger.debug("a terminal went away", metadata: ["reason": "\(type(of: error))"]) }
  }

  private func status(of call: CommandCall, _ output: RemoteOutput) async -> Int32 {
    do {
      guard let command = try Tocsin.parseAsRoot(call.arguments) as? any StoreCommand else {
        throw CommandFault("this command cannot run beside a server")
      }
      let desk = desk
      let office = Office(journal: journal, output: output, workingFolder: call.folder, isServed: true) { desk }
      return try await command.run(in: office)
    } catch {
      do { try await output.complain(error) } catch { return 1 }
      return 1
    }
  }
}

/// The terminal at the other end of the socket.
struct RemoteOutput: Output {
  let writer: NIOAsyncChannelOutboundWriter<Frame>

  func write(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      try await writer.write(Frame(kind: .output, content: Array(rest.prefix(Frame.contentBytesMax))))
      rest = rest.dropFirst(Frame.contentBytesMax)
    }
  }

  func remark(_ text: String) async throws {
    try await writer.write(Frame(kind: .remark, content: Array(text.utf8.prefix(Frame.contentBytesMax))))
  }
}

extension Channel {
  /// Ends when the channel closes; unlike the future, waiting for it can be cancelled.
  fileprivate var untilClosed: AsyncStream<Never> {
    AsyncStream { continuation in closeFuture.whenComplete { _ in continuation.finish() } }
  }
}
