internal import Synchronization

/// How many files programs are sending at a time, so that they fill no memory.
final class LargeBodies: Sendable {
  static let countMax = 8

  private let count = Mutex(0)

  /// False where there are too many; otherwise `end` is owed.
  func begin() -> Bool {
    count.withLock { count in
      guard count < LargeBodies.countMax else { return false }
      count += 1
      return true
    }
  }

  func end() { count.withLock { $0 -= 1 } }
}
