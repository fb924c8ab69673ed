internal import Foundation
internal import NIOCore
internal import NIOPosix

/// A command on its way to the server that holds the store.
struct CommandCall: Codable {
  let arguments: [String]
  let folder: String

  /// Gives this process's command to the server on a store and prints what it answers. nil where no server listens.
  static func place(folder: String, _ terminal: Terminal) async throws -> Int32? {
    let path = try SocketPath(folder: folder)
    guard FileManager.default.fileExists(atPath: path.text) else { return nil }
    let channel: NIOAsyncChannel<Frame, Frame>
    do {
      channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(unixDomainSocketPath: path.text) { channel in
          channel.eventLoop.makeCompletedFuture { try channel.speakInFrames() }
        }
    } catch let error as IOError where error.errnoCode == ECONNREFUSED || error.errnoCode == ENOENT {
      // Left behind by a server that was killed; whoever opens the store next decides by the lock.
      return nil
    }
    let call = CommandCall(
      arguments: Array(ProcessInfo.processInfo.arguments.dropFirst()), folder: FileManager.default.currentDirectoryPath)
    let content = Array(try JSONEncoder().encode(call))
    guard content.count <= Frame.contentBytesMax else { throw CommandFault("the command is too long for the socket") }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(Frame(kind: .command, content: content))
      for try await frame in inbound {
        switch frame.kind {
        case .output: try terminal.write(frame.content)
        case .remark: try terminal.remark(String(decoding: frame.content, as: UTF8.self))
        case .status: return Int32(String(decoding: frame.content, as: UTF8.self)) ?? 1
        case .command: throw CommandFault("the server answered with a command; use the same version at both ends")
        }
      }
      throw CommandFault("the server ended before the command did; look at its log and give the command again")
    }
  }
}
