/// One thing wrong with a pack: where it stands, what is wrong, how to mend it.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// Path inside the pack.
  package let file: String
  /// From 1; 1 too where the whole file is meant.
  package let line: Int
  /// From 1, in Unicode scalars; nil where the line is meant.
  package let column: Int?
  package let what: String
  package let mend: String

  package var description: String { "\(file):\(line): \(what); \(mend)" }
}

/// Why a folder or a set of texts is no procedure pack: every finding, by file and line; never empty.
package struct PackFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let findings: [Finding]

  package var description: String { findings.map(\.description).joined(separator: "\n") }
}
