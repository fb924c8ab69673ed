internal import NIOCore

/// What goes over a store's socket: a kind, four bytes of length big-endian, the content.
struct Frame: Equatable {
  /// What the content is.
  enum Kind: UInt8 {
    /// JSON: the command's words and the folder it was given in; from the terminal, once.
    case command = 99
    case output = 111
    case remark = 114
    /// The exit status in decimal; the last frame.
    case status = 120
  }

  let kind: Kind
  let content: [UInt8]

  static let contentBytesMax = 1_024 * 1_024
}

/// A frame that cannot be.
struct FrameFlaw: Error, CustomStringConvertible {
  let description: String
}

/// Cuts bytes into frames.
struct FrameDecoder: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = Frame

  mutating func decode(buffer: inout ByteBuffer) throws -> Frame? {
    guard let head = buffer.getBytes(at: buffer.readerIndex, length: 5) else { return nil }
    let length = head[1...].reduce(0) { $0 << 8 | Int($1) }
    guard let kind = Frame.Kind(rawValue: head[0]), length <= Frame.contentBytesMax else {
      throw FrameFlaw(
        description: "the other end of the socket does not speak as expected; use the same version at both ends")
    }
    guard buffer.readableBytes >= 5 + length else { return nil }
    buffer.moveReaderIndex(forwardBy: 5)
    return Frame(kind: kind, content: buffer.readBytes(length: length) ?? [])
  }

  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> Frame? { try decode(buffer: &buffer) }
}

/// Writes frames as bytes.
final class FrameEncoder: MessageToByteEncoder {
  typealias OutboundIn = Frame

  func encode(data: Frame, out: inout ByteBuffer) {
    out.writeInteger(data.kind.rawValue)
    out.writeInteger(UInt32(data.content.count))
    out.writeBytes(data.content)
  }
}

extension Channel {
  /// Speaks in frames from now on.
  func speakInFrames() throws -> NIOAsyncChannel<Frame, Frame> {
    try pipeline.syncOperations.addHandler(ByteToMessageHandler(FrameDecoder()))
    try pipeline.syncOperations.addHandler(MessageToByteHandler(FrameEncoder()))
    return try NIOAsyncChannel(wrappingChannelSynchronously: self)
  }
}
