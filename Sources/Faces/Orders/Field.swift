internal import Vocabulary

/// What a resource takes beside its address: how it is called, what may stand in it, and what it means.
package struct Field: Hashable, Sendable {
  /// What may stand in a field. A form has every kind as text, JSON each as its own type.
  package enum Kind: Hashable, Sendable {
    /// Free words of a person.
    case words
    /// A name or an id.
    case name
    case choice([String])
    case integer(ClosedRange<Int64>)
    /// Names, in a form with commas between them.
    case names
    /// Latitude and longitude in degrees, in a form with a comma between them.
    case point
    /// A day such as 2026-11-21.
    case day
    /// A time as RFC 3339 has it.
    case moment
  }

  package let name: String
  package let kind: Kind
  package let isRequired: Bool
  package let summary: String

  package static func words(_ name: String, _ summary: String) -> Field { Field(name, .words, summary) }
  package static func name(_ name: String, _ summary: String) -> Field { Field(name, .name, summary) }
  package static func names(_ name: String, _ summary: String) -> Field { Field(name, .names, summary) }
  static func point(_ name: String, _ summary: String) -> Field { Field(name, .point, summary) }
  static func day(_ name: String, _ summary: String) -> Field { Field(name, .day, summary) }

  static func moment(_ name: String, _ summary: String) -> Field { Field(name, .moment, summary) }

  static func choice(_ name: String, _ values: [String], _ summary: String) -> Field {
    Field(name, .choice(values), summary)
  }

  static func integer(_ name: String, _ range: ClosedRange<Int64>, _ summary: String) -> Field {
    Field(name, .integer(range), summary)
  }

  static func number(_ name: String, _ summary: String) -> Field { Field(name, .integer(1...Int64.max), summary) }
  static func entry(_ summary: String) -> Field { number("entry", summary) }

  static func minutes(_ summary: String) -> Field {
    Field("minutes", .integer(1...OrderSheet.minutesMax), summary)
  }

  /// The same, where it may be left out.
  package var ifAny: Field { Field(name, kind, summary, isRequired: false) }

  private init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = true) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
  }

  /// Why something is done.
  package static let reason = words("reason", "Why.")
}
