import NIOCore
import NIOPosix

/// What came back, as it stood on the wire.
struct RawAnswer: Sendable {
  let status: Int
  /// Names in small letters; of a name that stands twice, the last.
  let headers: [String: String]
  let body: String

  /// Name and value of the cookie that is set, as it is sent back; nil where none is, or one is taken away.
  var cookie: String? {
    guard let set = headers["set-cookie"], !set.contains("Max-Age=0") else { return nil }
    return set.split(separator: ";").first.map(String.init)
  }
}

/// HTTP/1.1 by hand, so that what no client would send can be sent.
enum Wire {
  typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  static func connect(_ port: Int) async throws -> Connection {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.socketOption(.so_rcvbuf), value: 16_384)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try Connection(
            wrappingChannelSynchronously: channel,
            configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
        }
      }
  }

  /// Sends and reads until the server closes.
  static func ask(_ port: Int, _ head: String, body: [UInt8] = []) async throws -> RawAnswer {
    try await ask(port, bytes: Array(head.utf8), body: body)
  }

  static func ask(_ port: Int, bytes head: [UInt8], body: [UInt8] = []) async throws -> RawAnswer {
    let connection = try await connect(port)
    return try await connection.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
        group.addTask {
          do {
            try await outbound.write(ByteBuffer(bytes: head))
            if !body.isEmpty { try await outbound.write(ByteBuffer(bytes: body)) }
          } catch {
            return nil  // the server may answer and close before it has read everything
          }
          return nil
        }
        group.addTask {
          var bytes: [UInt8] = []
          do { for try await piece in inbound { bytes += Array(piece.readableBytesView) } } catch {
            if bytes.isEmpty { throw error }
          }
          return bytes
        }
        var received: [UInt8] = []
        for try await bytes in group { received = bytes ?? received }
        return try answer(received)
      }
    }
  }

  static func answer(_ bytes: [UInt8]) throws -> RawAnswer {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else {
      throw Unexpected(words: "no whole head in \(bytes.count) bytes")
    }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    let words = lines.first.map { $0.split(separator: " ") } ?? []
    guard words.count > 1, let status = Int(words[1]) else { throw Unexpected(words: "no status line") }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw Unexpected(words: "a header without a colon") }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmed
    }
    return RawAnswer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }
}

/// A live stream that is read when the test says so.
final class RawStream: Sendable {
  private let connection: Wire.Connection

  private init(_ connection: Wire.Connection) { self.connection = connection }

  static func open(_ port: Int, _ head: String) async throws -> RawStream {
    let connection = try await Wire.connect(port)
    try await connection.channel.writeAndFlush(ByteBuffer(string: head))
    return RawStream(connection)
  }

  /// Reads until the text so far satisfies the test, the server closes, or 20 s have passed; returns all of it.
  func read(until holds: @escaping @Sendable (String) -> Bool) async throws -> String {
    let channel = connection.channel
    channel.eventLoop.scheduleTask(in: .seconds(120)) { channel.close(promise: nil) }
    return try await connection.executeThenClose { inbound, _ in
      var bytes: [UInt8] = []
      do {
        for try await piece in inbound {
          bytes += Array(piece.readableBytesView)
          if holds(String(decoding: bytes, as: UTF8.self)) { break }
        }
      } catch {
        if bytes.isEmpty { throw error }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Goes away without a word.
  func drop() async throws { try await connection.executeThenClose { _, _ in } }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
