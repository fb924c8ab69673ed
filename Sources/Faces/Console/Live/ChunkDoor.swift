internal import NIOCore
internal import NIOHTTP1

/// The way past the encoder of HTTP/1.1: what goes to a thousand screens is made into a chunk once (RFC 9112, 7.1) and
/// written as it is, one buffer for each connection.
///
/// It stands on the network's side of the encoder, sees from the head of each answer whether it goes out in chunks (to a
/// proxy that asks by HTTP/1.0 it does not), and from its last chunk that it is over. All that a write has to know of its
/// connection is kept here, in one place of the memory: a thousand connections do not fit into the caches of a machine.
/// Used on its connection's event loop only.
final class ChunkDoor: ChannelDuplexHandler {
  typealias InboundIn = NIOAny
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// How far the answer is that goes out.
  private enum Answer {
    /// None has begun, or one that does not go out in chunks.
    case unchunked
    case chunked
    case ended
  }

  /// What became of a chunk.
  enum Written {
    case done
    /// The line's answer has ended: what follows on this connection is another one.
    case over
    /// The connection takes nothing, and too much waits for it.
    case tooFarBehind
    /// The answer does not go out in chunks; nothing was written.
    case unchunked
  }

  private static let headBegins = Array("HTTP/1.".utf8)
  private static let lastChunk = Array("0\r\n\r\n".utf8)

  private var context: ChannelHandlerContext?
  private var answer = Answer.unchunked
  /// Whose answer it is: the number of the line that came last.
  private var line = 0
  private var isWritable = true
  /// How much was sent since the connection took nothing more.
  private var waiting = 0

  /// The door of a connection, made where there is none yet; nil where there is no such encoder, as under HTTP/2.
  static func of(_ channel: any Channel) -> ChunkDoor? {
    let pipeline = channel.pipeline.syncOperations
    do { return try pipeline.handler(type: ChunkDoor.self) } catch {
      do {
        let door = ChunkDoor()
        try pipeline.addHandler(door, position: .before(try pipeline.handler(type: HTTPResponseEncoder.self)))
        return door
      } catch { return nil }
    }
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    isWritable = context.channel.isWritable
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    isWritable = context.channel.isWritable
    context.fireChannelWritabilityChanged()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .byteBuffer(let bytes) = ChunkDoor.unwrapOutboundIn(data) {
      if bytes.readableBytesView.starts(with: ChunkDoor.headBegins) {
        let isChunked = String(buffer: bytes).lowercased().contains("\r\ntransfer-encoding: chunked\r\n")
        answer = isChunked ? .chunked : .unchunked
      } else if answer == .chunked, bytes.readableBytesView.elementsEqual(ChunkDoor.lastChunk) {
        answer = .ended
      }
    }
    context.write(data, promise: promise)
  }

  /// A line that writes from now on, by the number it is given; those before it are over.
  func begin() -> Int {
    (line, waiting) = (line + 1, 0)
    return line
  }

  /// Nothing more is written for the line, whatever answer begins on this connection.
  func end(_ number: Int) {
    if number == line { line += 1 }
  }

  /// Writes a whole chunk of the line's answer.
  func write(chunk: ByteBuffer, of number: Int) -> Written {
    guard number == line, answer != .ended else { return .over }
    guard answer == .chunked, let context else { return .unchunked }
    waiting = isWritable ? 0 : waiting + 1
    guard waiting <= ScreenLine.waitingMax else { return .tooFarBehind }
    context.writeAndFlush(ChunkDoor.wrapOutboundOut(.byteBuffer(chunk)), promise: nil)
    return .done
  }
}
