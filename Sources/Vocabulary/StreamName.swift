internal import Foundation

/// The name of a stream of events: the kind of thing, a slash, and which one: `incident/01J...`.
package struct StreamName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The kinds of thing that have a stream of their own.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case contact, incident, unit, place, caller, shift, account, pack, draft, centre
  }

  package let kind: Kind
  package let identifier: String
  package let text: String

  private init(_ kind: Kind, _ identifier: String) {
    self.kind = kind
    self.identifier = identifier
    text = kind.rawValue + "/" + identifier
  }

  package static func contact(_ id: ContactID) -> StreamName { StreamName(.contact, id.text) }
  package static func incident(_ id: IncidentID) -> StreamName { StreamName(.incident, id.text) }
  package static func unit(_ callSign: CallSign) -> StreamName { StreamName(.unit, callSign.text) }
  package static func pack(_ name: PackName) -> StreamName { StreamName(.pack, name.text) }
  package static func draft(_ id: DraftID) -> StreamName { StreamName(.draft, id.text) }
  package static func place(_ id: PlaceID) -> StreamName { StreamName(.place, id.text) }
  package static func caller(_ id: CallerID) -> StreamName { StreamName(.caller, id.text) }
  package static func account(_ actor: ActorID) -> StreamName { StreamName(.account, actor.text) }
  /// Who is on duty in this centre.
  package static let shift = StreamName(.shift, "this")
  /// What this centre is: its purpose and its time zone.
  package static let centre = StreamName(.centre, "this")

  /// Reads a stored name.
  package init(_ text: String) throws(Malformed) {
    guard let slash = text.utf8.firstIndex(of: 47), let kind = Kind(rawValue: String(text[..<slash])) else {
      throw Malformed(
        expected: "a stream such as incident/<id>", found: text,
        remedy: "use one of " + Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.init(kind, try CommandID(String(text[text.utf8.index(after: slash)...])).text)
  }

  /// Letter for letter as stores compare them, not as they look: É may be one scalar or two.
  package static func == (left: StreamName, right: StreamName) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count else { return false }
        guard let one = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(one, other, left.count) == 0
      }
    }
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
  package static func < (left: StreamName, right: StreamName) -> Bool { left.text < right.text }
  package var description: String { text }
}
