internal import FEEL

/// A set of rules as bits, the first rule in the lowest bit of the first word.
struct RuleBits: Sendable {
  private(set) var words: [UInt64]

  init(ruleCount: Int) {
    words = Array(repeating: 0, count: (ruleCount + 63) / 64)
  }

  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }
  func contains(_ rule: Int) -> Bool { words[rule / 64] >> UInt64(rule % 64) & 1 == 1 }
}

/// The texts that the cells of a column name, found by their bytes.
struct TextRows: Sendable {
  /// By hash; a slot holds a place in `texts`, or -1.
  private let slots: [Int32]
  private let texts: [[UInt8]]

  init(_ texts: [String]) {
    self.texts = texts.map { Array($0.utf8) }
    var size = 8
    while size < texts.count * 2 { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    for (place, text) in self.texts.enumerated() {
      var slot = text.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place)
    }
    self.slots = slots
  }

  /// Which row holds for a text: its own, or the last one, for texts that no cell names.
  func row(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isSame(texts[place], bytes) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return texts.count
  }

  private func isSame(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == bytes.count else { return false }
    for place in 0..<bytes.count where text[place] != bytes[place] { return false }
    return true
  }

  /// FNV-1a: short texts of a table, made by its author, need no more.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }

  var byteCount: Int { slots.count * 4 + texts.reduce(0) { $0 + $1.count + 32 } }
}

/// The numbers at which the cells of a column change their answer, as whole multiples of a power of ten.
struct NumberRows: Sendable {
  /// Ascending, each doubled, so that what lies between two has a place of its own.
  private let marks: [Int64]
  /// How many decimals the numbers of the cells have at most.
  private let scale: Int

  private static let scaleMax = 9

  /// Nil where the numbers have too many digits.
  init?(_ numbers: [Decimal128]) {
    var parts: [(coefficient: Int64, exponent: Int)] = []
    for number in numbers {
      guard let part = number.parts else { return nil }
      parts.append(part)
    }
    scale = parts.map { -$0.exponent }.max().map { max($0, 0) } ?? 0
    guard scale <= Self.scaleMax else { return nil }
    var marks: Set<Int64> = []
    for part in parts {
      let key = Self.key(part.coefficient, part.exponent, scale: scale)
      guard key != Int64.max, key != Int64.min else { return nil }
      marks.insert(key)
    }
    self.marks = marks.sorted()
  }

  /// Twice as many rows as marks and one more: before the first, on it, behind it, and so on.
  var rowCount: Int { marks.count * 2 + 1 }

  /// Which row holds for a number; nil where its digits do not fit.
  func row(of number: Decimal128) -> Int? {
    number.parts.map { row(of: $0.coefficient, exponent: $0.exponent) }
  }

  /// Which row holds for `coefficient * 10 ^ exponent`.
  func row(of coefficient: Int64, exponent: Int) -> Int {
    let key = Self.key(coefficient, exponent, scale: scale)
    return marks.withUnsafeBufferPointer { marks in
      var low = 0
      var high = marks.count
      while low < high {
        let middle = (low + high) / 2
        if marks[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low < marks.count && marks[low] == key ? 2 * low + 1 : 2 * low
    }
  }

  /// Twice the number in units of the scale, and one more where something is left below; the ends where it is too large.
  private static func key(_ coefficient: Int64, _ exponent: Int, scale: Int) -> Int64 {
    guard coefficient != 0 else { return 0 }
    let shift = exponent + scale
    if shift >= 0 {
      guard shift < powers.count else { return coefficient > 0 ? Int64.max : Int64.min }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: powers[shift])
      let (doubled, again) = product.multipliedReportingOverflow(by: 2)
      return overflow || again ? (coefficient > 0 ? Int64.max : Int64.min) : doubled
    }
    guard -shift < powers.count else { return coefficient > 0 ? 1 : -1 }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: powers[-shift])
    if remainder == 0 { return quotient * 2 }
    return coefficient > 0 ? quotient * 2 + 1 : quotient * 2 - 1
  }

  private static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  var byteCount: Int { marks.count * 8 }
}
