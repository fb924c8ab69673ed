internal import HTML
internal import NIOCore
internal import Vocabulary

/// A part of a page that is replaced as a whole while the page is open.
struct Region: Hashable, Sendable {
  /// The id of the element in the page.
  let id: String
  /// What stands inside the element.
  let inner: Fragment

  /// Renders the region now.
  init(_ id: String, byteCountExpected: Int = 512, _ content: (Markup) -> Void) {
    self.id = id
    inner = Fragment(byteCountExpected: byteCountExpected, content)
  }
}

/// Which pages a screen follows.
enum Topic: Hashable, Sendable {
  case board
  case incident(IncidentID)
  /// The call-taker's workplace; with a contact and the incident it belongs to, where one is open.
  case calls(ContactID?, IncidentID?)
  /// The controller's workplace, with an incident open or none.
  case control(IncidentID?)
  /// A page about the centre, or one entry of its registers.
  case centre(CentrePage)

  /// The incident whose every change is shown.
  var openIncident: IncidentID? {
    switch self {
    case .board, .centre: nil
    case .incident(let incident): incident
    case .calls(_, let incident), .control(let incident): incident
    }
  }

  /// Whether people work on the page.
  var isWorkplace: Bool {
    switch self {
    case .board, .incident, .centre: false
    case .calls, .control: true
    }
  }

  /// Whether the lines of the board are shown.
  var hasBoard: Bool {
    switch self {
    case .board, .control, .centre(.wallboard): true
    case .incident, .calls, .centre: false
    }
  }
}

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
    var lineStart = region.inner.bytes.startIndex
    // A newline inside would end the field; carriage returns are references already.
    for (place, byte) in region.inner.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      buffer.writeBytes(region.inner.bytes[lineStart...place])
      buffer.writeString("data: ")
      lineStart = place + 1
    }
    buffer.writeBytes(region.inner.bytes[lineStart...])
    buffer.writeString("\n\n")
  }

  /// Says that the connection lives and everything sent so far still holds.
  mutating func tick(position: Int64) {
    buffer.writeString("event: tick\ndata: \(position)\n\n")
  }
}
