/// Values from JSON and to it: dates, times, durations become text in FEEL's form.
extension Value {
  /// Why a text is no JSON that can be read.
  public struct MalformedJSON: Error, Sendable, Hashable, CustomStringConvertible {
    /// What JSON would have there.
    public let expected: String
    /// What stands there instead.
    public let found: String
    /// In bytes from 0.
    public let offset: Int

    /// One sentence, for people.
    public var description: String { "expected \(expected), found \(found) at byte \(offset)" }
  }

  /// - Parameter bytes: one JSON value in UTF-8.
  public init(json bytes: UnsafeRawBufferPointer, limits: Limits = .standard) throws(MalformedJSON) {
    var reader = JSONReader(bytes.assumingMemoryBound(to: UInt8.self), limits)
    self = try reader.whole()
  }

  /// - Parameter text: one JSON value.
  public init(json text: String, limits: Limits = .standard) throws(MalformedJSON) {
    var text = text
    let read = text.withUTF8 { bytes in
      Result { () throws(MalformedJSON) in try Value(json: UnsafeRawBufferPointer(bytes), limits: limits) }
    }
    self = try read.get()
  }

  /// Writes this as JSON, compact, in UTF-8; a range becomes the text that FEEL's `range` reads, a function null.
  ///
  /// False where `bytesMax` did not suffice, which values that contain themselves many times can need.
  @discardableResult
  public func writeJSON(to bytes: inout [UInt8], bytesMax: Int = 100_000_000) -> Bool {
    guard bytes.count <= bytesMax else { return false }
    switch self {
    case .null, .function: bytes.append(contentsOf: "null".utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .number(let number): number.writeJSON(to: &bytes)
    case .string(let text): text.writeJSON(to: &bytes)
    case .date(let date): date.description.writeJSON(to: &bytes)
    case .time(let time): time.description.writeJSON(to: &bytes)
    case .dateTime(let moment): moment.description.writeJSON(to: &bytes)
    case .daysAndTimeDuration(let duration): duration.description.writeJSON(to: &bytes)
    case .yearsAndMonthsDuration(let duration): duration.description.writeJSON(to: &bytes)
    case .range: description.writeJSON(to: &bytes)
    case .list(let list):
      bytes.append(0x5B)
      for (place, element) in list.enumerated() {
        if place > 0 { bytes.append(0x2C) }
        guard element.writeJSON(to: &bytes, bytesMax: bytesMax) else { return false }
      }
      bytes.append(0x5D)
    case .context(let context):
      bytes.append(0x7B)
      let names = context.names
      for (place, value) in context.values.enumerated() {
        if place > 0 { bytes.append(0x2C) }
        names[place].writeJSON(to: &bytes)
        bytes.append(0x3A)
        guard value.writeJSON(to: &bytes, bytesMax: bytesMax) else { return false }
      }
      bytes.append(0x7D)
    }
    return true
  }

  /// This as JSON, compact; `null` where it would take more than 100 MB.
  public var json: String {
    var bytes: [UInt8] = []
    return writeJSON(to: &bytes) ? String(decoding: bytes, as: UTF8.self) : "null"
  }
}

extension Decimal128 {
  fileprivate func writeJSON(to bytes: inout [UInt8]) {
    guard let small = smallInteger else { return bytes.append(contentsOf: description.utf8) }
    if small < 0 { bytes.append(0x2D) }
    let start = bytes.count
    var rest = small.magnitude
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}

extension String {
  fileprivate func writeJSON(to bytes: inout [UInt8]) {
    bytes.append(0x22)
    let wasPlain: Bool? = utf8.withContiguousStorageIfAvailable { buffer in
      guard buffer.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) else { return false }
      bytes.append(contentsOf: buffer)
      return true
    }
    if wasPlain != true { writeEscaped(to: &bytes) }
    bytes.append(0x22)
  }

  private func writeEscaped(to bytes: inout [UInt8]) {
    for byte in utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }
}
