internal import HTML
internal import Incident
internal import IncidentLog
internal import NIOCore
internal import Overview
internal import Synchronization
internal import Vocabulary

/// Rendering once and sending to all.
extension LiveBoard {
  /// Opens a stream and sends it the whole page as it stands; nil when too many are open.
  func open(_ topic: Topic, viewer: Screens.Viewer? = nil, on line: ScreenLine) async -> Screens.Screen? {
    await prepare()
    guard let incident = topic.openIncident else { return state.withLock { show(topic, viewer, &$0, on: line) } }
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
      return show(topic, viewer, &state, on: line)
    }
  }

  /// Others are sent what changed meanwhile, so that the new screen and they go on alike.
  private func show(
    _ topic: Topic, _ viewer: Screens.Viewer?, _ state: inout State, on line: ScreenLine
  ) -> Screens.Screen? {
    let regions = send(topic, &state, withTick: false).regions
    guard let screen = screens.open(topic, viewer: viewer, on: line) else { return nil }
    var text = EventText()
    text.begin()
    for region in regions { text.region(region, position: state.picture.position) }
    text.tick(position: state.picture.position)
    screens.send(text.buffer, to: screen)
    noteOpening(screen, regions, state.picture.position)
    return screen
  }

  /// Renders what is looked at, and sends what differs from what was sent before; returns to how many screens it was sent.
  @discardableResult func render(withTick: Bool) -> Int {
    state.withLock { state in
      state.isMoved = false
      forgetWriters(&state)
      if withTick { state.movesTold = state.picture.moves }
      let topics = screens.topics
      let written = topics.reduce(0) { sum, topic in sum + send(topic, &state, withTick: withTick).written }
      state.told = state.picture.position
      state.sent = state.sent.filter { topics.contains($0.key) }
      let opening = state.opening
      let looked = Set(topics.compactMap(\.openIncident))
      state.watched = state.watched.filter { looked.contains($0.key) || opening[$0.key] != nil }
      return written
    }
  }

  /// Sends a topic's changed regions to all who follow it; returns all of its regions as they are now, and to how many
  /// screens something was written.
  private func send(
    _ topic: Topic, _ state: inout State, withTick: Bool
  ) -> (regions: [Region], written: Int) {
    let regions = regions(topic, &state)
    var text = EventText()
    let news = regions.filter { state.sent[topic]?[$0.id] != $0 }
    for region in news {
      let before = state.sent[topic, default: [:]].updateValue(region, forKey: region.id)
      if let old = before?.rows, let new = region.rows, let change = RowChange(from: old, to: new) {
        text.rows(change, of: region.id, position: state.picture.position)
      } else {
        text.region(region, position: state.picture.position)
      }
    }
    if withTick { text.tick(position: state.picture.position) }
    let written = text.buffer.readableBytes > 0 ? screens.send(text.buffer, to: topic) : 0
    noteSending(news, to: topic, &state)
    return (regions, written)
  }

  private func regions(_ topic: Topic, _ state: inout State) -> [Region] {
    let outlook = outlook(&state)
    let frame = PageFrame.regions(outlook)
    let found = topic.openIncident.flatMap { stand(of: $0, state) }
    let here = topic.isWorkplace && !topic.looksAt.isEmpty ? [presence(topic.looksAt, state)] : []
    let page = found.map { IncidentPage($0, outlook, isAtWork: topic.isWorkplace) }
    switch topic {
    case .board: return frame + BoardPage(outlook).regions
    case .incident: return frame + (page?.regions ?? [])
    case .calls(let contact, _):
      let moved = contact.map { sign(.contact($0), found, state.picture) }
      let clocks = contact.flatMap { outlook.contacts[$0] }.map { CallsPage.clocks($0, found?.life, outlook) }
      return frame + [CallsPage.queue(outlook), CallsPage.next(outlook)] + [moved, clocks].compactMap { $0 }
        + here + (page?.regions ?? [])
    case .control:
      let moved = found.map { sign(.incident($0.incident), $0, state.picture) }
      let units = ControlPage.fleet(outlook)
      return frame + [ControlPage.lines(outlook), ControlPage.next(outlook), units] + [moved].compactMap { $0 }
        + here + (page?.regions ?? [])
    case .centre(.wallboard): return frame + Wallboard(outlook).regions
    case .centre(let page): return frame + [state.moves(of: page)]
    }
  }

  private func stand(of incident: IncidentID, _ state: State) -> IncidentFound? {
    guard case .incident(let life)? = state.watched[incident]?.state, life.log.phase != .unopened else { return nil }
    return IncidentFound(incident, life)
  }

  private func sign(_ stream: StreamName, _ found: IncidentFound?, _ picture: Picture) -> Region {
    // Without an incident, whether others are open decides what is offered.
    let incident = found.map { picture.version(of: .incident($0.incident)) } ?? Int64(picture.board.count)
    return Moved(stream: picture.version(of: stream), incident: incident, units: picture.units).region
  }
}
