/// One try at a time for each name: tries that come together are counted one after the other, so that none slips past a lock.
actor Turns {
  /// How many wait behind one name, and how many names are being tried at once.
  static let waitingMax = 8
  static let namesMax = 256

  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// False where too many wait already; whoever got true gives the turn back.
  func take(_ name: String) async -> Bool {
    guard let queue = waiting[name] else {
      guard waiting.count < Turns.namesMax else { return false }
      waiting[name] = []
      return true
    }
    guard queue.count < Turns.waitingMax else { return false }
    await withCheckedContinuation { waiting[name]?.append($0) }
    return true
  }

  /// The next who waits has it now.
  func give(_ name: String) {
    guard var queue = waiting[name], !queue.isEmpty else {
      waiting[name] = nil
      return
    }
    let next = queue.removeFirst()
    waiting[name] = queue
    next.resume()
  }
}
