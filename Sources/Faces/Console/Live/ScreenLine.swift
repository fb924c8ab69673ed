internal import NIOCore
internal import NIOHTTPTypes
internal import Vocabulary

/// The connection of one open stream. What is sent goes straight to it, on its own event loop: a task for each screen
/// that waits for the next sending would be woken as often as there are screens, for each change.
final class ScreenLine: Sendable {
  /// How many sendings wait for a screen that does not read before its connection is cut.
  static let waitingMax = 64

  /// Of an answer that does not go out in chunks.
  private struct State {
    /// How much was sent since the connection took nothing more.
    var waiting = 0
    /// Whether the answer has ended: what follows on this connection is another one.
    var isOver = false
  }

  /// The way past the encoder, and the number by which it knows this line.
  struct Entrance: Sendable {
    let door: NIOLoopBound<ChunkDoor>
    let number: Int
  }

  private let channel: any Channel
  private let entrance: Entrance?
  private let state: NIOLoopBoundBox<State>

  init(_ channel: any Channel, entrance: Entrance? = nil) {
    self.channel = channel
    self.entrance = entrance
    state = NIOLoopBoundBox.makeBoxSendingValue(State(), eventLoop: channel.eventLoop)
  }

  /// The line of an answer that is about to begin.
  static func of(_ channel: any Channel) async throws -> ScreenLine {
    try await channel.eventLoop.submit {
      let entrance = ChunkDoor.of(channel).map { door in
        Entrance(door: NIOLoopBound(door, eventLoop: channel.eventLoop), number: door.begin())
      }
      return ScreenLine(channel, entrance: entrance)
    }.get()
  }

  /// Where it has to be written to.
  var eventLoop: any EventLoop { channel.eventLoop }

  /// Writes a part of the answer; called on the line's event loop only. A screen that is too far behind is cut off: it
  /// connects again and is told how things stand.
  func write(_ sending: Sending) {
    guard sending.bytes.readableBytes > 0 else { return }
    switch entrance.map({ $0.door.value.write(chunk: sending.chunk, of: $0.number) }) {
    case .done, .over: break
    case .tooFarBehind: close()
    case .unchunked, nil: writePart(sending.bytes)
    }
  }

  private func writePart(_ bytes: ByteBuffer) {
    var now = state.value
    guard !now.isOver else { return }
    now.waiting = channel.isWritable ? 0 : now.waiting + 1
    state.value = now
    guard now.waiting <= ScreenLine.waitingMax else { return close() }
    channel.writeAndFlush(HTTPResponsePart.body(bytes), promise: nil)
  }

  /// Nothing is written any more, whoever still means to.
  func end() {
    let (state, entrance) = (state, entrance)
    channel.eventLoop.execute {
      state.value.isOver = true
      if let entrance { entrance.door.value.end(entrance.number) }
    }
  }

  /// Cuts the connection.
  func close() { channel.close(promise: nil) }

  /// Cuts the connection where it has not ended by itself by then.
  func close(after time: TimeAmount) {
    let line = self
    channel.eventLoop.scheduleTask(in: time) { line.close() }
  }
}
