internal import Vocabulary

/// Reads what `BodyWriter` writes, field by field in the same order; anything else is a fault that says where.
package struct BodyReader {
  let bytes: [UInt8]
  var index = 0
  /// Whether no field of the object that is open has been read.
  var isFirst = true

  package init(_ bytes: [UInt8]) throws(CodecFault) {
    self.bytes = bytes
    try expect(123, "an object")
  }

  /// Ends the object; nothing may follow it.
  package mutating func end() throws(CodecFault) {
    try expect(125, "the end of the object")
    guard index == bytes.count else { throw fault("the end of the text") }
  }

  package func fault(_ expected: String) -> CodecFault {
    let rest = bytes[min(index, bytes.count)..<min(index + 24, bytes.count)]
    let found = rest.isEmpty ? "the end" : Malformed.excerpt(String(decoding: rest, as: UTF8.self))
    return CodecFault(expected: expected, offset: index, found: found)
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws(CodecFault) {
    guard index < bytes.count, bytes[index] == byte else { throw fault(what) }
    index += 1
  }

  /// Steps over the key if it is the next one.
  mutating func take(_ name: StaticString) -> Bool { name.withUTF8Buffer { take($0) } }

  mutating func take(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = isFirst ? index : index + 1
    let length = name.count
    guard start + length + 3 <= bytes.count, isFirst || bytes[index] == 44, bytes[start] == 34,
      bytes[start + length + 1] == 34, bytes[start + length + 2] == 58
    else { return false }
    for offset in 0..<length where name[offset] != bytes[start + 1 + offset] { return false }
    isFirst = false
    index = start + length + 3
    return true
  }

  /// Whether the next field is this one.
  func isNext(_ name: StaticString) -> Bool {
    var ahead = self
    return ahead.take(name)
  }

  mutating func key(_ name: StaticString) throws(CodecFault) {
    guard take(name) else { throw fault("the field \(name)") }
  }

  package mutating func text(_ name: StaticString) throws(CodecFault) -> String {
    try key(name)
    return try quoted()
  }

  package mutating func text(ifAny name: StaticString) throws(CodecFault) -> String? {
    take(name) ? try quoted() : nil
  }

  package mutating func integer(_ name: StaticString) throws(CodecFault) -> Int64 {
    try key(name)
    return try number()
  }

  package mutating func integer(ifAny name: StaticString) throws(CodecFault) -> Int64? {
    take(name) ? try number() : nil
  }

  package mutating func texts(_ name: StaticString) throws(CodecFault) -> [String] {
    guard let values = try texts(ifAny: name) else { throw fault("the field \(name)") }
    return values
  }

  package mutating func texts(ifAny name: StaticString) throws(CodecFault) -> [String]? {
    guard take(name) else { return nil }
    var values: [String] = []
    try list { reader throws(CodecFault) in values.append(try reader.quoted()) }
    return values
  }

  package mutating func integers(_ name: StaticString) throws(CodecFault) -> [Int64] {
    try key(name)
    var values: [Int64] = []
    try list { reader throws(CodecFault) in values.append(try reader.number()) }
    return values
  }

  mutating func list(_ element: (inout BodyReader) throws(CodecFault) -> Void) throws(CodecFault) {
    try expect(91, "a list")
    if index < bytes.count, bytes[index] == 93 {
      index += 1
      return
    }
    while true {
      try element(&self)
      guard index < bytes.count, bytes[index] == 44 else { break }
      index += 1
    }
    try expect(93, "the end of the list")
  }

  package mutating func map(_ name: StaticString) throws(CodecFault) -> [String: String] {
    try key(name)
    var values: [String: String] = [:]
    try pairs { key, reader throws(CodecFault) in values[key] = try reader.quoted() }
    return values
  }

  /// The bytes of any JSON value, passed over but not read; nil for `null`.
  package mutating func raw(_ name: StaticString) throws(CodecFault) -> [UInt8]? {
    try key(name)
    let start = index
    try skip(depth: 0)
    let value = Array(bytes[start..<index])
    return value == Array("null".utf8) ? nil : value
  }
}
