/// Strings of JSON, with their escapes.
extension JSONReader {
  mutating func string() throws(Value.MalformedJSON) -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5C, bytes[place] >= 0x20 { place += 1 }
    guard place < bytes.count, bytes[place] == 0x22 else { return try escapedString(from: start) }
    place += 1
    return try text(bytes[start..<(place - 1)])
  }

  private func text(_ part: some Sequence<UInt8> & Collection<UInt8>) throws(Value.MalformedJSON) -> String {
    guard part.count <= limits.stringBytesMax else {
      throw malformed("at most \(limits.stringBytesMax) bytes in a string")
    }
    guard let text = String(validating: part, as: UTF8.self) else { throw malformed("UTF-8 in the string before") }
    return text
  }

  private mutating func escapedString(from start: Int) throws(Value.MalformedJSON) -> String {
    var decoded = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22: return try text(decoded)
      case 0x5C: decoded.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        place -= 1
        throw malformed("an escape in the place of a control character")
      default: decoded.append(byte)
      }
    }
    throw malformed("“\"” to end the string")
  }

  private mutating func escape() throws(Value.MalformedJSON) -> Character {
    guard place < bytes.count else { throw malformed("an escape") }
    place += 1
    switch bytes[place - 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return Character(try codePoint())
    default:
      place -= 1
      throw malformed("an escape that JSON has")
    }
  }

  private mutating func codePoint() throws(Value.MalformedJSON) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if 0xD800...0xDBFF ~= first, place + 1 < bytes.count, bytes[place] == 0x5C, bytes[place + 1] == 0x75 {
      place += 2
      let second = try hexadecimal()
      if 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) {
        return scalar
      }
    }
    throw malformed("two halves of a surrogate pair")
  }

  private mutating func hexadecimal() throws(Value.MalformedJSON) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        throw malformed("four hexadecimal digits")
      }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }
}
