internal import Foundation
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
    for answer in answers {
      for phrase in answer.heard {
        guard let range = words.range(of: phrase, options: [.caseInsensitive, .diacriticInsensitive]) else { continue }
        let isStart = range.lowerBound == words.startIndex || !words[words.index(before: range.lowerBound)].isWordPart
        let isEnd = range.upperBound == words.endIndex || !words[range.upperBound].isWordPart
        if isStart, isEnd { return Heard(answer: answer.key, quote: String(words[range])) }
      }
    }
    return nil
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
