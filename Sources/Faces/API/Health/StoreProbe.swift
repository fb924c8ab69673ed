/// What health needs from the store, whichever it is.
package struct StoreProbe: Sendable {
  let write: @Sendable () async throws -> Void
  let bytesFree: @Sendable () -> Int64
  let head: @Sendable () throws -> Int64

  /// `write` throws when nothing can be made durable; `bytesFree` is what the disk still takes; `head` is the position of
  /// the newest entry.
  package init(
    write: @escaping @Sendable () async throws -> Void, bytesFree: @escaping @Sendable () -> Int64,
    head: @escaping @Sendable () throws -> Int64
  ) {
    self.write = write
    self.bytesFree = bytesFree
    self.head = head
  }
}

/// What health needs from the screens.
package struct ScreenFigures: Sendable {
  let told: @Sendable () -> Int64
  let openCount: @Sendable () -> Int
  let overdueCount: @Sendable () -> Int
  let streamCount: @Sendable () -> Int

  /// `told` is the newest position shown; the others count open incidents, overdue ones and open streams.
  package init(
    told: @escaping @Sendable () -> Int64, openCount: @escaping @Sendable () -> Int,
    overdueCount: @escaping @Sendable () -> Int, streamCount: @escaping @Sendable () -> Int
  ) {
    self.told = told
    self.openCount = openCount
    self.overdueCount = overdueCount
    self.streamCount = streamCount
  }
}
