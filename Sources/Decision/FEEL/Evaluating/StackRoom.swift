internal import CStack

/// How much of the thread's stack is left, so that what nests too deep is refused and never ends the process: threads of a
/// server have smaller stacks than a main thread, and a debug build takes many times what a release takes.
struct StackRoom {
  /// What has to be left for work that does not ask again: comparing, writing, releasing.
  private static let reserveBytes = 384 << 10
  /// Up to this depth nobody asks, because any thread has room for it.
  private static let unaskedDepthMax = 16

  /// The lowest address that may be used; zero until somebody asks.
  private var lowest: UInt = 0

  /// Whether there is room for going deeper.
  @inline(__always)
  mutating func suffices(atDepth depth: Int) -> Bool {
    depth <= Self.unaskedDepthMax || measure()
  }

  @inline(never)
  private mutating func measure() -> Bool {
    if lowest == 0 { lowest = Self.lowestOfThread() }
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } > lowest
  }

  /// Where the thread's stack ends, and the reserve above it.
  private static func lowestOfThread() -> UInt {
    var bytes = 0
    guard let lowest = cstack_lowest(&bytes), bytes > 0 else { return 1 }
    return UInt(bitPattern: lowest) + UInt(min(reserveBytes, bytes / 2))
  }
}
