/// Why stored bytes cannot be read: what was expected where, and what stood there.
package struct CodecFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let expected: String
  /// Byte offset from the start of the text.
  package let offset: Int
  package let found: String

  package var description: String { "at byte \(offset): expected \(expected), found \(found)" }
}
