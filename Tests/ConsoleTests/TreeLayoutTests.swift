import Procedure
import Testing
import Vocabulary

@testable import Console

/// The layout of a tree's picture: where boxes stand, and that none ever covers another.
@Suite struct TreeLayoutTests {
  private static func shown(_ files: [String: String], tree: String = "main") throws -> (TreeShown, Pack) {
    let pack = try Pack(files: files)
    let book = PackShown(pack, isInUse: true, versions: [pack.inForce])
    return (try #require(book.tree(TreeID(trusted: tree))), pack)
  }

  /// Two answers lead to the same question, and two to the same leaf.
  private static var meeting: [String: String] {
    var files = Invented.files
    files["trees/main.yaml"] = """
      id: main
      title: Main
      first: what
      questions:
        - id: what
          wording: What is it?
          why: To know.
          answers:
            - {key: a, words: One, next: inside}
            - {key: b, words: Another, next: inside}
            - {key: unknown, words: No idea, unknown: true, next: unknown}
        - id: inside
          wording: Is anybody inside?
          why: To send more.
          answers:
            - {key: "yes", words: "Yes", next: danger}
            - {key: "no", words: "No", next: danger}
      leaves:
        - {id: danger, nature: danger, priority: P1, requirement: {van: 1}}
        - {id: unknown, nature: unknown, priority: P2}
      """
    files["codes.yaml"] = files["codes.yaml"]?.replacingFirst(
      "  - {code: nuisance, title: \"Noise, <b>loud</b>\"}\n", "")
    files["examples/all.yaml"] = """
      examples:
        - {title: A, tree: main, answers: {what: a, inside: "yes"}, expect: {leaf: danger, nature: danger, priority: P1}}
        - {title: B, tree: main, answers: {what: b, inside: "no"}, expect: {leaf: danger, nature: danger, priority: P1}}
        - {title: C, tree: main, answers: {what: unknown}, expect: {leaf: unknown, nature: unknown, priority: P2}}
      """
    return files
  }

  @Test(arguments: [Invented.files, TreeLayoutTests.meeting])
  func `no box covers another, and every box lies within the picture`(files: [String: String]) throws {
    let (shown, pack) = try TreeLayoutTests.shown(files)
    let layout = TreeLayout(shown, pack)
    for (index, part) in layout.parts.enumerated() {
      #expect(part.x >= 0 && part.x + part.width <= layout.width)
      #expect(part.y >= 0 && part.y + part.height <= layout.height)
      for other in layout.parts.dropFirst(index + 1) {
        let isApart =
          part.x + part.width <= other.x || other.x + other.width <= part.x || part.y + part.height <= other.y
          || other.y + other.height <= part.y
        #expect(isApart, "\(part.content) covers \(other.content)")
      }
    }
  }

  @Test func `every answer has one box, right of its question and in the order of the answers`() throws {
    let (shown, pack) = try TreeLayoutTests.shown(Invented.files)
    let layout = TreeLayout(shown, pack)
    #expect(layout.parts.count == 6, "two questions and four leaves")
    for (index, part) in layout.parts.enumerated() {
      let children = layout.parts.filter { $0.parent?.part == index }
      #expect(children.allSatisfy { $0.x >= part.x + part.width + TreeLayout.gap })
      let rows = children.sorted { $0.y < $1.y }.compactMap { $0.parent?.row }
      #expect(rows == rows.sorted())
    }
  }

  @Test func `a question that several answers lead to is drawn once, where the path came to it`() throws {
    let (shown, pack) = try TreeLayoutTests.shown(TreeLayoutTests.meeting)
    func row(_ route: [QuestionID: AnswerKey]) throws -> Int? {
      let parts = TreeLayout(shown, pack, route: TreeRoute(chosen: route)).parts
      let inside = parts.filter { part in
        if case .question(let box) = part.content { box.question.id.text == "inside" } else { false }
      }
      #expect(inside.count == 1)
      #expect(parts.count { if case .again = $0.content { true } else { false } } == 1)
      return try #require(inside.first).parent?.row
    }
    #expect(try row([:]) == 0)
    #expect(try row([QuestionID(trusted: "what"): AnswerKey(trusted: "b")]) == 1)
  }

  @Test(arguments: [
    ("one two three", 7, 3, ["one two", "three"]), ("", 5, 2, [""]), ("abcdefgh", 3, 9, ["abc", "def", "gh"]),
    ("one two three four", 5, 2, ["one", "two…"]), ("火事です火事", 6, 3, ["火事で", "す火事"]),
  ])
  func `words are broken into lines`(text: String, width: Int, countMax: Int, lines: [String]) {
    #expect(LineBreaking.lines(text, width: width, countMax: countMax) == lines)
  }
}

extension String {
  /// With the first place where a text stands replaced.
  fileprivate func replacingFirst(_ text: String, _ other: String) -> String {
    guard let found = firstRange(of: text) else { return self }
    return replacingCharacters(in: found, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
