/// Goes once over JSON of plain values; what it does not take, escapes, other scripts, nesting, goes to the full reader.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ json: UnsafeRawBufferPointer) {
    bytes = json.bindMemory(to: UInt8.self)
  }

  /// Whether only blanks are left.
  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return place == bytes.count
    }
  }

  /// Passes the byte where it comes next after blanks.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while place < bytes.count,
      bytes[place] == 0x20 || bytes[place] == 0x0a || bytes[place] == 0x0d || bytes[place] == 0x09
    {
      place += 1
    }
  }

  /// What stands between two quotes; nil where it is more than plain ASCII.
  mutating func text() -> UnsafeBufferPointer<UInt8>? {
    guard take(0x22) else { return nil }
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 {
        place += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<place - 1])
      }
      guard byte >= 0x20, byte < 0x80, byte != 0x5c else { return nil }
      place += 1
    }
    return nil
  }

  mutating func value() -> ScannedValue {
    skipBlanks()
    guard place < bytes.count else { return .unread }
    switch bytes[place] {
    case 0x22: return text().map { .text($0) } ?? .unread
    case 0x74: return word("true") ? .boolean(true) : .unread
    case 0x66: return word("false") ? .boolean(false) : .unread
    case 0x6e: return word("null") ? .null : .unread
    default: return number()
    }
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] { return false }
    place += count
    return true
  }

  /// `-`, digits without a leading zero, a point with digits behind; an exponent, or more digits than fit, is not taken.
  private mutating func number() -> ScannedValue {
    let digitsMax = 18
    var isNegative = false
    if bytes[place] == 0x2d {
      isNegative = true
      place += 1
    }
    var coefficient: Int64 = 0
    let start = place
    while place < bytes.count, let digit = digit(bytes[place]) {
      guard place - start < digitsMax else { return .unread }
      coefficient = coefficient &* 10 &+ digit
      place += 1
    }
    let whole = place - start
    guard whole > 0, whole == 1 || bytes[start] != 0x30 else { return .unread }
    var decimals = 0
    if place < bytes.count, bytes[place] == 0x2e {
      place += 1
      while place < bytes.count, let digit = digit(bytes[place]) {
        decimals += 1
        guard whole + decimals <= digitsMax else { return .unread }
        coefficient = coefficient &* 10 &+ digit
        place += 1
      }
      guard decimals > 0 else { return .unread }
    }
    if place < bytes.count, bytes[place] | 0x20 == 0x65 { return .unread }
    return .number(isNegative ? -coefficient : coefficient, -decimals)
  }

  @inline(__always)
  private func digit(_ byte: UInt8) -> Int64? {
    let digit = byte &- 0x30
    return digit < 10 ? Int64(digit) : nil
  }
}
