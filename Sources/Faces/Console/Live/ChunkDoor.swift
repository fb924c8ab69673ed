internal import NIOCore
internal import NIOHTTP1

/// The way past the encoder of HTTP/1.1: what goes to a thousand screens is made into a chunk once (RFC 9112, 7.1) and
/// written as it is, one buffer for each connection.
///
/// It stands on the network's side of the encoder and sees from the head of each answer whether it goes out in chunks:
/// to a proxy that asks by HTTP/1.0 it does not. Used on its connection's event loop only.
final class ChunkDoor: ChannelOutboundHandler {
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private static let headBegins = Array("HTTP/1.".utf8)

  private var isOpen = false
  private var context: ChannelHandlerContext?

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

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .byteBuffer(let bytes) = ChunkDoor.unwrapOutboundIn(data),
      bytes.readableBytesView.starts(with: ChunkDoor.headBegins)
    {
      isOpen = String(buffer: bytes).lowercased().contains("\r\ntransfer-encoding: chunked\r\n")
    }
    context.write(data, promise: promise)
  }

  /// Writes a whole chunk; false where the answer does not go out in chunks.
  func write(chunk: ByteBuffer) -> Bool {
    guard isOpen, let context else { return false }
    context.writeAndFlush(ChunkDoor.wrapOutboundOut(.byteBuffer(chunk)), promise: nil)
    return true
  }
}
