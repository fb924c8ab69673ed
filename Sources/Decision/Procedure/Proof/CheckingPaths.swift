internal import FEEL
internal import Vocabulary

/// Proves of one tree over all its paths, conditions and tables heeded: nothing is cut off, no condition is empty words, no path is too
/// long, and no answer that threatens life comes to anything less urgent than agreed.
struct PathCheck {
  let draft: TreeDraft
  let shape: TreeShape
  let tables: PackTables
  let graph: PathGraph
  let report: Report

  init(_ draft: TreeDraft, _ shape: TreeShape, _ tables: PackTables, memo: RuleMemo, report: Report) {
    self.draft = draft
    self.shape = shape
    self.tables = tables
    self.report = report
    graph = PathGraph(draft.tree, tables, memo: memo)
  }

  func run(questionsMax: Int, dispatchQuestionsMax: Int, lifeThreatAtMost: Priority) {
    guard graph.isWhole else {
      report.add(
        draft.file, draft.idPlace,
        "not decided within \(PackLimits.situationsMax) situations: conditions and tables look at so many answers that not "
          + "every path could be tried",
        mend: "let conditions and tables look at fewer questions, or split the tree")
      report.add(
        draft.file, draft.idPlace,
        "not decided within \(PackLimits.situationsMax) situations: whether it is certain after \(dispatchQuestionsMax) questions what "
          + "to send",
        mend: "ask what decides the dispatch before what conditions look at, or split the tree")
      return
    }
    checkLength(questionsMax)
    checkDispatch(dispatchQuestionsMax)
    checkReach()
    checkBranches()
    checkThreats(lifeThreatAtMost)
  }

  func find(_ part: TreeDraft.Part, _ what: String, mend: String) {
    report.add(draft.file, draft.place(part), what, mend: mend)
  }

  private func checkLength(_ questionsMax: Int) {
    guard let longest = graph.longest, longest.count > questionsMax else { return }
    find(
      .question(longest.last), "a path asks \(longest.count) questions before its leaf, \(questionsMax) are allowed",
      mend: "ask less on the way to \(quoted(longest.last.text)), or raise questions_max in pack.yaml")
  }

  /// What answers lead to, but no path comes to because of the conditions on the way.
  private func checkReach() {
    let asked = Set(graph.situations.map(\.question))
    let ended = Set(graph.endings.map(\.leaf))
    for question in draft.questionsInOrder
    where shape.reachable.contains(.question(question.id)) && !asked.contains(question.id) {
      find(
        .question(question.id),
        "no path comes to the question \(quoted(question.id.text)): the conditions on the way never hold",
        mend: "correct the conditions that lead to it, or take it out")
    }
    for leaf in draft.leavesInOrder where shape.reachable.contains(.leaf(leaf.id)) && !ended.contains(leaf.id) {
      find(
        .leaf(leaf.id), "no path comes to the leaf \(quoted(leaf.id.text)): the conditions on the way never hold",
        mend: "correct the conditions that lead to it, or take it out")
    }
  }

  private func checkBranches() {
    var taken: Set<TreeDraft.Part> = []
    var decided: Set<TreeDraft.Part> = []
    var reasons: [String: String] = [:]
    for situation in graph.situations {
      for way in situation.ways {
        if let branch = way.branch { taken.insert(.branch(situation.question, way.answer, branch)) }
        for branch in way.decided { decided.insert(.branch(situation.question, way.answer, branch)) }
        for undecided in way.undecided { reasons[undecided.condition] = undecided.why }
      }
    }
    let asked = Set(graph.situations.map(\.question))
    for question in draft.questionsInOrder where asked.contains(question.id) {
      for answer in question.answers where !answer.branches.isEmpty {
        for index in 0...answer.branches.count {
          let part = TreeDraft.Part.branch(question.id, answer.key, index)
          let condition = index < answer.branches.count ? answer.branches[index].condition.text : nil
          if let condition, !decided.contains(part), let reason = reasons[condition] {
            find(
              part, "the condition \(quoted(condition)) can only be null: \(reason)",
              mend: "compare what was answered before with a value of the same kind")
          } else if !taken.contains(part) {
            tellUntaken(part, condition)
          }
        }
      }
    }
  }

  private func tellUntaken(_ part: TreeDraft.Part, _ condition: String?) {
    let words = condition.map { "the condition \(quoted($0)) never decides" } ?? "the last branch is never taken"
    find(
      part, "\(words), whatever was answered before",
      mend: "take the branch out, or correct the conditions of this answer")
  }

  /// The finding stands where the priority comes from: at the rule that gives it, or at the answer that leads to the leaf.
  private func checkThreats(_ lifeThreatAtMost: Priority) {
    var told: Set<String> = []
    for ending in graph.endings {
      guard let threat = ending.threat, ending.determination.priority > lifeThreatAtMost else { continue }
      let priority = ending.determination.priority
      let name = TableName(trusted: PackTables.Purpose.priority.rawValue)
      if let table = tables.table(name), let fired = ending.determination.rules.first(where: { $0.table == name }),
        let rule = table.rules.first(where: { $0.id == fired.rule }), Priority(output: rule.outputs[0]) == priority
      {
        guard told.insert("\(rule.id)").inserted else { continue }
        report.add(
          table.file, rule.place,
          "rule \(quoted(rule.id.text)) gives \(priority) although the answer \(quoted(threat.answer.text)) to "
            + "\(quoted(threat.question.text)) threatens life; for example \(graph.words(of: ending.course))",
          mend: "let the rule give \(lifeThreatAtMost), or ask for the answer in one before it")
      } else {
        guard told.insert("\(threat) \(ending.leaf)").inserted else { continue }
        find(
          .answer(threat.question, threat.answer),
          "the answer \(quoted(threat.answer.text)) threatens life but can lead to \(quoted(ending.leaf.text)) "
            + "with \(priority)",
          mend: "give that leaf \(lifeThreatAtMost), or lead life-threat answers to leaves of their own")
      }
    }
  }
}

extension PathGraph {
  /// A path in words.
  func words(of course: Course) -> String {
    course.answers.sorted { $0.key < $1.key }.map { "\($0.key) is \(quoted($0.value.text))" }.joined(separator: ", ")
  }
}
