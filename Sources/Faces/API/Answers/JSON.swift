internal import Foundation

/// A value as JSON has it (RFC 8259), with the members of objects in the order in which they were written.
enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// One member of an object.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }

  /// An object of those members that have a value.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  static func texts(_ texts: some Sequence<String>) -> JSON { .list(texts.map { .text($0) }) }

  /// Reads a text; nil where it is no JSON in UTF-8.
  init?(_ bytes: [UInt8]) {
    guard !JSON.hasCommaAtEnd(bytes) else { return nil }
    do { self = try JSONDecoder().decode(JSON.self, from: Data(bytes)) } catch { return nil }
  }

  /// A comma with nothing behind it, which RFC 8259 does not have and Foundation takes.
  private static func hasCommaAtEnd(_ bytes: [UInt8]) -> Bool {
    var (isText, isEscaped, isBehindComma) = (false, false, false)
    for byte in bytes {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          isText = byte != UInt8(ascii: "\"")
        }
        continue
      }
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if isBehindComma { return true }
      case UInt8(ascii: "\""): isText = true
      default: break
      }
      isBehindComma = byte == UInt8(ascii: ",")
    }
    return isBehindComma
  }

  /// A member of an object; nil where it has none of the name, or is no object.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  // MARK: Writing

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .integer(let number): bytes += Array("\(number)".utf8)
    // JSON has no number that is none.
    case .number(let number): bytes += Array((number.isFinite ? "\(number)" : "null").utf8)
    case .text(let text): JSON.quote(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.quote(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    // What a value is, is found by trying; a vain trial is dear, so that what comes most often is tried first.
    let value = try decoder.singleValueContainer()
    if let number = JSON.asNumber(value) ?? JSON.asText(value) {
      self = number
    } else if let keyed = try JSON.asObject(decoder) {
      self = keyed
    } else if var list = JSON.asList(decoder) {
      var values: [JSON] = []
      while !list.isAtEnd { values.append(try list.decode(JSON.self)) }
      self = .list(values)
    } else {
      self = value.decodeNil() ? .null : .flag(try value.decode(Bool.self))
    }
  }

  /// As an integer where it is one, also one that a double would round.
  private static func asNumber(_ value: any SingleValueDecodingContainer) -> JSON? {
    let number: Double
    do { number = try value.decode(Double.self) } catch { return nil }
    guard number.rounded() == number else { return .number(number) }
    do { return .integer(try value.decode(Int64.self)) } catch { return .number(number) }
  }

  private static func asText(_ value: any SingleValueDecodingContainer) -> JSON? {
    do { return .text(try value.decode(String.self)) } catch { return nil }
  }

  private static func asList(_ decoder: any Decoder) -> (any UnkeyedDecodingContainer)? {
    do { return try decoder.unkeyedContainer() } catch { return nil }
  }

  private static func asObject(_ decoder: any Decoder) throws -> JSON? {
    let keyed: KeyedDecodingContainer<Name>
    do { keyed = try decoder.container(keyedBy: Name.self) } catch { return nil }
    return .object(
      try keyed.allKeys.sorted { $0.stringValue < $1.stringValue }.map { name in
        Member(name: name.stringValue, value: try keyed.decode(JSON.self, forKey: name))
      })
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
