internal import HTML
internal import NIOCore

/// Server-sent events as `LiveScript` reads them, in the form of the HTML standard (9.2).
struct EventText {
  /// How long browsers wait before they connect again.
  private static let retryMilliseconds = 2_000

  private(set) var buffer = ByteBuffer()

  /// What a stream begins with.
  mutating func begin() {
    buffer.writeString("retry: \(EventText.retryMilliseconds)\n\n")
  }

  /// The newest inside of a region; `position` lets a screen say what it has seen.
  mutating func region(_ region: Region, position: Int64) {
    buffer.writeString("event: region\nid: \(position)\ndata: \(region.id)\ndata: ")
    write(region.inner.bytes)
    buffer.writeString("\n\n")
  }

  /// What changed of a list: its id, how many rows before the change stay, how many are taken out, and the keys of those
  /// that come in their place, with a `+` where the row itself follows behind the line.
  mutating func rows(_ change: RowChange, of id: String, position: Int64) {
    buffer.writeString("event: rows\nid: \(position)\ndata: \(id) \(change.before) \(change.gone)")
    for row in change.rows { buffer.writeString(row.isNew ? " +\(row.row.key)" : " \(row.row.key)") }
    buffer.writeString("\ndata: ")
    for row in change.rows where row.isNew { write(row.row.element.bytes) }
    buffer.writeString("\n\n")
  }

  /// A newline inside would end the field; carriage returns are references already.
  private mutating func write(_ bytes: [UInt8]) {
    var lineStart = bytes.startIndex
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      buffer.writeBytes(bytes[lineStart...place])
      buffer.writeString("data: ")
      lineStart = place + 1
    }
    buffer.writeBytes(bytes[lineStart...])
  }

  /// Says that the connection lives and everything sent so far still holds.
  mutating func tick(position: Int64) {
    buffer.writeString("event: tick\ndata: \(position)\n\n")
  }
}
