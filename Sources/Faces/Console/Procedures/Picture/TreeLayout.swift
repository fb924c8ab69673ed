internal import Procedure
internal import Vocabulary

/// Where each part of a tree stands in its picture: questions from left to right, what an answer leads to beside it.
///
/// A question that several answers lead to stands beside the first of them; the others point to its number, so that no line
/// ever crosses another and no picture is larger than its tree. Lengths are in sixteenths of the letter size of the page.
struct TreeLayout: Sendable {
  /// Trees with more parts than this are shown as a list alone.
  static let partsMax = 1_500

  /// One box of the picture.
  struct Part: Sendable {
    enum Content: Sendable {
      case question(QuestionBox)
      case leaf(LeafBox)
      /// The question stands elsewhere.
      case again(QuestionID, lines: [String])
    }

    let content: Content
    /// The box it belongs to, and which of its answers leads here; nil for the first question.
    let parent: (part: Int, row: Int)?
    let x: Int
    let width: Int
    let height: Int
    /// Where the line from its answer ends, from its top.
    let inlet: Int
    fileprivate(set) var y = 0
    /// The height of itself and all that stands behind it.
    fileprivate(set) var band = 0
  }

  static let gap = 26
  static let space = 10
  static let margin = 2

  private(set) var parts: [Part] = []
  private(set) var width = 0
  private(set) var height = 0
  /// Whether the tree has too many parts for a picture.
  private(set) var isTooLarge = false

  /// Questions that a path went through stand beside the answer by which it came to them.
  init(_ shown: TreeShown, _ pack: Pack, route: TreeRoute = TreeRoute()) {
    place(shown, pack, TreeLayout.entrances(shown.tree, route), notes: route.notes)
    setHeights()
    width = (parts.map { $0.x + $0.width }.max() ?? 0) + TreeLayout.margin
    height = (parts.first?.band ?? 0) + TreeLayout.margin * 2
  }

  /// The answer by which the path came to each question it went through.
  private static func entrances(
    _ tree: DecisionTree, _ route: TreeRoute
  ) -> [QuestionID: (question: QuestionID, answer: AnswerKey)] {
    var entrances: [QuestionID: (question: QuestionID, answer: AnswerKey)] = [:]
    for (question, key) in route.chosen {
      guard let answer = tree.questions[question]?.answer(for: key) else { continue }
      let taken = answer.exits.first { $0.branch == nil || $0.branch == route.branches[question] }
      if case .question(let next)? = taken?.next { entrances[next] = (question, key) }
    }
    return entrances
  }

  /// Boxes from the first question on, each before those behind it, a whole branch before the next.
  private mutating func place(
    _ shown: TreeShown, _ pack: Pack, _ entrances: [QuestionID: (question: QuestionID, answer: AnswerKey)],
    notes: [QuestionID: String]
  ) {
    var drawn: Set<QuestionID> = []
    var waiting: [(next: Answer.Next, x: Int, parent: (part: Int, row: Int)?, isEntrance: Bool)] = [
      (.question(shown.tree.first), TreeLayout.margin, nil, true)
    ]
    while let (next, x, parent, isEntrance) = waiting.popLast() {
      guard parts.count < TreeLayout.partsMax else {
        isTooLarge = true
        return
      }
      switch next {
      case .leaf(let id):
        guard let leaf = shown.tree.leaves[id] else { continue }
        let box = LeafBox(leaf, pack)
        add(.leaf(box), parent, x, LeafBox.width, box.height, inlet: box.height / 2)
      case .question(let id):
        guard let question = shown.tree.questions[id] else { continue }
        guard isEntrance, drawn.insert(id).inserted else {
          let lines = LineBreaking.lines(question.wording, width: LeafBox.letters, countMax: 2)
          let height = LeafBox.padding * 2 + TextSize.small * (lines.count + 1)
          add(.again(id, lines: lines), parent, x, LeafBox.width, height, inlet: height / 2)
          continue
        }
        let box = QuestionBox(question, number: shown.number(id), note: notes[id])
        let part = parts.count
        add(.question(box), parent, x, QuestionBox.width, box.height, inlet: box.headHeight / 2)
        for (row, content) in box.rows.enumerated().reversed() {
          guard let exit = content.exit else { continue }
          var isEntrance = true
          if case .question(let next) = exit.next, let entrance = entrances[next] {
            isEntrance = entrance.question == id && entrance.answer == content.answer.key
          }
          waiting.append((exit.next, x + QuestionBox.width + TreeLayout.gap, (part, row), isEntrance))
        }
      }
    }
  }

  private mutating func add(
    _ content: Part.Content, _ parent: (part: Int, row: Int)?, _ x: Int, _ width: Int, _ height: Int, inlet: Int
  ) {
    parts.append(Part(content: content, parent: parent, x: x, width: width, height: height, inlet: inlet))
  }

  /// From the leaves back each takes the room of all behind it; then from the first question on each gets its place at the top
  /// of its room, so that the picture begins where one begins to read.
  private mutating func setHeights() {
    var behind = [Int](repeating: 0, count: parts.count)
    for index in parts.indices.reversed() {
      parts[index].band = max(parts[index].height, max(0, behind[index] - TreeLayout.space))
      if let parent = parts[index].parent { behind[parent.part] += parts[index].band + TreeLayout.space }
    }
    var free = [Int](repeating: 0, count: parts.count)
    for index in parts.indices {
      let part = parts[index]
      let top: Int
      if let parent = part.parent {
        top = free[parent.part]
        free[parent.part] += part.band + TreeLayout.space
      } else {
        top = TreeLayout.margin
      }
      parts[index].y = top
      free[index] = top
    }
  }
}

/// Heights of lines of text in a picture.
enum TextSize {
  static let line = 17
  static let small = 15
  /// From the top of the first line to the line it stands on.
  static let rise = 13
}
