internal import Vocabulary

/// What a draft decides otherwise than the version in force, over the paths of its trees: "P2 becomes P1 when ...".
package struct OutcomeDifference: Sendable {
  /// One change of what comes out, and when.
  package struct Line: Sendable, Hashable {
    package let tree: String
    /// `P2 becomes P1`.
    package let change: String
    /// The answers by which it changes, each as question and answer in words.
    package let when: [Given]
    /// Whether it changes whenever these are given; otherwise they are one case of several.
    package let isExact: Bool
    package let pathCount: Int
    package let isLess: Bool
  }

  /// A question as it was answered.
  package struct Given: Sendable, Hashable {
    package let question: String
    package let answer: String
  }

  /// The most paths of one tree that are compared.
  package static let pathsMax = 4_096

  package let lines: [Line]
  /// Trees with more paths than are compared, and those of which one version has none.
  package let notCompared: [String]

  package init(from old: Pack, to new: Pack) {
    var lines: [Line] = []
    var notCompared: [String] = []
    for tree in new.trees.values.sorted(by: { $0.id < $1.id }) {
      guard let before = old.trees[tree.id] else {
        notCompared.append("\(tree.title) is a new tree")
        continue
      }
      guard let paths = OutcomePaths(new, tree).paths else {
        notCompared.append(
          "\(tree.title) has more than \(OutcomeDifference.pathsMax) paths; try the draft on the record")
        continue
      }
      lines += OutcomeDifference.lines(paths, before, old, tree)
    }
    for tree in old.trees.values.sorted(by: { $0.id < $1.id }) where new.trees[tree.id] == nil {
      notCompared.append("\(tree.title) is gone")
    }
    self.lines = lines
    self.notCompared = notCompared
  }

  private static func lines(
    _ paths: [OutcomePaths.Path], _ before: DecisionTree, _ old: Pack, _ tree: DecisionTree
  ) -> [Line] {
    var changed: [String: (paths: [OutcomePaths.Path], isLess: Bool)] = [:]
    for path in paths {
      guard case .leaf(let leaf) = before.reached(answering: path.answers) else { continue }
      let was = old.determination(of: leaf, on: before.course(answering: path.answers))
      for (change, isLess) in differences(was, leaf, path) {
        changed[change, default: ([], isLess)].paths.append(path)
      }
    }
    return changed.sorted { ($0.value.isLess ? 0 : 1, $0.key) < ($1.value.isLess ? 0 : 1, $1.key) }.map {
      change, found in
      let common = found.paths.dropFirst().reduce(Set(found.paths[0].pairs)) { $0.intersection($1.pairs) }
      let holding = paths.filter { common.isSubset(of: $0.pairs) }.count
      let isExact = !common.isEmpty && holding == found.paths.count || found.paths.count == paths.count
      let told = isExact ? found.paths[0].pairs.filter { common.contains($0) } : found.paths[0].pairs
      return Line(
        tree: tree.title, change: change, when: told.map { words($0, tree) }, isExact: isExact,
        pathCount: found.paths.count, isLess: found.isLess)
    }
  }

  private static func differences(
    _ was: Determination, _ leaf: Leaf, _ path: OutcomePaths.Path
  ) -> [(String, isLess: Bool)] {
    let now = path.determination
    var changes: [(String, isLess: Bool)] = []
    if was.priority != now.priority {
      changes.append(("\(was.priority) becomes \(now.priority)", now.priority > was.priority))
    }
    if leaf.nature != path.leaf.nature { changes.append(("\(leaf.nature) becomes \(path.leaf.nature)", false)) }
    if was.requirement != now.requirement {
      changes.append(
        (
          "what is needed, \(was.requirement.words), becomes \(now.requirement.words)",
          now.requirement.covering(was.requirement) != now.requirement
        ))
    }
    if was.level != now.level {
      changes.append(
        ("level \(was.level.rawValue) becomes \(now.level.rawValue)", now.level.rawValue < was.level.rawValue))
    }
    return changes
  }

  private static func words(_ pair: OutcomePaths.Pair, _ tree: DecisionTree) -> Given {
    let question = tree.questions[pair.question]
    return Given(
      question: question?.wording ?? pair.question.text,
      answer: question?.answer(for: pair.answer)?.words ?? pair.answer.text)
  }
}

/// Every path of a tree, as far as there are not too many.
struct OutcomePaths {
  struct Pair: Hashable {
    let question: QuestionID
    let answer: AnswerKey
  }

  struct Path {
    let pairs: [Pair]
    let leaf: Leaf
    let determination: Determination

    var answers: [QuestionID: AnswerKey] { pairs.reduce(into: [:]) { $0[$1.question] = $1.answer } }
  }

  /// Nil where there are too many.
  let paths: [Path]?

  init(_ pack: Pack, _ tree: DecisionTree) {
    var found: [Path] = []
    var waiting: [(next: Answer.Next, pairs: [Pair], course: Course)] = [(.question(tree.first), [], Course())]
    let memo = RuleMemo()
    while let stop = waiting.popLast() {
      switch stop.next {
      case .leaf(let id):
        guard let leaf = tree.leaves[id] else { continue }
        guard found.count < OutcomeDifference.pathsMax else {
          paths = nil
          return
        }
        found.append(
          Path(
            pairs: stop.pairs, leaf: leaf,
            determination: pack.tables.determination(of: leaf, on: stop.course, memo)))
      case .question(let id):
        guard let question = tree.questions[id], stop.pairs.count <= tree.questions.count else { continue }
        for answer in question.answers.reversed() {
          var course = stop.course
          course.take(answer, to: id)
          let next = tree.turning(after: answer, on: course).next
          waiting.append((next, stop.pairs + [Pair(question: id, answer: answer.key)], course))
        }
      }
    }
    paths = found
  }
}
