/// Where a part stands in a file of a pack, step by step with slashes between: keys by their names, parts of a list by number from 0
/// as `#3`, or by what they are called: `decisions/priority/rules/people-inside/when/#1`.
package struct ElementAddress: Hashable, Sendable, CustomStringConvertible {
  /// One step down.
  enum Step: Hashable, Sendable {
    case named(String)
    case number(Int)
  }

  static let stepsMax = 12

  let steps: [Step]

  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...ElementAddress.stepsMax).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    steps = parts.map { part in
      part.first == "#" ? Int(part.dropFirst()).map { .number($0) } ?? .named(String(part)) : .named(String(part))
    }
  }

  init(_ steps: [Step]) { self.steps = steps }

  package var description: String {
    steps.map { step in
      switch step {
      case .named(let name): name
      case .number(let number): "#\(number)"
      }
    }.joined(separator: "/")
  }

  func adding(_ name: String) -> ElementAddress { ElementAddress(steps + [.named(name)]) }
  func adding(_ number: Int) -> ElementAddress { ElementAddress(steps + [.number(number)]) }

  var parent: ElementAddress { ElementAddress(Array(steps.dropLast())) }

  /// The key or name it ends in.
  var lastName: String? {
    if case .named(let name)? = steps.last { name } else { nil }
  }
}

extension YamlNode {
  /// What parts of lists are called by.
  private static let names = ["decision", "id", "key", "name", "code", "unit", "type", "skill", "title"]

  /// What it is called, where it is called something.
  var calledBy: String? {
    for name in YamlNode.names {
      if case .text(let text, _, _)? = self[name] { return text }
    }
    return nil
  }

  subscript(key: String) -> YamlNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var items: [YamlNode]? {
    if case .list(let items, _) = self { items } else { nil }
  }

  var string: String? {
    if case .text(let text, _, _) = self { text } else { nil }
  }

  /// The part at an address; nil where there is none.
  func part(_ address: ElementAddress) -> YamlNode? {
    address.steps.reduce(Optional(self)) { node, step in node.flatMap { $0.number(of: step).map { $0.1 } } }
  }

  /// The part one step down, and its number in a list.
  func number(of step: ElementAddress.Step) -> (Int, YamlNode)? {
    switch (self, step) {
    case (.mapping, .named(let name)): return self[name].map { (0, $0) }
    case (.list(let items, _), .number(let number)):
      return items.indices.contains(number) ? (number, items[number]) : nil
    case (.list(let items, _), .named(let name)):
      return items.firstIndex { $0.calledBy == name }.map { ($0, items[$0]) }
    case (.text, _), (.mapping, .number): return nil
    }
  }

  /// In the words of a history: `priority, people-inside, when 2`.
  func words(_ address: ElementAddress) -> String {
    var words: [String] = []
    var node: YamlNode? = self
    for step in address.steps {
      let found = node?.number(of: step)
      switch step {
      case .named(let name): words.append(name)
      case .number(let number):
        if let name = found?.1.calledBy {
          words.append(name)
        } else {
          words.append((words.popLast().map { $0 + " " } ?? "") + "\(number + 1)")
        }
      }
      node = found?.1
    }
    let plain = ["decisions", "rules", "questions", "answers", "leaves", "examples"]
    return words.filter { !plain.contains($0) }.joined(separator: ", ")
  }

  /// Whether it says the same, wherever it stands.
  func says(_ other: YamlNode) -> Bool {
    switch (self, other) {
    case (.text(let one, let quoted, _), .text(let other, let otherQuoted, _)):
      one == other && quoted == otherQuoted || one == other && !isNothing && !["true", "false"].contains(one)
    case (.list(let one, _), .list(let other, _)):
      one.count == other.count && zip(one, other).allSatisfy { $0.says($1) }
    case (.mapping(let one, _), .mapping(let other, _)):
      one.count == other.count && zip(one, other).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
    case (.text, _), (.list, _), (.mapping, _): false
    }
  }
}
