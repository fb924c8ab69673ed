import Journal
import Synchronization
import Vocabulary

/// Keys kept in memory, with the store's promise: a link is taken by exactly one.
final class MemoryKeys: DoorKeys {
  private struct Rack {
    var keys: [Digest: DoorKey] = [:]
    var isBroken = false
  }

  private let rack = Mutex(Rack())

  func breakDown() { rack.withLock { $0.isBroken = true } }

  func keep(_ key: DoorKey) async throws(JournalFault) { rack.withLock { $0.keys[key.digest] = key } }

  func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> Bool {
    rack.withLock { rack in
      guard let key = rack.keys[digest], key.kind == .link else { return false }
      rack.keys[digest] = nil
      return moment < key.expires
    }
  }

  func holdsSession(_ digest: Digest, at moment: Moment) throws(JournalFault) -> Bool {
    let (key, isBroken) = rack.withLock { ($0.keys[digest], $0.isBroken) }
    if isBroken { throw .corrupt("page 17 of /var/secret/journal.sqlite") }
    guard let key, key.kind == .session else { return false }
    return moment < key.expires
  }

  func dropSession(_ digest: Digest) async throws(JournalFault) { rack.withLock { $0.keys[digest] = nil } }
}
