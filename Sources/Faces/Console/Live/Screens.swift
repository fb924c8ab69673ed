internal import NIOCore
internal import Synchronization
internal import Vocabulary

/// The open streams: the same bytes go to all of a topic; one that cannot keep up is closed and connects again.
final class Screens: Sendable {
  /// How many streams are open at most; one more is asked to come later.
  static let openMax = 2_000
  /// One open stream.
  struct Screen: Sendable {
    let id: Int
    let topic: Topic
    /// Who looks; nil where that is not known.
    let viewer: Viewer?
    let line: ScreenLine
  }

  /// Who looks, and by which session.
  struct Viewer: Hashable, Sendable {
    let actor: ActorID
    let session: String?
  }

  /// The lines of one topic that are written to on the same event loop.
  private struct Crowd {
    let eventLoop: any EventLoop
    var lines: [Int: ScreenLine] = [:]
  }

  private struct State {
    var next = 0
    var open: [Int: Screen] = [:]
    /// Never empty for a topic, nor the lines of a crowd.
    var crowds: [Topic: [ObjectIdentifier: Crowd]] = [:]
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.open.count } }

  /// The topics somebody follows.
  var topics: Set<Topic> { state.withLock { Set($0.crowds.keys) } }

  /// Who looks at one of these, wherever it is shown whole.
  func viewers(of streams: Set<StreamName>) -> Set<ActorID> {
    state.withLock { state in
      // By topic first: there are fewer of them than screens.
      let topics = state.crowds.filter { !$0.key.looksAt.isDisjoint(with: streams) }
      let screens = topics.values.flatMap { $0.values.flatMap(\.lines.keys) }
      return Set(screens.compactMap { state.open[$0]?.viewer?.actor })
    }
  }

  /// The incidents that stand open on a screen.
  var viewed: Set<IncidentID> { state.withLock { Set($0.crowds.keys.compactMap(\.openIncident)) } }

  /// nil when too many are open.
  func open(_ topic: Topic, viewer: Viewer? = nil, on line: ScreenLine) -> Screen? {
    return state.withLock { state in
      guard state.open.count < Screens.openMax else { return nil }
      state.next += 1
      let screen = Screen(id: state.next, topic: topic, viewer: viewer, line: line)
      state.open[screen.id] = screen
      let eventLoop = line.eventLoop
      let crowd = ObjectIdentifier(eventLoop)
      state.crowds[topic, default: [:]][crowd, default: Crowd(eventLoop: eventLoop)].lines[screen.id] = line
      return screen
    }
  }

  /// Forgets a stream; doing it twice is harmless.
  func remove(_ screen: Screen) {
    screen.line.end()
    state.withLock { state in
      guard state.open.removeValue(forKey: screen.id) != nil else { return }
      let crowd = ObjectIdentifier(screen.line.eventLoop)
      state.crowds[screen.topic]?[crowd]?.lines[screen.id] = nil
      if state.crowds[screen.topic]?[crowd]?.lines.isEmpty == true { state.crowds[screen.topic]?[crowd] = nil }
      if state.crowds[screen.topic]?.isEmpty == true { state.crowds[screen.topic] = nil }
    }
  }

  /// Sends to everybody who follows the topic, without waiting for anybody; returns to how many.
  @discardableResult func send(_ bytes: ByteBuffer, to topic: Topic) -> Int {
    let sending = Sending(bytes)
    return state.withLock { $0.crowds[topic, default: [:]].values.map { $0 } }.reduce(0) { sum, crowd in
      crowd.eventLoop.execute {
        let own = sending.copied
        for line in crowd.lines.values { line.write(own) }
      }
      return sum + crowd.lines.count
    }
  }

  /// Sends to one, such as the whole state at first.
  func send(_ bytes: ByteBuffer, to screen: Screen) {
    screen.line.eventLoop.execute { screen.line.write(Sending(bytes)) }
  }
}
