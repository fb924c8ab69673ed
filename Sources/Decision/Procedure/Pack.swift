package import Vocabulary

/// A procedure pack that was read, checked and found sound: everything an organisation has agreed, at one version.
package struct Pack: Hashable, Sendable {
  package let name: PackName
  package let version: String
  /// Over every file as read; see `PackHash.init(of:)`.
  package let hash: PackHash
  package let title: String
  package let owner: String
  /// What readers must know before they use it, in the owner's words; empty where the owner gave none.
  package let notice: String
  /// BCP 47, such as `en-IE`.
  package let language: String
  package let reviewBy: CivilDate
  /// IANA name; `LocalTime(zone:)` takes it.
  package let timeZone: String
  package let sources: [String]
  package let services: [Service]
  /// The longest path of any tree asks no more questions than this.
  package let questionsMax: Int
  /// No answer that names a threat to life leads to anything less urgent.
  package let lifeThreatAtMost: Priority
  package let natures: [NatureCode: Nature]
  /// What an incident is as long as nobody can tell.
  package let unknownNature: NatureCode
  /// All five are there.
  package let priorities: [Priority: PriorityTargets]
  package let dispositions: [DispositionCode: String]
  package let unitTypes: [UnitType: String]
  package let trees: [TreeID: DecisionTree]
  package let openingWords: [Medium: String]
  package let closingWords: [Medium: String]
  package let situationWords: [Situation: String]
  /// Path inside the pack to its text, byte for byte as read; `Pack(files:)` makes the same pack from it.
  package let files: [String: String]

  let dispositionCodes: [String: DispositionCode]
  let unitTypeCodes: [String: UnitType]

  /// The disposition a foreign record means by its own code, matched exactly.
  package func disposition(recognising code: String) -> DispositionCode? { dispositionCodes[code] }

  /// The unit type a foreign record means by its own code, matched exactly.
  package func unitType(recognising code: String) -> UnitType? { unitTypeCodes[code] }
}

/// What kind of thing happened, in plain words.
package struct Nature: Hashable, Sendable {
  package let code: NatureCode
  package let title: String
}

/// A priority as this organisation calls it, and what it promises for it.
package struct PriorityTargets: Hashable, Sendable {
  package let title: String
  package let targets: Targets
}

/// Something people ask the centre for, whether or not it is the centre's to do.
package struct Service: Hashable, Sendable {
  package enum Remit: Hashable, Sendable {
    case inRemit
    /// Not ours: where to send the caller instead, in words that can be said.
    case sendTo(String)
  }

  package let name: ServiceName
  package let title: String
  package let remit: Remit
}

/// The short name of a service in its pack.
package struct ServiceName: Identifier {
  package static let kind = "service name"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A contact that needs agreed words of its own.
package enum Situation: String, Hashable, Sendable, CaseIterable {
  case silent, abusive, distressed, otherLanguage = "other-language", textRelay = "text-relay"
}
