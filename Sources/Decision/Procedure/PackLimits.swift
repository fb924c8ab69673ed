/// How large a pack may be; the same on disk and out of the journal.
package enum PackLimits {
  package static let filesMax = 500
  package static let fileBytesMax = 1_048_576
  package static let packBytesMax = 16 * 1_048_576
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
  /// The file name endings that belong to a pack.
  static let endings = [".yaml", ".yml", ".md", ".dmn"]
}
