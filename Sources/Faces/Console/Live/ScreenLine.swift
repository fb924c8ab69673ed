internal import NIOCore
internal import NIOHTTPTypes
internal import Vocabulary

/// The connection of one open stream. What is sent goes straight to it, on its own event loop: a task for each screen
/// that waits for the next sending would be woken as often as there are screens, for each change.
final class ScreenLine: Sendable {
  /// How many sendings wait for a screen that does not read before its connection is cut.
  static let waitingMax = 64

  private struct State {
    /// How much was sent since the connection took nothing more.
    var waiting = 0
    /// Whether the answer has ended: what follows on this connection is another one.
    var isOver = false
  }

  private let channel: any Channel
  private let door: NIOLoopBound<ChunkDoor>?
  private let state: NIOLoopBoundBox<State>

  init(_ channel: any Channel, door: NIOLoopBound<ChunkDoor>? = nil) {
    self.channel = channel
    self.door = door
    state = NIOLoopBoundBox.makeBoxSendingValue(State(), eventLoop: channel.eventLoop)
  }

  /// The line of an answer that is about to begin.
  static func of(_ channel: any Channel) async throws -> ScreenLine {
    try await channel.eventLoop.submit {
      ScreenLine(
        channel, door: ChunkDoor.of(channel).map { NIOLoopBound($0, eventLoop: channel.eventLoop) })
    }.get()
  }

  /// Where it has to be written to.
  var eventLoop: any EventLoop { channel.eventLoop }

  /// Writes a part of the answer; called on the line's event loop only. A screen that is too far behind is cut off: it
  /// connects again and is told how things stand.
  func write(_ sending: Sending) {
    guard sending.bytes.readableBytes > 0 else { return }
    var now = state.value
    guard !now.isOver else { return }
    let waiting = channel.isWritable ? 0 : now.waiting + 1
    if waiting != now.waiting {
      now.waiting = waiting
      state.value = now
    }
    guard waiting <= ScreenLine.waitingMax else { return close() }
    if door?.value.write(chunk: sending.chunk) == true { return }
    channel.writeAndFlush(HTTPResponsePart.body(sending.bytes), promise: nil)
  }

  /// Nothing is written any more, whoever still means to.
  func end() {
    let state = state
    channel.eventLoop.execute { state.value.isOver = true }
  }

  /// Cuts the connection.
  func close() { channel.close(promise: nil) }

  /// Cuts the connection where it has not ended by itself by then.
  func close(after time: TimeAmount) {
    let line = self
    channel.eventLoop.scheduleTask(in: time) { line.close() }
  }
}
