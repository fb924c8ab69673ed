/// How large a pack may be; the same on disk and out of the journal.
package enum PackLimits {
  package static let filesMax = 500
  package static let fileBytesMax = 1_048_576
  /// A pack is published whole in one entry of at most 4 MiB; this leaves room for what its stored form adds.
  package static let packBytesMax = 3 * 1_048_576
  /// Parts of a path inside the pack: `trees/fire.yaml` has two.
  package static let pathPartsMax = 8
  package static let pathBytesMax = 200
  /// Entries of one folder on disk, read or not.
  package static let folderEntriesMax = 10_000
  /// Texts, lists and mappings of one YAML file.
  package static let nodesMax = 100_000
  /// Lists and mappings inside each other.
  package static let nestingMax = 12
  /// After that many findings reading stops telling more.
  package static let findingsMax = 1_000
  package static let textBytesMax = 10_000
  package static let targetSecondsMax: Int64 = 366 * 86_400
  package static let questionsMax: Int64 = 200
  package static let unitsOfOneTypeMax: Int64 = 1_000
  /// Unit types, and skills, that one leaf may require.
  package static let requiredKindsMax = 100
  package static let answersMax = 200
  /// Conditional branches of one answer, the last one counted.
  package static let branchesMax = 20
  /// Phrases of callers that one question may know.
  package static let phrasesMax = 400
  package static let phraseWordsMax = 8
  /// Conditions of one advice card, counted one by one.
  package static let conditionsMax = 200
  package static let examplesMax = 6_000
  /// What one example lets a caller say.
  package static let callerBytesMax = 500
  /// Questions that all examples together ask of what callers say.
  package static let heardMax = 10_000
  /// Words of one thing to avoid.
  package static let avoidedWordsMax = 8
  /// Of all rules of one table.
  package static let rulesMax = 5_000
  /// Of one file of tables/.
  package static let decisionsMax = 100
  /// Rules by which units are left out of proposals.
  static let eligibilityRulesMax = 100
  /// Of one pack.
  static let regulationsMax = 200
  /// By which the handling of incidents is looked at.
  static let criteriaMax = 200
  /// Situations that a proof looks at before it says that it has not decided.
  package static let situationsMax = 20_000
  /// Situations looked at while somebody waits for what is certain already.
  package static let situationsAheadMax = 500
  /// Steps that the proof of one table takes before it says that it has not decided.
  package static let tableStepsMax = 2_000_000
  package static let contactsMax: Int64 = 10_000
  package static let speechSecondsMax: Int64 = 600
  package static let segmentsMax: Int64 = 20
  package static let charactersMax: Int64 = 10_000
  /// The file name endings that belong to a pack.
  static let endings = [".yaml", ".yml", ".md", ".dmn"]
}
