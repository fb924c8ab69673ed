internal import Procedure
internal import Vocabulary

/// A question in a picture: its wording above, a row for each answer below.
struct QuestionBox: Sendable {
  static let width = 230
  static let padding = 8
  /// Of the widest of the usual fonts, in bold.
  private static let letters = 27
  private static let linesMax = 7

  /// One answer, or one of its branches, and how far below the top of the box it stands.
  struct Row: Sendable {
    let answer: Answer
    /// Where a line goes on from here; nil for an answer whose branches stand below it.
    let exit: AnswerExit?
    let lines: [String]
    let top: Int
    let height: Int
  }

  let question: Question
  let number: Int
  let lines: [String]
  /// What came of it on a path: when it was answered, and how; empty where nothing did.
  let note: [String]
  let rows: [Row]
  let headHeight: Int
  let height: Int

  init(_ question: Question, number: Int, note: String? = nil) {
    self.question = question
    self.number = number
    lines = LineBreaking.lines(
      "\(number). \(question.wording)", width: QuestionBox.letters, countMax: QuestionBox.linesMax)
    self.note = note.map { LineBreaking.lines($0, width: QuestionBox.letters + 2, countMax: 2) } ?? []
    headHeight = lines.count * TextSize.line + self.note.count * TextSize.small + QuestionBox.padding * 2
    var top = headHeight
    func row(_ answer: Answer, _ exit: AnswerExit?, _ words: String) -> Row {
      let lines = LineBreaking.lines(words, width: QuestionBox.letters + 3, countMax: 4)
      let height = lines.count * TextSize.small + 8
      defer { top += height }
      return Row(answer: answer, exit: exit, lines: lines, top: top, height: height)
    }
    rows = question.answers.flatMap { answer in
      let mark = answer.isLifeThreat ? " (threat to life)" : ""
      let words = "[\(answer.key)] \(answer.words)\(mark)"
      guard !answer.branches.isEmpty else { return [row(answer, answer.exits[0], words)] }
      return [row(answer, nil, words)] + answer.exits.map { row(answer, $0, "· \($0.words)") }
    }
    height = top + 2
  }
}

/// Where a path ends, in a picture: priority and nature, what is sent, and the level.
struct LeafBox: Sendable {
  static let width = 200
  static let padding = 7
  static let letters = 27

  let leaf: Leaf
  let title: [String]
  let more: [String]
  let height: Int

  init(_ leaf: Leaf, _ pack: Pack) {
    self.leaf = leaf
    title = LineBreaking.lines(pack.title(of: leaf.nature), width: LeafBox.letters - 7, countMax: 3)
    var more = LineBreaking.lines(pack.words(leaf.requirement), width: LeafBox.letters + 1, countMax: 4)
    if leaf.level > .desk { more.append("level \(leaf.level.rawValue)") }
    self.more = more
    height = LeafBox.padding * 2 + title.count * TextSize.line + more.count * TextSize.small
  }
}
