internal import Journal
internal import Vocabulary

extension BodyReader {
  /// How deep values that are only passed over may nest.
  private static var depthMax: Int { 64 }

  /// Steps over any value.
  mutating func skip(depth: Int) throws(CodecFault) {
    guard depth <= BodyReader.depthMax else { throw fault("at most \(BodyReader.depthMax) levels") }
    guard index < bytes.count else { throw fault("a value") }
    switch bytes[index] {
    case 34: _ = try quoted()
    case 91: try list { reader throws(CodecFault) in try reader.skip(depth: depth + 1) }
    case 123:
      index += 1
      if index < bytes.count, bytes[index] == 125 {
        index += 1
        return
      }
      while true {
        _ = try quoted()
        try expect(58, "a colon")
        try skip(depth: depth + 1)
        guard index < bytes.count, bytes[index] == 44 else { break }
        index += 1
      }
      try expect(125, "the end of the object")
    case 110, 116, 102:
      for word in ["null", "true", "false"] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return
      }
      throw fault("a value")
    default: _ = try number()
    }
  }

  mutating func number() throws(CodecFault) -> Int64 {
    let start = index
    let isNegative = index < bytes.count && bytes[index] == 45
    if isNegative { index += 1 }
    let digits = index
    var value: Int64 = 0
    while index < bytes.count, (48...57).contains(bytes[index]) {
      let digit = Int64(bytes[index] - 48)
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if first || second {
        index = start
        throw fault("a number of 64 bits")
      }
      value = sum
      index += 1
    }
    let isCanonical = index > digits && !(bytes[digits] == 48 && (index > digits + 1 || isNegative))
    guard isCanonical else {
      index = start
      throw fault("a whole number")
    }
    return value
  }

  mutating func quoted() throws(CodecFault) -> String {
    try expect(34, "a text")
    let start = index
    while index < bytes.count, bytes[index] != 34, bytes[index] != 92, bytes[index] >= 32 { index += 1 }
    if index < bytes.count, bytes[index] == 34 {
      defer { index += 1 }
      return try valid(bytes[start..<index])
    }
    var text = Array(bytes[start..<index])
    while true {
      guard index < bytes.count, bytes[index] >= 32 else { throw fault("the end of the text in quotes") }
      let byte = bytes[index]
      index += 1
      if byte == 34 { return try valid(text[...]) }
      text.append(byte == 92 ? try escaped() : byte)
    }
  }

  private func valid(_ text: ArraySlice<UInt8>) throws(CodecFault) -> String {
    guard let string = String(validating: text, as: UTF8.self) else { throw fault("valid UTF-8") }
    return string
  }

  private mutating func escaped() throws(CodecFault) -> UInt8 {
    guard index < bytes.count else { throw fault("an escape") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 34, 92: return byte
    case 98: return 8
    case 116: return 9
    case 110: return 10
    case 102: return 12
    case 114: return 13
    case 117:
      guard index + 4 <= bytes.count, bytes[index] == 48, bytes[index + 1] == 48,
        let value = Hex.bytes(bytes[index + 2..<index + 4])?.first, value < 32, !(8...13).contains(value) || value == 11
      else { throw fault("an escape of a control character") }
      index += 4
      return value
    default:
      throw fault("an escape")
    }
  }
}
