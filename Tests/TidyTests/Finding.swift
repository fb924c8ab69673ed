import Testing

/// One place where the tree breaks a rule, with what can be done about it.
struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// From the project's root.
  let path: String
  /// From 1; 0 where the whole file is meant.
  let line: Int
  let message: String

  var description: String { line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)" }
}

/// Fails the running test once for each finding, so that one run names them all.
func refuse(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in findings { Issue.record("\(finding)", sourceLocation: sourceLocation) }
}
