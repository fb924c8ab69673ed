/// Values from JSON and to it: dates, times, durations become text in FEEL's form.
extension Value {
  /// Why a text is no JSON that can be read.
  public struct MalformedJSON: Error, Sendable, Hashable {
    public let expected: String
    public let found: String
    /// Offset in bytes, from 0.
    public let offset: Int
  }

  /// - Parameter bytes: one JSON value in UTF-8.
  public init(json bytes: UnsafeRawBufferPointer, limits: Limits = .standard) throws(MalformedJSON) { self = .null }

  /// - Parameter text: one JSON value.
  public init(json text: String, limits: Limits = .standard) throws(MalformedJSON) { self = .null }

  /// Writes this as JSON, compact, in UTF-8; a function becomes null.
  public func writeJSON(to bytes: inout [UInt8]) {}

  /// This as JSON, compact.
  public var json: String { "" }
}
