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
  package let tables: PackTables
  package let openingWords: [Medium: String]
  package let closingWords: [Medium: String]
  package let situationWords: [Situation: String]
  /// How the location is asked for, and the second, different question that confirms it.
  package let locationWords: LocationWords?
  /// Said to those who call about what is known already.
  package let knownIncidentWords: String?
  /// Said first when a dropped line is taken up again: it asks for the number to call back on.
  package let callBackWords: String?
  package let facts: [FactCode: String]
  package let skills: [Skill: String]
  /// What a unit has to be, beside free and of use, to be proposed.
  package let eligibility: Eligibility
  /// How fast units get to a place; nil where the pack does not say.
  package let speeds: TravelSpeeds?
  package let advice: [AdviceID: AdviceCard]
  /// By which the handling of incidents is looked at when they have ended.
  package let criteria: [Criterion]
  /// What law and standards ask, in the order of the file.
  package let regulations: [Regulation]
  package let terms: Terms
  package let wording: Wording
  /// The most questions before the first unit can be sent.
  package let dispatchQuestionsMax: Int
  /// Path inside the pack to its text, byte for byte as read; `Pack(files:)` makes the same pack from it.
  package let files: [String: String]

  let dispositionCodes: [String: DispositionCode]
  let unitTypeCodes: [String: UnitType]

  /// Name, version and hash, as incidents keep them.
  package var inForce: PackVersion { PackVersion(name: name, version: version, hash: hash) }

  package func service(_ name: ServiceName) -> Service? { services.first { $0.name == name } }

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
  /// The agreed words: where it is not ours, what is said of it; where it is, what is said before somebody reports it on the
  /// web, such as when to ring instead. nil where the title says enough.
  package let say: String?
  /// The tree that begins its assessment; nil where the pack has one tree or none fits.
  package let tree: TreeID?
}

/// Two questions about the place, so that the second confirms the first.
package struct LocationWords: Hashable, Sendable {
  package let ask: String
  package let confirm: String
}
