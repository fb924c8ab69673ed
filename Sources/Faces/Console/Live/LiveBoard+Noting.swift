internal import Desk
internal import HTML
internal import Logging
internal import Synchronization
internal import Vocabulary

/// What each screen was sent, for whoever asks later what somebody saw.
extension LiveBoard {
  private static let writingMilliseconds = 1_000
  /// What every page has in its top is noted once, not once for each page.
  private static let topRegions: Set = ["purpose", "pausing", "clock", "counts"]

  func noteOpening(_ screen: Screens.Screen, _ regions: [Region], _ position: Int64) {
    guard log != nil else { return }
    let (page, now) = (ScreenPage(screen.topic), desk.clock.now())
    notes.note(
      .opened(
        screen: screen.id, account: screen.viewer?.actor, session: screen.viewer?.session, page: page, at: now))
    // Sent before to others it may be; whoever reads the log from here on needs the whole.
    notes.note(regions, on: page, position: position, at: now)
  }

  func noteClosing(_ screen: Screens.Screen) {
    if log != nil { notes.note(.closed(screen: screen.id, at: desk.clock.now())) }
  }

  func noteSending(_ news: [Region], to topic: Topic, _ state: inout State) {
    guard log != nil, !news.isEmpty else { return }
    let (position, now) = (state.picture.position, desk.clock.now())
    var top: [Region] = []
    var own: [Region] = []
    for region in news {
      guard LiveBoard.topRegions.contains(region.id) else {
        own.append(region)
        continue
      }
      guard state.notedTop[region.id] != region.inner else { continue }
      state.notedTop[region.id] = region.inner
      top.append(region)
    }
    notes.note(top, on: .all, position: position, at: now)
    notes.note(own, on: ScreenPage(topic), position: position, at: now)
  }

  /// A whole page went to somebody.
  func noteGiven(_ page: ScreenPage, to visitor: Visitor) {
    guard log != nil else { return }
    let position = state.withLock { $0.picture.position }
    notes.note(.given(account: visitor.actor, page: page, position: position, at: desk.clock.now()))
  }

  /// Writes once a second what was noted, and the rest when the server stops.
  func keepNotes() async {
    guard let log else { return }
    notes.note(.began(at: desk.clock.now()))
    var goesOn = true
    while goesOn {
      goesOn = await slept(milliseconds: LiveBoard.writingMilliseconds)
      let sights = notes.take(at: desk.clock.now())
      guard !sights.isEmpty else { continue }
      do { try await log.write(sights) } catch {
        logger.error("What screens were sent could not be kept", metadata: ["error": "\(error)"])
      }
    }
  }
}
