/// A regular expression of XPath, ready to be matched within the steps of an evaluation.
struct Pattern: Sendable {
  let program: PatternProgram
  let flags: PatternFlags

  init(_ text: String, _ flags: PatternFlags) throws(MalformedPattern) {
    var parser = PatternParser(text, flags)
    let root = try parser.whole()
    program = try PatternProgram(root, groupCount: parser.groupCount)
    self.flags = flags
  }

  /// Where a match and its groups begin and end, by code points; nil for a group that took no part.
  struct Match {
    /// Start and end of the whole, then of each group.
    let notes: [Int?]

    var range: Range<Int> { (notes[0] ?? 0)..<(notes[1] ?? 0) }

    func group(_ number: Int) -> Range<Int>? {
      guard 2 * number + 1 < notes.count, let start = notes[2 * number], let end = notes[2 * number + 1]
      else { return nil }
      return start..<end
    }
  }

  /// The first match from a position on; nil where there is none, or the steps ran out.
  func firstMatch(in text: [Unicode.Scalar], from start: Int, _ evaluation: Evaluation) -> Match? {
    guard evaluation.take(steps: 1 + program.instructions.count / 16) else { return nil }
    guard program.hasBackReferences else {
      var matcher = ParallelMatcher(self, text, evaluation)
      return matcher.firstMatch(from: start)
    }
    for begin in start...text.count {
      var matcher = BacktrackingMatcher(self, text, evaluation)
      if let match = matcher.match(at: begin) { return match }
      if evaluation.isExhausted { return nil }
    }
    return nil
  }

  /// Whether `^` holds at a position.
  func startsLine(_ position: Int, in text: [Unicode.Scalar]) -> Bool {
    position == 0 || (flags.isMultiline && position < text.count && text[position - 1] == "\n")
  }

  /// Whether `$` holds at a position.
  func endsLine(_ position: Int, in text: [Unicode.Scalar]) -> Bool {
    if position == text.count { return !flags.isMultiline || text.last != "\n" }
    return flags.isMultiline && text[position] == "\n"
  }
}
