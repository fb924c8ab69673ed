internal import Yams

/// Reads one YAML file strictly: one document without anchors, aliases, tags or repeated keys, of bounded depth.
struct YamlReading {
  let file: String
  let report: Report

  /// What the file says, or nil after saying in the report why it cannot be read.
  func node(of text: String) -> YamlNode? {
    if let line = YamlReading.lineOfAnchorWithAliases(Array(text.utf8)) {
      refuseAnchor(Place(line: line, column: 1))
      return nil
    }
    do {
      // The parser recurses to its own limit of 1000 levels before ours is asked: up to 1 MiB of stack, measured.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly: the parser must outlive the conversion or anchors would go unseen.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          report.add(file: file, "the file is empty", mend: "fill it or take it out of the pack")
          return nil
        }
        var conversion = YamlConversion(file: file, report: report)
        return conversion.node(root, depth: 0)
      }
    } catch {
      report.add(
        file, YamlReading.place(of: error), "not readable as YAML: \(YamlReading.problem(of: error))",
        mend: YamlReading.mend(error))
      return nil
    }
  }

  private func refuseAnchor(_ place: Place) {
    report.add(
      file, place, "an anchor or alias (& or *) stands here, which packs do not have",
      mend:
        "write the value out wherever it is needed; in wording put a space after the sign"
    )
  }

  /// The line of the first possible anchor of a text that has possible aliases too, wherever it may be safe.
  ///
  /// Aliases inside keys make the parser itself work exponentially, so they must be found before it sees them:
  /// a sign followed by a name and not preceded by a letter or digit is taken for one, even in wording.
  static func lineOfAnchorWithAliases(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var anchorLine: Int?
    var hasAlias = false
    var previous: UInt8 = 10
    for (index, byte) in bytes.enumerated() {
      if byte == 38 || byte == 42, !isWord(previous), index + 1 < bytes.count, isWord(bytes[index + 1]) {
        if byte == 42 { hasAlias = true } else if anchorLine == nil { anchorLine = line }
      }
      if byte == 10 { line += 1 }
      previous = byte
    }
    return hasAlias ? anchorLine : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 95, 45: true
    default: false
    }
  }
}
