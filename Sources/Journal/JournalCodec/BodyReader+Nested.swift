internal import Vocabulary

extension BodyReader {
  /// An object inside this one; what reads it takes every field of it. Depth comes from the code, never from the bytes.
  package mutating func object<Value>(
    _ name: StaticString, _ read: (inout BodyReader) throws(CodecFault) -> Value
  ) throws(CodecFault) -> Value {
    try key(name)
    return try nested(read)
  }

  /// A list of objects.
  package mutating func objects<Value>(
    _ name: StaticString, _ read: (inout BodyReader) throws(CodecFault) -> Value
  ) throws(CodecFault) -> [Value] {
    try key(name)
    var values: [Value] = []
    try list { reader throws(CodecFault) in values.append(try reader.nested(read)) }
    return values
  }

  private mutating func nested<Value>(
    _ read: (inout BodyReader) throws(CodecFault) -> Value
  ) throws(CodecFault) -> Value {
    try expect(123, "an object")
    isFirst = true
    let value = try read(&self)
    try expect(125, "the end of the object")
    isFirst = false
    return value
  }

  /// The fields of an object of which only the order is known: that of their UTF-8 bytes, each once.
  mutating func pairs(
    _ take: (String, inout BodyReader) throws(CodecFault) -> Void
  ) throws(CodecFault) {
    try expect(123, "an object")
    if index < bytes.count, bytes[index] == 125 {
      index += 1
      return
    }
    var last: String?
    while true {
      let field = try quoted()
      try expect(58, "a colon")
      if let last, !last.utf8.lexicographicallyPrecedes(field.utf8) {
        throw fault("fields once and in order, \(Malformed.excerpt(field)) after \(Malformed.excerpt(last))")
      }
      last = field
      try take(field, &self)
      guard index < bytes.count, bytes[index] == 44 else { break }
      index += 1
    }
    try expect(125, "the end of the object")
  }

  /// An object of numbers within a range; `make` gives the key its meaning.
  package mutating func counts<Key: Hashable>(
    _ name: StaticString, in range: ClosedRange<Int64>, _ make: (String) -> Key?
  ) throws(CodecFault) -> [Key: Int64] {
    try key(name)
    var values: [Key: Int64] = [:]
    try pairs { field, reader throws(CodecFault) in
      guard let key = make(field) else { throw reader.fault("a key of \(name), not \(Malformed.excerpt(field))") }
      let value = try reader.number()
      guard range.contains(value) else { throw reader.fault("\(range.lowerBound) to \(range.upperBound) in \(name)") }
      values[key] = value
    }
    return values
  }

  /// Whether it is so; a field that says no is never written.
  package mutating func flag(_ name: StaticString) throws(CodecFault) -> Bool {
    switch try integer(ifAny: name) {
    case nil: return false
    case 1: return true
    case .some: throw fault("1 in \(name)")
    }
  }

  /// A text under a name of our own that is only made while reading, such as `given2`.
  mutating func text(ifNamed name: String) throws(CodecFault) -> String? {
    var name = name
    return name.withUTF8 { take($0) } ? try quoted() : nil
  }
}
