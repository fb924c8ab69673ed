internal import FEEL
package import Vocabulary

/// Every path through a tree, with what each comes to: paths that differ only in what no condition and no table looks at go on as one.
package struct PathGraph: Sendable {
  /// A question that is asked after certain answers.
  package struct Situation: Sendable {
    package let question: QuestionID
    /// One for each answer, in their order.
    package fileprivate(set) var ways: [Way] = []
    /// One way to it.
    package let course: Course
  }

  /// Where one answer leads from a situation.
  package struct Way: Sendable {
    package enum End: Hashable, Sendable {
      /// By their places.
      case situation(Int)
      case ending(Int)
    }

    package let answer: AnswerKey
    package let end: End
    /// Which of the answer's branches it takes, the last one for `otherwise`; nil where it has none.
    let branch: Int?
    /// The branches whose conditions could be decided, and those that could not.
    let decided: [Int]
    let undecided: [Turning.Undecided]
  }

  /// What paths come to.
  package struct Ending: Sendable {
    package let leaf: LeafID
    package let determination: Determination
    /// One path to it.
    package let course: Course
    /// An answer on it that threatens life.
    let threat: Threat?
  }

  struct Threat: Hashable, Sendable {
    let question: QuestionID
    let answer: AnswerKey
  }

  /// The first one asks the tree's first question.
  package private(set) var situations: [Situation] = []
  package private(set) var endings: [Ending] = []
  /// Whether these are all paths; false where there are too many, or the tree does not hold together.
  package private(set) var isWhole = true

  private struct Key: Hashable {
    let at: Answer.Next
    let answers: [QuestionID: AnswerKey]
    let facts: Set<FactCode>
    let threat: Threat?
  }

  private let tree: DecisionTree
  private let tables: PackTables
  private let looked: Set<QuestionID>
  private let looksAtFacts: Bool
  private let isWatchingThreats: Bool
  private let situationsMax: Int
  private var places: [Key: Way.End] = [:]
  private var threats: [Threat?] = []

  /// What the paths of a tree of the pack come to.
  package init(_ tree: DecisionTree, of pack: Pack) {
    self.init(tree, pack.tables, memo: RuleMemo(), isWatchingThreats: false)
  }

  /// From the first question on, or from where a path is.
  init(
    _ tree: DecisionTree, _ tables: PackTables, memo: RuleMemo, isWatchingThreats: Bool = true,
    from start: Answer.Next? = nil, on course: Course = Course(), situationsMax: Int = PackLimits.situationsMax
  ) {
    self.tree = tree
    self.situationsMax = situationsMax
    self.tables = tables
    self.isWatchingThreats = isWatchingThreats
    var names = tables.mentions
    for question in tree.questions.values {
      for answer in question.answers { for branch in answer.branches { names.formUnion(branch.condition.mentions) } }
    }
    looksAtFacts = names.contains(PackNames.facts)
    looked = Set(tree.questions.keys.filter { names.contains($0.text) })
    _ = end(of: start ?? .question(tree.first), course, nil, memo)
    var next = 0
    while next < situations.count, isWhole {
      explore(next, memo)
      next += 1
    }
    places = [:]
  }

  private mutating func explore(_ place: Int, _ memo: RuleMemo) {
    let situation = situations[place]
    guard let question = tree.questions[situation.question] else {
      isWhole = false
      return
    }
    for answer in question.answers {
      var course = situation.course
      course.take(answer, to: question.id)
      let turning = tree.turning(after: answer, on: course)
      let threat = threats[place] ?? (answer.isLifeThreat ? Threat(question: question.id, answer: answer.key) : nil)
      guard let end = end(of: turning.next, course, isWatchingThreats ? threat : nil, memo) else { return }
      situations[place].ways.append(
        Way(
          answer: answer.key, end: end, branch: answer.branches.isEmpty ? nil : turning.branch,
          decided: turning.decided, undecided: turning.undecided))
    }
  }

  /// The situation or ending behind an answer; nil where there are too many or it leads nowhere.
  private mutating func end(of next: Answer.Next, _ course: Course, _ threat: Threat?, _ memo: RuleMemo) -> Way.End? {
    let key = Key(
      at: next, answers: course.answers.filter { looked.contains($0.key) }, facts: looksAtFacts ? course.facts : [],
      threat: threat)
    if let known = places[key] { return known }
    guard places.count < situationsMax, course.answers.count <= tree.questions.count else {
      isWhole = false
      return nil
    }
    let end: Way.End
    switch next {
    case .question(let id):
      // A circle would go on for ever.
      guard course.answers[id] == nil else {
        isWhole = false
        return nil
      }
      end = .situation(situations.count)
      situations.append(Situation(question: id, course: course))
      threats.append(threat)
    case .leaf(let id):
      guard let leaf = tree.leaves[id] else {
        isWhole = false
        return nil
      }
      end = .ending(endings.count)
      let determination = tables.determination(of: leaf, on: course, memo)
      endings.append(Ending(leaf: id, determination: determination, course: course, threat: threat))
    }
    places[key] = end
    return end
  }

  /// The most questions that a path asks, and the last of them; nil where not all paths were walked.
  var longest: (count: Int, last: QuestionID)? {
    guard isWhole, !situations.isEmpty else { return nil }
    var depths = [Int](repeating: 1, count: situations.count)
    var longest = (count: 1, last: situations[0].question)
    for place in order {
      if depths[place] > longest.count { longest = (depths[place], situations[place].question) }
      for next in situations[place].followers { depths[next] = max(depths[next], depths[place] + 1) }
    }
    return longest
  }

  /// The places of the situations, each before those that its answers lead to; all of them where all paths were walked.
  var order: [Int] {
    var pointing = [Int](repeating: 0, count: situations.count)
    for situation in situations { for next in situation.followers { pointing[next] += 1 } }
    var order: [Int] = []
    var ready = situations.indices.filter { pointing[$0] == 0 }
    while let place = ready.popLast() {
      order.append(place)
      for next in situations[place].followers {
        pointing[next] -= 1
        if pointing[next] == 0 { ready.append(next) }
      }
    }
    return order
  }
}

extension PathGraph.Situation {
  /// The situations that its answers lead to, by their places.
  fileprivate var followers: [Int] {
    ways.compactMap { way in
      switch way.end {
      case .situation(let place): place
      case .ending: nil
      }
    }
  }
}
