/// Reads JSON (RFC 8259) straight into values of FEEL: no tree in between, numbers as decimals.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0
  private var depth: Int32 = 0
  let limits: Limits
  /// The keys of the last objects, since one record mostly looks like the next.
  private var lastKeys: [ContextKeys] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  func malformed(_ expected: String) -> Value.MalformedJSON {
    let found = place < bytes.count ? Unicode.Scalar(bytes[place]).described : "the end"
    return Value.MalformedJSON(expected: expected, found: found, offset: place)
  }

  mutating func whole() throws(Value.MalformedJSON) -> Value {
    let value = try value()
    skipSpace()
    guard place == bytes.count else { throw malformed("the end after one value") }
    return value
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func value() throws(Value.MalformedJSON) -> Value {
    skipSpace()
    guard place < bytes.count else { throw malformed("a value") }
    switch bytes[place] {
    case 0x22: return .string(try string())
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x74: return try word("true", .boolean(true))
    case 0x66: return try word("false", .boolean(false))
    case 0x6E: return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Value.MalformedJSON) -> Value {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[place + $0] == word.utf8Start[$0] })
    else { throw malformed("a value") }
    place += count
    return value
  }

  private mutating func number() throws(Value.MalformedJSON) -> Value {
    let start = place
    if bytes[place] == 0x2D { place += 1 }
    let first = place
    scan: while place < bytes.count {
      switch bytes[place] {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: place += 1
      default: break scan
      }
    }
    let hasDigit = first < place && 0x30...0x39 ~= bytes[first]
    let leadsWithZero = hasDigit && bytes[first] == 0x30 && first + 1 < place && 0x30...0x39 ~= bytes[first + 1]
    guard hasDigit, !leadsWithZero, let number = Decimal128(utf8: UnsafeBufferPointer(rebasing: bytes[start..<place]))
    else {
      place = start
      throw malformed("a value; a number as JSON writes it, within 10^6144")
    }
    return .number(number)
  }

  private mutating func array() throws(Value.MalformedJSON) -> Value {
    try descend()
    var elements: [Value] = []
    place += 1
    skipSpace()
    if place < bytes.count, bytes[place] == 0x5D {
      place += 1
      depth -= 1
      return .list([])
    }
    while true {
      elements.append(try value())
      guard elements.count <= limits.listElementsMax else {
        throw malformed("at most \(limits.listElementsMax) elements in a list")
      }
      guard try continues(before: 0x5D, "“,” or “]”") else { break }
    }
    depth -= 1
    return .list(elements)
  }

  private mutating func descend() throws(Value.MalformedJSON) {
    depth += 1
    guard depth <= limits.valueDepthMax else {
      throw malformed("at most \(limits.valueDepthMax) lists and objects inside each other")
    }
  }

  /// True behind a comma, false behind what ends the list or object.
  private mutating func continues(before end: UInt8, _ expected: String) throws(Value.MalformedJSON) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == 0x2C || bytes[place] == end else { throw malformed(expected) }
    place += 1
    return bytes[place - 1] == 0x2C
  }

  private mutating func object() throws(Value.MalformedJSON) -> Value {
    try descend()
    var names: [String] = []
    var values: [Value] = []
    place += 1
    skipSpace()
    if place < bytes.count, bytes[place] == 0x7D {
      place += 1
      depth -= 1
      return .context(.empty)
    }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x22 else { throw malformed("a name in quotes") }
      names.append(try string())
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x3A else { throw malformed("“:”") }
      place += 1
      values.append(try value())
    } while try continues(before: 0x7D, "“,” or “}”")
    depth -= 1
    return .context(context(names, values))
  }

  private mutating func context(_ names: [String], _ values: [Value]) -> Context {
    let keysMax = 8
    if let known = lastKeys.first(where: { $0.names == names }) { return Context(keys: known, values: values) }
    if Set(names).count < names.count { return Context(Array(zip(names, values))) }
    let keys = ContextKeys(names)
    if lastKeys.count == keysMax { lastKeys.removeFirst() }
    lastKeys.append(keys)
    return Context(keys: keys, values: values)
  }
}
