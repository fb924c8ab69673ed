internal import Vocabulary

/// Writes JSON objects in the one canonical form: fields in the order written, no spaces, the shortest escapes.
package struct BodyWriter {
  package internal(set) var bytes: [UInt8] = [123]
  /// Whether the object that is open has no field yet.
  var isFirst = true

  package init() { bytes.reserveCapacity(192) }

  /// The finished object.
  package consuming func finish() -> [UInt8] {
    bytes.append(125)
    return bytes
  }

  mutating func key(_ name: StaticString) {
    if !isFirst { bytes.append(44) }
    isFirst = false
    bytes.append(34)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(34)
    bytes.append(58)
  }

  package mutating func text(_ name: StaticString, _ value: String) {
    key(name)
    BodyWriter.quote(value, into: &bytes)
  }

  /// Leaves the field out when there is no value.
  package mutating func text(_ name: StaticString, ifAny value: String?) {
    if let value { text(name, value) }
  }

  package mutating func integer(_ name: StaticString, _ value: Int64) {
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func integer(_ name: StaticString, ifAny value: Int64?) {
    if let value { integer(name, value) }
  }

  package mutating func texts(_ name: StaticString, _ values: [String]) {
    key(name)
    bytes.append(91)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(44) }
      BodyWriter.quote(value, into: &bytes)
    }
    bytes.append(93)
  }

  package mutating func integers(_ name: StaticString, _ values: [Int64]) {
    key(name)
    bytes.append(91)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(44) }
      bytes.append(contentsOf: String(value).utf8)
    }
    bytes.append(93)
  }

  /// An object of texts, its keys in the order of their UTF-8 bytes.
  package mutating func map(_ name: StaticString, _ values: [String: String]) {
    key(name)
    bytes.append(123)
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, (field, value)) in sorted.enumerated() {
      if index > 0 { bytes.append(44) }
      BodyWriter.quote(field, into: &bytes)
      bytes.append(58)
      BodyWriter.quote(value, into: &bytes)
    }
    bytes.append(125)
  }

  /// A value that is JSON already.
  package mutating func raw(_ name: StaticString, _ json: [UInt8]) {
    key(name)
    bytes.append(contentsOf: json)
  }

  package mutating func null(_ name: StaticString) { raw(name, Array("null".utf8)) }

  static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(34)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 32 || byte == 34 || byte == 92 else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        start = index + 1
        escape(byte, into: &bytes)
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(34)
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    bytes.append(92)
    switch byte {
    case 34, 92: bytes.append(byte)
    case 8: bytes.append(98)
    case 9: bytes.append(116)
    case 10: bytes.append(110)
    case 12: bytes.append(102)
    case 13: bytes.append(114)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte < 16 ? 48 : 49)
      let low = byte & 15
      bytes.append(low < 10 ? 48 + low : 87 + low)
    }
  }
}
