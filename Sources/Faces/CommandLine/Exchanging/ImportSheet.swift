internal import Exchange

/// What came of an import, as it is printed.
struct ImportSheet: Encodable {
  struct Refused: Encodable {
    let line: Int
    let column: String?
    let found, expected: String
  }

  let kind, file: String
  let dryRun: Bool
  /// Rows that were taken, or would be.
  let taken: Int
  /// Orders that changed something, and those that were so already.
  let done, alreadySo: Int
  let refused: [Refused]

  init(_ kind: ImportKind, _ file: String, taken: Int, done: Int, so: Int, _ flaws: [ImportFlaw], isDry: Bool) {
    self.kind = kind.rawValue
    self.file = file
    dryRun = isDry
    self.taken = taken
    self.done = done
    alreadySo = so
    refused = flaws.map { Refused(line: $0.line, column: $0.column, found: $0.found, expected: $0.expected) }
  }

  var lines: [String] {
    var lines = refused.map { flaw in
      "\(shown(file)):\(flaw.line)\(flaw.column.map { ": \(shown($0))" } ?? ""): found \(shown(flaw.found)); expected "
        + shown(flaw.expected)
    }
    let verdict =
      dryRun
      ? "would take \(taken) rows of \(kind), would refuse \(refused.count); nothing was done"
      : "took \(taken) rows of \(kind), refused \(refused.count); \(done) changes, \(alreadySo) were so already"
    lines.append(verdict)
    if !dryRun, taken == 0, !refused.isEmpty { lines.append("nothing was done; mend the file, or give --partial") }
    return lines
  }
}
