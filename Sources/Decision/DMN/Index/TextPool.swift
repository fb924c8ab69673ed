/// Sets of texts, found by their bytes: all in three flat arrays, so that looking one up touches no reference.
struct TextPool: Sendable {
  /// Where one set stands.
  struct Set: Sendable {
    fileprivate let slotStart: Int
    /// One less than the number of slots, which is a power of two.
    fileprivate let mask: Int
    fileprivate let textStart: Int
    let count: Int
  }

  /// By hash; a slot holds a place among the set's texts, or -1.
  private var slots: [Int32] = []
  /// Where each text ends in the bytes; the first ends at 0 and is none.
  private var ends: [Int32] = [0]
  private var bytes: [UInt8] = []

  /// - Parameter texts: each once.
  mutating func add(_ texts: [String]) -> Set {
    var size = 8
    while size < texts.count * 2 { size *= 2 }
    let set = Set(slotStart: slots.count, mask: size - 1, textStart: ends.count, count: texts.count)
    slots += Array(repeating: -1, count: size)
    for (place, text) in texts.enumerated() {
      let utf8 = Array(text.utf8)
      bytes += utf8
      ends.append(Int32(bytes.count))
      var slot = utf8.withUnsafeBufferPointer { Self.hash($0) } & set.mask
      while slots[set.slotStart + slot] >= 0 { slot = (slot + 1) & set.mask }
      slots[set.slotStart + slot] = Int32(place)
    }
    return set
  }

  /// The text's place in the set, or the set's count for one that is not in it.
  @inline(__always)
  func place(of text: UnsafeBufferPointer<UInt8>, in set: Set) -> Int {
    var slot = Self.hash(text) & set.mask
    while true {
      let place = Int(slots[set.slotStart + slot])
      if place < 0 { return set.count }
      if isSame(set.textStart + place, text) { return place }
      slot = (slot + 1) & set.mask
    }
  }

  @inline(__always)
  private func isSame(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[place - 1])
    guard Int(ends[place]) - start == text.count else { return false }
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }

  /// FNV-1a: the texts of a table are few and made by its author.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }

  var byteCount: Int { slots.count * 4 + ends.count * 4 + bytes.count }
}
