internal import Procedure
internal import Vocabulary

/// One way out of an answer, for pages and paper.
struct AnswerExit: Sendable {
  /// Which of the branches; the last one for when none holds. Nil where the answer has no conditions.
  let branch: Int?
  /// `if floors >= 4`, `otherwise`; empty where the answer has no conditions.
  let words: String
  let next: Answer.Next
}

extension Answer {
  /// In the order in which they are tried.
  var exits: [AnswerExit] {
    guard !branches.isEmpty else { return [AnswerExit(branch: nil, words: "", next: otherwise)] }
    return branches.enumerated().map { index, branch in
      AnswerExit(branch: index, words: "if \(branch.condition.text)", next: branch.next)
    } + [AnswerExit(branch: branches.count, words: "otherwise", next: otherwise)]
  }
}
