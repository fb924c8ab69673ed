internal import Vocabulary

extension Explanation {
  /// For people; times in UTC, so that no zone and no clock decides how it reads. Words from outside are as they were stored.
  package var lines: [String] {
    head + pathLines + determinantLines + judgementLines + changeLines
  }

  private var head: [String] {
    var lines = ["incident \(reference ?? incident)"]
    if let pack { lines.append("pack     \(pack.name) \(pack.version), hash \(pack.hash)") }
    guard let tree else { return lines + ["no questions were asked"] }
    lines.append("tree     \(tree)\(treeTitle.map { ": \($0)" } ?? ", not in this store")")
    return lines
  }

  private var pathLines: [String] {
    var lines = ["path"] + path.flatMap { $0.lines }
    for turn in turns { lines += turn.lines }
    if let asking { lines.append("  open: \(asking)") }
    for (index, earlier) in earlierPaths.enumerated() {
      lines += ["earlier path \(index + 1)"] + earlier.flatMap { $0.lines }
    }
    if !asides.isEmpty {
      lines += ["beside the path"]
      lines += asides.map { "  \($0.happened)  \($0.actor)  \($0.what): \($0.words) (entry \($0.entry))" }
    }
    return tree == nil ? [] : lines
  }

  private var determinantLines: [String] {
    var lines: [String] = []
    if let determinant {
      lines += ["determinant"] + determinant.lines
    } else if tree != nil {
      lines.append("determinant: none yet")
    }
    for (index, earlier) in earlierDeterminants.enumerated() {
      lines += ["earlier determinant \(index + 1)"] + earlier.lines
    }
    if let foreseen {
      lines.append(
        "foreseen before the last question: at least \(foreseen.priority), at most \(foreseen.mostUrgent); needs "
          + foreseen.requirement)
    }
    switch reproducible {
    case true?: lines.append("the stored answers lead to this determinant")
    case false?: lines.append("THE STORED ANSWERS DO NOT LEAD TO THIS DETERMINANT")
    case nil: if determinant != nil { lines.append("the pack is not in this store; the answers were not walked again") }
    }
    return lines
  }

  private var judgementLines: [String] {
    var lines: [String] = []
    func add(_ title: String, _ judgements: [Judgement]) {
      guard !judgements.isEmpty else { return }
      lines += [title] + judgements.map { "  " + $0.line }
    }
    if let validity { lines.append("validity: \(validity)") }
    add("priority set by a person", overrides)
    add("waits for a second look", waiting.map { [$0] } ?? [])
    add("second looks", looks)
    if cancelled { lines.append("cancelled") }
    if let priority { lines.append("the priority that stands: \(priority)") }
    add("advice given", advice)
    return lines
  }

  private var changeLines: [String] {
    guard let smallestChanges, let determinant else { return [] }
    guard let count = smallestChanges.count, !smallestChanges.ways.isEmpty else {
      return ["no answers of this tree lead to a priority other than \(determinant.priority)"]
    }
    var lines = ["smallest changes that would have changed the priority: \(count) answer\(count == 1 ? "" : "s")"]
    for way in smallestChanges.ways {
      let changes = way.changes.map { "\($0.question) [\($0.to)] \($0.words) instead of [\($0.from ?? "")]" }
      let further = way.further.map { "\($0.question) [\($0.to)] \($0.words)" }
      let then = further.isEmpty ? "" : ", then " + further.joined(separator: ", ")
      lines.append("  \(changes.joined(separator: "; "))\(then): \(way.priority), \(way.leaf)")
    }
    if !smallestChanges.complete { lines.append("  and more of the same size") }
    return lines
  }
}

extension Explanation.Step {
  fileprivate var lines: [String] {
    var lines = [
      "  \(question): \u{201C}\(wording)\u{201D}",
      "    [\(answer)] \(words)  \(way)  \(actor)  \(answered), shown \(shown) (entry \(entry))",
    ]
    if let verbatim { lines.append("    verbatim: \u{201C}\(verbatim)\u{201D}") }
    if let from {
      lines.append("    instead of [\(from)]: \(reason ?? "")")
    } else if let reason {
      lines.append("    skipped: \(reason)")
    }
    return lines
  }
}

extension Explanation.Reached {
  fileprivate var lines: [String] {
    [
      "  \(leaf): \(priority) \(title) (\(nature))",
      "  needs \(requirement); level \(level); cards \(advice.isEmpty ? "none" : advice.joined(separator: ", "))",
      "  assigned within \(spoken(seconds: assignSeconds)), there within \(spoken(seconds: attendSeconds)), more told "
        + "within \(spoken(seconds: updateSeconds))",
    ] + rules.flatMap(\.lines) + undecided.map { "  not decided, so the safe side was taken: \($0)" }
  }
}

extension Explanation.Rule {
  fileprivate var lines: [String] {
    let because = cells.map { "\($0.column) is \($0.found) (asked for: \($0.test))" }.joined(separator: "; ")
    let side = safeSide ? " [on the safe side: it could not be said whether it holds]" : ""
    return ["  rule \(rule) of table \(table): \(gave)\(side)"]
      + [because.isEmpty ? "    whatever was answered" : "    because \(because)"]
  }
}

extension Explanation.Turn {
  fileprivate var lines: [String] {
    let why = condition.map { "because \($0)" } ?? "because no condition held"
    return ["  after \(question): on to \(to), \(why)"]
      + undecided.map { "    not decided, so on where it is most urgent: \($0)" }
  }
}

extension Explanation.Judgement {
  fileprivate var line: String {
    let why = reason.map { ": \($0)" } ?? ""
    return [what + why, actor, happened, "entry \(entry)"].compactMap { $0 }.joined(separator: ", ")
  }
}
