/// A tree laid out to be edited, also where it is not sound yet.
package struct TreeSheet: Sendable {
  package typealias Cell = TableSheet.Cell

  /// A question with its answers.
  package struct QuestionSheet: Sendable, Hashable {
    package let id: String
    package let address: String
    package let wording: Cell
    package let why: Cell
    package let seconds: Cell
    package let answers: [AnswerSheet]
    package let lines: ClosedRange<Int>
  }

  /// An answer and where it leads.
  package struct AnswerSheet: Sendable, Hashable {
    package let key: String
    package let address: String
    package let words: Cell
    package let heard: Cell
    package let facts: Cell
    package let value: Cell
    package let lifeThreat: Cell
    /// One place without a condition; nil where there are branches.
    package let next: Cell?
    package let branches: [BranchSheet]
    package let lines: ClosedRange<Int>
  }

  /// A branch: its condition, none for the last, and where it leads.
  package struct BranchSheet: Sendable, Hashable {
    package let address: String
    package let condition: Cell?
    package let to: Cell
  }

  /// What a path comes to.
  package struct LeafSheet: Sendable, Hashable {
    package let id: String
    package let address: String
    package let nature: Cell
    package let priority: Cell
    package let requirement: Cell
    package let skills: Cell
    package let level: Cell
    package let advice: Cell
    package let lines: ClosedRange<Int>
  }

  package let id: String
  package let title: Cell
  package let first: Cell
  package let questions: [QuestionSheet]
  package let leaves: [LeafSheet]

  /// Nil where the file cannot be laid out.
  package init?(_ text: String, file: String) {
    guard let yaml = YamlText(text, file: file), case .mapping(let entries, _) = yaml.root,
      let questions = yaml.root["questions"]?.items
    else { return nil }
    let root = yaml.root
    id = root["id"]?.string ?? ""
    title = Cell(root, ElementAddress([]), "title")
    first = Cell(root, ElementAddress([]), "first")
    /// Up to the line before the next part of the file.
    func lines(_ items: [YamlNode], _ number: Int, _ key: String) -> ClosedRange<Int> {
      let from = items[number].place.line
      let after = entries.map(\.keyPlace.line).filter { $0 > from }.min() ?? yaml.lineCount + 1
      let next = number + 1 < items.count ? items[number + 1].place.line : after
      return from...max(from, next - 1)
    }
    self.questions = questions.enumerated().map { number, node in
      QuestionSheet(
        node, ElementAddress([.named("questions"), .number(number)]), lines(questions, number, "questions"))
    }
    let leaves = root["leaves"]?.items ?? []
    self.leaves = leaves.enumerated().map { number, node in
      LeafSheet(node, ElementAddress([.named("leaves"), .number(number)]), lines(leaves, number, "leaves"))
    }
  }
}

extension TableSheet.Cell {
  /// The text under a key as people type it: lists with commas, numbers by name with colons.
  init(_ node: YamlNode, _ address: ElementAddress, _ key: String) {
    self.address = address.adding(key).description
    switch node[key] {
    case .text(let words, let isQuoted, _)?: text = key == "value" && isQuoted ? "\"\(words)\"" : words
    case .list(let items, _)?: text = items.compactMap(\.string).joined(separator: ", ")
    case .mapping(let entries, _)?:
      text = entries.map { "\($0.key): \($0.value.string ?? "")" }.joined(separator: ", ")
    case nil: text = ""
    }
  }
}

extension TreeSheet.QuestionSheet {
  fileprivate init(_ node: YamlNode, _ address: ElementAddress, _ lines: ClosedRange<Int>) {
    self.address = address.description
    self.lines = lines
    id = node["id"]?.string ?? ""
    wording = .init(node, address, "wording")
    why = .init(node, address, "why")
    seconds = .init(node, address, "seconds")
    let items = node["answers"]?.items ?? []
    answers = items.enumerated().map { number, answer in
      let from = answer.place.line
      let last = number + 1 < items.count ? items[number + 1].place.line - 1 : lines.upperBound
      return TreeSheet.AnswerSheet(answer, address.adding("answers").adding(number), from...max(from, last))
    }
  }
}

extension TreeSheet.AnswerSheet {
  fileprivate init(_ node: YamlNode, _ address: ElementAddress, _ lines: ClosedRange<Int>) {
    self.address = address.description
    self.lines = lines
    key = node["key"]?.string ?? ""
    words = .init(node, address, "words")
    heard = .init(node, address, "heard")
    facts = .init(node, address, "facts")
    value = .init(node, address, "value")
    lifeThreat = .init(node, address, "life_threat")
    let list = address.adding("next")
    branches = (node["next"]?.items ?? []).enumerated().map { number, branch in
      let address = list.adding(number)
      return TreeSheet.BranchSheet(
        address: address.description, condition: branch["if"].map { _ in .init(branch, address, "if") },
        to: .init(branch, address, "to"))
    }
    next = branches.isEmpty ? .init(node, address, "next") : nil
  }
}

extension TreeSheet.LeafSheet {
  fileprivate init(_ node: YamlNode, _ address: ElementAddress, _ lines: ClosedRange<Int>) {
    self.address = address.description
    self.lines = lines
    id = node["id"]?.string ?? ""
    nature = .init(node, address, "nature")
    priority = .init(node, address, "priority")
    requirement = .init(node, address, "requirement")
    skills = .init(node, address, "skills")
    level = .init(node, address, "level")
    advice = .init(node, address, "advice")
  }
}
