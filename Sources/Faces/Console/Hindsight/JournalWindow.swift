internal import HTML
internal import Journal
internal import Vocabulary

/// Some entries of the journal or of one stream, the newest first.
struct JournalWindow: Sendable {
  /// How many entries a window shows.
  static let entriesMax = 50
  static let streamBytesMax = 512

  /// The stream as it was asked for; empty for the whole journal.
  let asked: String
  /// The newest first.
  let entries: [Entry]
  /// The place below which the next window begins; nil where nothing is older.
  let older: Int64?
  let hasNewer: Bool
  let isUnknown: Bool

  /// `before` is a place in what is looked at, of which `last` is the newest; `read` gives so many behind a place.
  init(
    asked: String, before: Int64?, last: Int64, read: (Int64, Int) throws -> [Entry]
  ) rethrows {
    let newest = before.map { min(max($0, 1) - 1, last) } ?? last
    let after = max(0, newest - Int64(Self.entriesMax))
    self.asked = asked
    entries = newest > after ? try read(after, Int(newest - after)).reversed() : []
    older = after > 0 ? after + 1 : nil
    hasNewer = newest < last
    isUnknown = false
  }

  /// An empty value would not stay one in an address.
  var path: Path { asked.isEmpty ? "/journal#entries" : "/journal?stream=\(asked)#entries" }

  func path(before place: Int64) -> Path {
    asked.isEmpty ? "/journal?before=\(place)#entries" : "/journal?stream=\(asked)&before=\(place)#entries"
  }

  /// Nothing of that name is on record.
  init(unknown asked: String) {
    self.asked = asked
    entries = []
    older = nil
    hasNewer = false
    isUnknown = true
  }
}
