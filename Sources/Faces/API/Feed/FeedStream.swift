internal import Account
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import NIOCore
internal import NIOHTTPTypes
internal import Orders
internal import ServiceLifecycle
internal import Vocabulary

/// The answer that never ends: each entry as it becomes durable, as long as somebody follows and the server runs.
struct FeedStream: Sendable {
  /// How long a stream may take to end by itself when the server stops, before its connection is cut.
  private static let endingMilliseconds: Int64 = 1_500
  /// How many entries are told together.
  private static let page = 256
  /// A line that says nothing, so that both ends notice when the other is gone.
  private static let silenceSeconds: Int64 = 15

  let call: APICall
  let holder: KeyHolder
  let after: Int64

  var body: ResponseBody {
    let telling = FeedTelling(desk: call.desk, key: holder)
    let (desk, after, channel, holder) = (call.desk, after, call.channel, holder)
    return ResponseBody { writer in
      // Without this a follower that went away is never noticed.
      try await OpenAnswer.run(while: channel) {
        // Without this the server does not stop while somebody follows.
        try await withGracefulShutdownHandler {
          // Straight into the connection, as the writer of the answer stays here.
          try await Self.follow(desk, after, { Self.holds(holder, desk) }, telling) { bytes in
            try await channel.writeAndFlush(HTTPResponsePart.body(bytes)).get()
          }
        } onGracefulShutdown: {
          // A follower that does not read would hold up the stopping: its writing never returns.
          channel.eventLoop.scheduleTask(in: .milliseconds(Self.endingMilliseconds)) { channel.close(promise: nil) }
        }
      }
      try await writer.finish(nil)
    }
  }

  private static func follow(
    _ desk: Desk, _ after: Int64, _ holds: () -> Bool, _ telling: FeedTelling,
    write: (ByteBuffer) async throws -> Void
  ) async throws {
    var position = after
    try await write(ByteBuffer(string: ": follow\n\n"))
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      // A key that was revoked or has expired follows no further.
      guard holds() else { return }
      let entries = try desk.journal.entries(after: position, limit: page)
      guard let last = entries.last else {
        do {
          if try await !waits(desk.journal, after: position) { try await write(ByteBuffer(string: ":\n\n")) }
        } catch is CancellationError { return }
        continue
      }
      var buffer = ByteBuffer()
      for entry in entries { buffer.writeBytes(written(try await telling.told(entry), entry)) }
      try await write(buffer)
      position = last.position
    }
  }

  private static func written(_ event: JSON, _ entry: Entry) -> [UInt8] {
    Array("id: \(entry.position)\nevent: \(entry.event)\ndata: ".utf8) + event.bytes + [10, 10]
  }

  private static func holds(_ holder: KeyHolder, _ desk: Desk) -> Bool {
    guard let account = desk.account(holder.account), account.phase == .open, let grant = account.keys[holder.key]
    else {
      return false
    }
    return DeskClock().now() < grant.expires
  }

  /// True once there is something behind a position; false where nothing came for a while.
  private static func waits(_ journal: any JournalPort, after position: Int64) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await cancelWhenGracefulShutdown { try await journal.waitForEntry(after: position) }
        return true
      }
      group.addTask {
        try await Task.sleep(for: .seconds(silenceSeconds))
        return false
      }
      defer { group.cancelAll() }
      return try await group.next() ?? false
    }
  }
}
