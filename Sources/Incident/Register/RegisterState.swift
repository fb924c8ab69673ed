package import Vocabulary

/// What can be asked of what is known of a place or a caller.
package enum RegisterCommand: Hashable, Sendable {
  case describe(RegisterTitle)
  case add(RegisterFact)
  case withdraw(entry: Int64, reason: String)
}

/// What can happen to what is known of a place or a caller.
package enum RegisterEvent: Hashable, Sendable {
  case described(RegisterTitle)
  case added(RegisterFact)
  /// `entry` is the version of the entry that added it.
  case withdrawn(entry: Int64, reason: String)
}

/// By what a place or a caller is recognised.
package struct RegisterTitle: Hashable, Sendable {
  package let name: PersonalText
  /// The address of a place; where a caller lives.
  package let address: PersonalText?
  /// The number from which they call.
  package let number: PersonalText?
  package let coordinates: Coordinates?

  package init(name: PersonalText, address: PersonalText?, number: PersonalText?, coordinates: Coordinates?) {
    self.name = name
    self.address = address
    self.number = number
    self.coordinates = coordinates
  }
}

/// One thing that is known, from where, and until when it may be relied on.
package struct RegisterFact: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case hazard, access, vulnerability, note
  }

  package let kind: Kind
  package let words: PersonalText
  package let source: String
  package let until: CivilDate

  package init(kind: Kind, words: PersonalText, source: String, until: CivilDate) {
    self.kind = kind
    self.words = words
    self.source = source
    self.until = until
  }
}

/// What is known of a place or a caller.
package struct RegisterState: Hashable, Sendable {
  package struct Known: Hashable, Sendable {
    package let fact: RegisterFact
    package let entry: Int64
    package let actor: ActorID
    package let recorded: Moment
    package var withdrawn: String?
  }

  package var title: RegisterTitle?
  package var facts: [Known] = []

  package init() {}

  /// What still holds on a day.
  package func holding(on day: CivilDate) -> [Known] {
    facts.filter { $0.withdrawn == nil && day.daysSince1970 <= $0.fact.until.daysSince1970 }
  }
}

/// Why a register cannot take what was asked.
package enum RegisterRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notDescribed
  case wordsMissing(String)
  case tooLong(bytes: Int)
  case noSuchFact(Int64)
  case alreadyWithdrawn(Int64)

  package static let wordsBytesMax = 4_096

  package var description: String {
    switch self {
    case .notDescribed: "nothing of this id is in the register; describe it first"
    case .wordsMissing(let what): "\(what) has no words; write them"
    case .tooLong(let bytes): "the text has \(bytes) bytes, at most \(Self.wordsBytesMax) are taken; shorten it"
    case .noSuchFact(let entry): "entry \(entry) adds no fact here; give the number shown beside the fact"
    case .alreadyWithdrawn(let entry): "fact \(entry) was withdrawn already"
    }
  }
}
