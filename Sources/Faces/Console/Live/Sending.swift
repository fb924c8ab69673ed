internal import NIOCore

/// Bytes on their way to many screens, and the same as one chunk of an answer by HTTP/1.1, made once for all of them.
struct Sending: Sendable {
  let bytes: ByteBuffer
  let chunk: ByteBuffer

  init(_ bytes: ByteBuffer) {
    self.bytes = bytes
    var chunk = ByteBuffer()
    chunk.reserveCapacity(bytes.readableBytes + 16)
    chunk.writeString(String(bytes.readableBytes, radix: 16))
    chunk.writeString("\r\n")
    chunk.writeImmutableBuffer(bytes)
    chunk.writeString("\r\n")
    self.chunk = chunk
  }

  /// The same in memory of its own: two event loops that count references of one buffer wait for each other at each screen.
  var copied: Sending { Sending(ByteBuffer(bytes: bytes.readableBytesView)) }
}
