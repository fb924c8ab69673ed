internal import Synchronization
internal import Vocabulary

/// How often a key may ask: a bucket for each that fills as time goes by.
final class KeyRates: Sendable {
  /// How many requests a key may have ahead.
  static let burstMax = 400.0
  static let perSecond = 100.0
  /// Keys whose buckets are kept; beyond that the fullest are forgotten, who lose nothing by it.
  private static let keysMax = 4_096

  private struct Bucket {
    var left: Double
    var filled: Moment
  }

  private let buckets = Mutex<[KeyID: Bucket]>([:])

  /// nil where it may; otherwise after how many seconds it may again.
  func wait(_ key: KeyID, at now: Moment) -> Int64? {
    buckets.withLock { buckets in
      var bucket = buckets[key] ?? Bucket(left: Self.burstMax, filled: now)
      let seconds = max(0, now.seconds(since: bucket.filled))
      bucket.left = min(Self.burstMax, bucket.left + seconds * Self.perSecond)
      bucket.filled = now
      defer { buckets[key] = bucket }
      guard bucket.left >= 1 else { return 1 }
      bucket.left -= 1
      if buckets.count >= Self.keysMax, buckets[key] == nil {
        buckets = buckets.filter { $0.value.left < Self.burstMax / 2 }
      }
      return nil
    }
  }
}
