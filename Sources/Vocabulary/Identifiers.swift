internal import Foundation

/// A name or id of one kind of thing: 1 to 120 bytes of printable text without a slash or a space at either end.
package protocol Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What the kind is called in messages.
  static var kind: String { get }
  var text: String { get }
  init(trusted text: String)
}

extension Identifier {
  /// Takes text from outside; throws what was expected where it cannot be such an id. Letters with accents become one
  /// scalar each (NFC), so that names that look alike are the same to every store.
  package init(_ given: String) throws(Malformed) {
    let isComposed = given.utf8.count > Self.composableBytesMax || given.utf8.allSatisfy { $0 < 128 }
    let text = isComposed ? given : given.precomposedStringWithCanonicalMapping
    guard Self.isWellFormed(text) else {
      throw Malformed(
        expected: "a \(Self.kind) of 1 to 120 printable characters without a slash", found: text,
        remedy: "shorten or rewrite it")
    }
    self.init(trusted: text)
  }

  /// Longer texts are refused anyway.
  private static var composableBytesMax: Int { 480 }

  /// Takes text as it was stored; throws where it is not letter for letter such an id.
  package init(stored text: String) throws(Malformed) {
    try self.init(text)
    guard self.text.utf8.elementsEqual(text.utf8) else {
      throw Malformed(
        expected: "a \(Self.kind) in NFC", found: text, remedy: "write letters with accents as one scalar")
    }
  }

  private static func isWellFormed(_ text: String) -> Bool {
    guard (1...120).contains(text.utf8.count), let first = text.unicodeScalars.first,
      let last = text.unicodeScalars.last, !first.properties.isWhitespace, !last.properties.isWhitespace
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "/" }
      // Nothing that cannot be seen, and nothing that has no meaning of its own.
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: return false
      default: return true
      }
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  package var description: String { text }
}

/// A program's key, by what people call it; not the key itself.
package struct KeyID: Identifier {
  package static let kind = "key id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A target that is told what happens.
package struct WebhookID: Identifier {
  package static let kind = "webhook id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// Who does something: a person's account, or a machine by its duty.
package struct ActorID: Identifier {
  package static let kind = "actor"
  package let text: String
  package init(trusted text: String) { self.text = text }
  /// The centre's own machine, for entries that follow from others.
  package static let machine = ActorID(trusted: "machine")
  private static let crewMark = "unit "

  /// Whoever reports for a unit by the link to its duty; no account has such a name.
  package static func crew(of unit: CallSign) -> ActorID { ActorID(trusted: crewMark + unit.text) }

  /// Whether a person can have an account of this name.
  package var isPerson: Bool { self != .machine && self != .reporter && !text.hasPrefix(ActorID.crewMark) }

  /// Whoever sends something through the doors of the public; no account can have this name.
  package static let reporter = ActorID(trusted: "member of the public")
}

package struct ContactID: Identifier {
  package static let kind = "contact id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

package struct IncidentID: Identifier {
  package static let kind = "incident id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// The name a unit answers to.
package struct CallSign: Identifier {
  package static let kind = "call sign"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// What makes a command recognisable when it arrives twice.
package struct CommandID: Identifier {
  package static let kind = "command id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// The type of a unit, by the pack's code.
package struct UnitType: Identifier {
  package static let kind = "unit type"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A base from which units turn out.
package struct Station: Identifier {
  package static let kind = "station"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// Something a unit can do, by the pack's code.
package struct Skill: Identifier {
  package static let kind = "skill"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// What the centre knows a premises by.
package struct PlaceID: Identifier {
  package static let kind = "place id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// What the centre knows a person who calls by.
package struct CallerID: Identifier {
  package static let kind = "caller id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// An external organisation that incidents are handed to and come from.
package struct PartnerName: Identifier {
  package static let kind = "partner"
  package let text: String
  package init(trusted text: String) { self.text = text }
}
