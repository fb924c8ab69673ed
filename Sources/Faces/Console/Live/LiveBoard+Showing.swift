internal import HTML
internal import Incident
internal import IncidentLog
internal import NIOCore
internal import Synchronization
internal import Vocabulary

/// Rendering once and sending to all.
extension LiveBoard {
  /// Opens a stream and sends it the whole page as it stands; nil when too many are open.
  func open(_ topic: Topic, close: @escaping @Sendable () -> Void) async -> Screens.Screen? {
    await prepare()
    switch topic {
    case .board: return state.withLock { show(topic, &$0, close: close) }
    case .incident(let incident):
      // Known as looked at before it is read, so that what happens meanwhile is not missed.
      state.withLock { state in
        state.opening[incident, default: 0] += 1
        if state.watched[incident] == nil {
          state.watched[incident] = Stand(state: .incident(Life()), version: 0)
        }
      }
      await load(incident)
      return state.withLock { state in
        let left = (state.opening[incident] ?? 0) - 1
        state.opening[incident] = left > 0 ? left : nil
        return show(topic, &state, close: close)
      }
    }
  }

  /// Others are sent what changed meanwhile, so that the new screen and they go on alike.
  private func show(_ topic: Topic, _ state: inout State, close: @escaping @Sendable () -> Void) -> Screens.Screen? {
    let regions = send(topic, &state, outlook(state.picture), withTick: false)
    guard let screen = screens.open(topic, close: close) else { return nil }
    var text = EventText()
    text.begin()
    for region in regions { text.region(region, position: state.picture.position) }
    text.tick(position: state.picture.position)
    screens.send(text.buffer, to: screen)
    return screen
  }

  /// Renders what is looked at, and sends what differs from what was sent before.
  func render(withTick: Bool) {
    state.withLock { state in
      state.isMoved = false
      let topics = screens.topics
      let outlook = self.outlook(state.picture, lineCountMax: topics.contains(.board) ? Outlook.lineCountMax : 0)
      for topic in topics { _ = send(topic, &state, outlook, withTick: withTick) }
      state.told = state.picture.position
      state.sent = state.sent.filter { topics.contains($0.key) }
      let opening = state.opening
      state.watched = state.watched.filter { topics.contains(.incident($0.key)) || opening[$0.key] != nil }
    }
  }

  /// Sends a topic's changed regions to all who follow it; returns all of its regions as they are now.
  private func send(_ topic: Topic, _ state: inout State, _ outlook: Outlook, withTick: Bool) -> [Region] {
    let regions = regions(topic, state, outlook)
    var text = EventText()
    for region in regions where state.sent[topic]?[region.id] != region.inner {
      text.region(region, position: state.picture.position)
      state.sent[topic, default: [:]][region.id] = region.inner
    }
    if withTick { text.tick(position: state.picture.position) }
    if text.buffer.readableBytes > 0 { screens.send(text.buffer, to: topic) }
    return regions
  }

  private func regions(_ topic: Topic, _ state: State, _ outlook: Outlook) -> [Region] {
    switch topic {
    case .board:
      return PageFrame.regions(outlook) + BoardPage(outlook).regions
    case .incident(let incident):
      guard case .incident(let life)? = state.watched[incident]?.state, life.log.phase != .unopened else {
        return PageFrame.regions(outlook)
      }
      return PageFrame.regions(outlook) + IncidentPage(IncidentFound(incident, life), outlook).regions
    }
  }
}
