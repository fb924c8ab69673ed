internal import Synchronization

/// How many forms are read at once, each of which may bring a photo: this bounds memory, and slow senders leave room for others.
final class UploadGate: Sendable {
  private let visitorMax: Int
  private let wholeMax: Int
  private let reading = Mutex([VisitorAddress: Int]())

  init(visitorMax: Int, wholeMax: Int) {
    self.visitorMax = visitorMax
    self.wholeMax = wholeMax
  }

  /// False where there is no room; `end` is called only after true.
  func begin(_ visitor: VisitorAddress) -> Bool {
    reading.withLock { reading in
      guard reading[visitor, default: 0] < visitorMax, reading.values.reduce(0, +) < wholeMax else { return false }
      reading[visitor, default: 0] += 1
      return true
    }
  }

  func end(_ visitor: VisitorAddress) {
    reading.withLock { reading in
      let left = reading[visitor, default: 1] - 1
      reading[visitor] = left > 0 ? left : nil
    }
  }
}
