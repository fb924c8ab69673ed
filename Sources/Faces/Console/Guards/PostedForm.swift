internal import Hummingbird
internal import NIOCore
internal import Orders

/// The fields of a form as a browser sends them (`application/x-www-form-urlencoded`), read within limits.
struct PostedForm: Sendable {
  /// No form of ours has more fields.
  static let fieldCountMax = 128

  /// In the order in which they came; a name may come more than once.
  let fields: [(name: String, value: String)]

  /// Reads the body. Throws 413 where it is too large, 400 where it is no form or no UTF-8.
  init(_ request: Request) async throws {
    let bytes = try await SentBody.read(request, bytesMax: RequestLimits.smallBytesMax)
    guard let fields = PostedForm.fields(bytes) else { throw HTTPError(.badRequest) }
    self.fields = fields
  }

  /// The first value of a name; empty where it is missing.
  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// Every value of a name.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// nil where the bytes are no form.
  static func fields(_ bytes: [UInt8]) -> [(name: String, value: String)]? {
    if bytes.isEmpty { return [] }
    let pairs = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
    guard pairs.count <= fieldCountMax else { return nil }
    var fields: [(name: String, value: String)] = []
    for pair in pairs {
      let cut = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard let name = decoded(pair[..<cut]), let value = decoded(pair[cut...].dropFirst()) else { return nil }
      fields.append((name, value))
    }
    return fields
  }

  /// A piece of a path with its escapes undone; nil where they are none.
  static func piece(of path: String?) -> String? { path.flatMap { decoded(Array($0.utf8)[...], plus: 0x2B) } }

  private static func decoded(_ bytes: ArraySlice<UInt8>, plus: UInt8 = 0x20) -> String? {
    var plain: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "+"): plain.append(plus)
      case UInt8(ascii: "%"):
        guard place + 2 < bytes.endIndex, let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2]) else {
          return nil
        }
        plain.append(high << 4 | low)
        place += 2
      default: plain.append(bytes[place])
      }
      place += 1
    }
    return String(validating: plain, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
