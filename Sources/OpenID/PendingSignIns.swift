/// Sign-ins that were begun and not finished, each finished once, by the browser that began it, within ten minutes.
actor PendingSignIns {
  /// What belongs to one sign-in.
  struct Pending: Sendable {
    let nonce: String
    let verifier: String
    /// Where the provider sends the browser back to; asked for again with the code.
    let returnAddress: String
    let begun: ContinuousClock.Instant

    func seconds(until now: ContinuousClock.Instant) -> Double { (now - begun) / .seconds(1) }
  }

  static let life = Duration.seconds(600)
  /// More at once are somebody's mischief; the oldest go.
  static let countMax = 4_096

  private var pending: [String: Pending] = [:]
  private var order: [String] = []

  func begin(_ state: String, returnAddress: String, at now: ContinuousClock.Instant = .now) -> Pending {
    let begun = Pending(
      nonce: Randomness.text(), verifier: Randomness.text(), returnAddress: returnAddress, begun: now)
    pending[state] = begun
    order.append(state)
    while order.count > PendingSignIns.countMax || order.first.map({ isOver($0, now) }) == true {
      pending[order.removeFirst()] = nil
    }
    return begun
  }

  /// Takes a sign-in away; nil where there is none, or it took too long.
  func finish(_ state: String, at now: ContinuousClock.Instant = .now) -> Pending? {
    guard let begun = pending.removeValue(forKey: state), begun.begun + PendingSignIns.life > now else { return nil }
    return begun
  }

  private func isOver(_ state: String, _ now: ContinuousClock.Instant) -> Bool {
    pending[state].map { $0.begun + PendingSignIns.life <= now } ?? true
  }
}
