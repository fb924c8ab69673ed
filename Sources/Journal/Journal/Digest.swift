internal import Crypto

/// 32 bytes of SHA-256.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// nil unless there are 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// What the first entry's hash covers in place of a previous one.
  package static let zero = Digest(trusted: [UInt8](repeating: 0, count: 32))

  package static func of(_ bytes: [UInt8]) -> Digest { Digest(trusted: Array(SHA256.hash(data: bytes))) }

  package var description: String { Hex.text(bytes) }
}

/// Bytes as lower-case hexadecimal text.
package enum Hex {
  package static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// nil for anything but pairs of lower-case digits.
  package static func bytes(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text {
      guard let value = value(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  private static func value(_ character: UInt8) -> UInt8? {
    switch character {
    case 48...57: character - 48
    case 97...102: character - 87
    default: nil
    }
  }
}
