package import Vocabulary

/// An answer that words already said seem to give: offered to be confirmed, never taken.
package struct Heard: Hashable, Sendable {
  package let answer: AnswerKey
  /// The words of the caller that were recognised, as they were said.
  package let quote: String
}

extension Question {
  /// The first of the answers whose agreed phrases stand in the words as whole words, whatever the case.
  package func heard(in words: String) -> Heard? {
    let said = WholeWords(words)
    let positions = said.positions
    for answer in answers {
      for phrase in answer.heard {
        let wanted = WholeWords(phrase).folded
        guard let first = wanted.first else { continue }
        for start in positions[first] ?? [] where said.folded[start...].starts(with: wanted) {
          let (from, to) = (said.ranges[start], said.ranges[start + wanted.count - 1])
          return Heard(answer: answer.key, quote: String(words[from.lowerBound..<to.upperBound]))
        }
      }
    }
    return nil
  }
}
