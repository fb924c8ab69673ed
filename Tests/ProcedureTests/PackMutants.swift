import Foundation
import Procedure

/// A good pack with one thing broken, and the files of which one has to be named.
struct PackMutant: Sendable {
  let title: String
  let files: [String: String]
  let expected: Set<String>
}

/// Breaks a good pack in every way that a proof has to find, at every place where that can be done.
struct PackMutants {
  let name: String
  let files: [String: String]
  private(set) var all: [PackMutant] = []

  init(_ name: String, _ files: [String: String]) {
    self.name = name
    self.files = files
    breakTrees()
    breakTables()
    breakTheRest()
    breakQuality()
    breakRegulations()
    breakKeys()
  }

  /// One mutant for each line that matches: the line made anew. `expected` is the file itself unless given.
  private mutating func each(
    _ title: String, in folder: String, _ pattern: String, _ replacement: String, expected: Set<String>? = nil,
    atMost: Int = 1_000
  ) {
    guard let regex = try? Regex(pattern) else { preconditionFailure("no pattern: \(pattern)") }
    // What a line must have in any case is found faster.
    let literal = String(pattern.drop { "^ *-\\{".contains($0) }.prefix { $0.isLetter || $0 == ":" || $0 == "_" })
    var made = 0
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix(folder) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (index, line) in lines.enumerated() {
        guard made < atMost,
          !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("#"), line.contains(literal), line.contains(regex)
        else { continue }
        var broken = lines
        broken[index] = line.replacing(regex, with: replacement, maxReplacements: 1)
        guard broken[index] != line else { continue }
        add("\(title), \(path):\(index + 1)", path, broken.joined(separator: "\n"), expected ?? [path])
        made += 1
      }
    }
  }

  private mutating func add(_ title: String, _ path: String, _ text: String, _ expected: Set<String>) {
    var broken = files
    broken[path] = text
    all.append(PackMutant(title: "\(name): \(title)", files: broken, expected: expected))
  }

  private mutating func breakTrees() {
    each("dead end", in: "trees/", "next: [a-z][a-z0-9-]*", "next: nowhere-at-all")
    each("dead end behind a condition", in: "trees/", " to: [a-z][a-z0-9-]*", " to: nowhere-at-all")
    each("unknown nature", in: "trees/", "nature: [a-z-]+", "nature: no-such-nature")
    each("unknown unit type", in: "trees/", "requirement: \\{[a-z-]+", "requirement: {no-such-type")
    each("unknown card", in: "trees/", "advice: \\[[a-z-]+", "advice: [no-such-card")
    each("unknown fact", in: "trees/", "facts: \\[[a-z-]+", "facts: [no-such-fact")
    each("no priority", in: "trees/", ", priority: P[1-5]", "")
    each("priority unheard of", in: "trees/", "priority: P[1-5]", "priority: P7")
    each("circle", in: "trees/", "next: [a-z][a-z0-9-]*", "next: \(first)", atMost: circles)
    each("answer without words", in: "trees/", "words: \"[^\"]*\",? ?", "")
    each("condition on nothing", in: "trees/", "if: '[a-z-]+", "if: 'no-such-question")
    each("condition that is no FEEL", in: "trees/", "if: '", "if: '= ")
    each("condition that never holds", in: "trees/", "if: '[^']*'", "if: 'false'")
    each("condition that can only be null", in: "trees/", "if: '[^']*'", "if: '1 + \"a\" > 2'")
    each("unknown key", in: "trees/", "why: ", "because: ")
    each(
      "life threat led to something slow", in: "trees/", "life_threat: true, next: [a-z][a-z0-9-]*",
      "life_threat: true, next: \(slow)")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("trees/") {
      add(
        "unreachable leaf, \(path)", path,
        text.replacing("\nleaves:", with: "\nleaves:\n  - {id: spare, nature: unknown, priority: P2}"), [path])
      add(
        "unreachable question, \(path)", path,
        text.replacing(
          "\nquestions:",
          with:
            "\nquestions:\n  - {id: spare-q, wording: A, why: B, answers: [{key: a, words: A, next: \(leaf(text))}]}"),
        [path])
    }
  }

  private mutating func breakTables() {
    each("priority unheard of", in: "tables/priority", "then: \\['\"P[1-5]\"'", "then: ['\"P8\"'")
    each(
      "life threat played down", in: "tables/priority", "\\['\"P1\"'\\]", "['\"P5\"']",
      expected: ["tables/priority.yaml", "examples/all.yaml", "examples/fire-in-building.yaml"])
    each("cell that is no FEEL", in: "tables/", "when: \\['[^']*'", "when: ['= ='")
    each("cell that accepts nothing", in: "tables/", "when: \\['\"[a-z-]+\"'", "when: ['\"no such value\"'")
    each("too few cells", in: "tables/", "when: \\[(-|'[^']*'), ", "when: [")
    each("unknown column", in: "tables/", "columns: \\[[a-z-]+", "columns: [no-such-name")
    each("rule without a cell's end", in: "tables/", "then: \\['", "then: ['(")
    each(
      "gap", in: "tables/", "^ *- \\{id: (as-the-leaf-says|row|nothing-to-go-by|stay|high|not-asked|not-seen), .*$", "")
    each("unknown hit policy", in: "tables/", "hit: [a-z ]+", "hit: best")
    each("wrong hit policy", in: "tables/", "hit: first", "hit: rule order")
    each("overlap", in: "tables/", "hit: first", "hit: unique")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("tables/") {
      mask(path, text)
    }
  }

  /// A rule that accepts everything, before all others of a table that goes by the first.
  private mutating func mask(_ path: String, _ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard
      let last = lines.lastIndex(where: {
        $0.contains("when: [-") && !$0.contains("'") || $0.contains("when: [-, -") && $0.contains("null")
      }),
      let first = lines[..<last].lastIndex(where: { $0.contains("rules:") }), text.contains("hit: first")
    else { return }
    var broken = lines
    let rule = lines[last].replacing(/id: [a-z-]+/, with: "id: before-all")
    broken.insert(rule, at: first + 1)
    add("masked rules, \(path)", path, broken.joined(separator: "\n"), [path])
  }

  private mutating func breakQuality() {
    let file = "quality.yaml"
    each("criterion on nothing", in: file, " if: .*$", " if: no such name > 3")
    each("criterion that is no FEEL", in: file, " if: .*$", " if: '= ='")
    each("criterion that can only be null", in: file, " if: .*$", " if: '1 + \"a\" > 2'")
    each("criterion always met", in: file, " if: .*$", " if: 'true'")
    each("criterion never met", in: file, " if: .*$", " if: 'false'")
    each("criterion that asks of nothing", in: file, " applies: .*$", " applies: 'false'")
    each("criterion that asks of everything", in: file, " applies: .*$", " applies: 'true'")
    each("criterion that looks at the clock", in: file, " if: .*$", " if: 'now() != null'")
    each("handling that meets it missing", in: file, "^ *met_by: .*$", "")
    each("handling that misses it missing", in: file, "^ *missed_by: .*$", "")
    each("handling it does not ask of missing", in: file, "^ *not_for: .*$", "")
    each("handling that misses nothing", in: file, "missed_by: .*$", "missed_by: {}")
    each("handling by an unknown name", in: file, "missed_by: \\{", "missed_by: {no such name: 3, ")
    each("criterion with an unknown fact", in: file, "facts: \\[[a-z-]+", "facts: [no-such-fact")
    each("criterion with an unknown card", in: file, "advised: \\[[a-z-]+", "advised: [no-such-card")
    each("criterion with an unknown question", in: file, "asked: \\[[a-z-]+", "asked: [no-such-question")
    each("criterion without words", in: file, "^ *words: .*$", "")
  }

  private mutating func breakRegulations() {
    let file = "regulations.yaml"
    each("regulation at an unknown question", in: file, "questions: \\[[a-z-]+", "questions: [no-such-question")
    each("regulation at an unknown step", in: file, "steps: \\[[a-z]+", "steps: [no-such-step")
    each("regulation on an unknown fact", in: file, "when: \\{facts: \\[[a-z-]+", "when: {facts: [no-such-fact")
    each("regulation that applies elsewhere", in: file, "applies_to: .*$", "applies_to: {}")
    each("case missing", in: file, "^ *applies_to: .*$", "")
    each("clock without a time", in: file, "within: [0-9]+", "within: 0")
    each("clock that never starts", in: file, "from: [a-z]+", "from: birth")
    each("regulation without words", in: file, "^ *words: .*$", "")
    each("regulation without a source", in: file, "^ *source: .*$", "")
  }

  /// The first key of each line, where every key is one that the format names.
  private mutating func breakKeys() {
    let folders = [
      "trees/", "tables/", "units.yaml", "codes.yaml", "pack.yaml", "escalation.yaml", "quality.yaml",
      "regulations.yaml",
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where folders.contains(where: { path.hasPrefix($0) }) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (index, line) in lines.enumerated() {
        let start = line.prefix { " -{".contains($0) }
        let key = line.dropFirst(start.count).prefix { $0.isLetter || $0 == "_" }
        guard !key.isEmpty, line.dropFirst(start.count + key.count).hasPrefix(":") else { continue }
        var broken = lines
        broken[index] = start + "no_such_key" + line.dropFirst(start.count + key.count)
        add("unknown key, \(path):\(index + 1)", path, broken.joined(separator: "\n"), [path])
      }
    }
  }

  private mutating func breakTheRest() {
    each("unknown place", in: "wording/", "\\{[a-z]+\\}", "{wherever}")
    each("level that is none", in: "escalation", "level: [2-4]", "level: 7")
    each("trigger on an unknown fact", in: "escalation", "fact: [a-z-]+", "fact: no-such-fact")
    each("trigger without a condition", in: "escalation", "when: \\{.*\\}", "when: {}")
    each("card without its end", in: "advice/", "^valid_until: .*$", "valid_until: 2020-01-01")
    each("card without refusal", in: "advice/", "^refusal: ", "refused: ")
    each("card on an unknown fact", in: "advice/", "^  facts: \\[[a-z-]+", "  facts: [no-such-fact")
    each("card on an unknown nature", in: "advice/", "^  natures: \\[[a-z-]+", "  natures: [no-such-nature")
    each("wrong leaf expected", in: "examples/", "expect: \\{leaf: [a-z-]+", "expect: {leaf: another-leaf")
    each("wrong answer given", in: "examples/", "answers: \\{([a-z-]+): [^,}]+", "answers: {no-such-question: x")
    each("target that is none", in: "codes", "assign_seconds: [0-9]+", "assign_seconds: 0")
    each("no title", in: "units", "title: (\"[^\"]*\"|[A-Za-z]+)", "")
    each("questions not bounded", in: "pack.yaml", "questions_max: [0-9]+", "questions_max: many", atMost: 1)
  }

  /// The first question of the first tree, where circles lead; only in packs of one tree is that a question of the same tree.
  private var trees: [String] { files.keys.filter { $0.hasPrefix("trees/") }.sorted() }
  private var circles: Int { trees.count == 1 ? 40 : 0 }
  private var first: String {
    let text = files[trees.first ?? ""] ?? ""
    return text.firstMatch(of: /first: ([a-z-]+)/).map { String($0.1) } ?? "-"
  }

  /// A leaf of the least urgent kind.
  private var slow: String {
    let text = files[trees.first ?? ""] ?? ""
    return text.firstMatch(of: /id: ([a-z-]+), nature: [a-z-]+, priority: P[45]/).map { String($0.1) } ?? "-"
  }

  private func leaf(_ text: String) -> String {
    text.firstMatch(of: /\{id: ([a-z-]+), nature/).map { String($0.1) } ?? "-"
  }
}
