internal import Desk
internal import Incident
internal import Journal
internal import Vocabulary

/// Counts sign-ins with names that nobody has; what stands in the journal is one number a minute, and no name that was typed.
actor Strangers {
  static let secondsBetween: Int64 = 60

  private var count: Int64 = 0
  private var notedAt: Moment?

  /// One more was refused.
  func refused(_ desk: Desk, at now: Moment) async {
    count += 1
    await noteIfDue(desk, at: now)
  }

  /// Writes the number down when the last is a minute old; every request asks, so that none waits for the next stranger.
  func noteIfDue(_ desk: Desk, at now: Moment) async {
    guard count > 0, notedAt.map({ $0.adding(seconds: Strangers.secondsBetween) <= now }) ?? true else { return }
    let counted = count
    (count, notedAt) = (0, now)
    do {
      _ = try await desk.perform(
        Order(.noteStrangers(count: counted), id: CommandID(trusted: "door-\(Token.random().text)"), by: .machine))
    } catch { count += counted }
  }
}
