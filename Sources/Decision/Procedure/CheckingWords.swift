internal import Vocabulary

/// Looks through everything that is said or written as agreed for words to avoid.
struct AvoidedWords {
  let report: Report
  /// What to avoid by its words, and what to say instead.
  private var avoided: [[String]: (words: String, instead: String)] = [:]
  private var lengths: Set<Int> = []

  init(_ reading: WordingReading, report: Report) {
    self.report = report
    for (words, file, place) in reading.avoided {
      let parts = WholeWords(words).folded
      guard (1...PackLimits.avoidedWordsMax).contains(parts.count) else {
        report.add(
          file, place, "what to avoid has \(parts.count) words, expected 1 to \(PackLimits.avoidedWordsMax)",
          mend: "write the word itself, in letters")
        continue
      }
      avoided[parts] = (words, reading.wording.avoid[words] ?? "")
      lengths.insert(parts.count)
    }
  }

  func check(_ said: [SaidWords]) {
    guard !avoided.isEmpty else { return }
    for one in said where !report.isFull { check(one) }
  }

  private func check(_ said: SaidWords) {
    let words = WholeWords(said.words).folded
    var told: Set<[String]> = []
    for start in words.indices {
      for length in lengths.sorted() where start + length <= words.count {
        let part = Array(words[start..<(start + length)])
        guard let found = avoided[part], told.insert(part).inserted else { continue }
        report.add(
          said.file, said.place, "\(said.what) uses \(quoted(found.words)), which is to be avoided",
          mend: "say \(quoted(found.instead)) instead, or words to that effect")
      }
    }
  }
}
