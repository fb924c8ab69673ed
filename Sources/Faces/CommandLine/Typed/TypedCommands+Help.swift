internal import ArgumentParser
internal import Orders
internal import Vocabulary

/// What is said of the verbs: which there are, how one is written, and which is nearest to a slip.
extension TypedCommands {
  func help(_ line: String, _ words: [String]) -> CommandAnswer {
    func told(_ lines: [String]) -> CommandAnswer { CommandAnswer(line: line, isDone: true, lines: lines) }
    let verbs = OfferedVerb.all
    let named = verbs.first { $0.path == words } ?? verbs.first { [$0.name] == words && $0.hasShortForm }
    if let verb = named ?? verbs.last(where: { [$0.path.last] == words.map(Optional.some) }) {
      return told([verb.type.configuration.abstract, "Write: \(usage(verb))"])
    }
    let inside = verbs.filter { $0.group != nil && $0.path.starts(with: words) && !words.isEmpty }
    if !inside.isEmpty {
      return told(inside.map { "\($0.path.joined(separator: " ")): \($0.type.configuration.abstract)" })
    }
    let groups = verbs.reduce(into: [(String, [String])]()) { groups, verb in
      let group = verb.group ?? "alone"
      if groups.last?.0 == group {
        groups[groups.count - 1].1.append(verb.name)
      } else {
        groups.append((group, [verb.name]))
      }
    }
    return told(groups.map { "\($0.0): \($0.1.joined(separator: ", "))" } + ["`help note` says how a word is used"])
  }

  /// How it is written, without what the machine says; when something happened people may say.
  func usage(_ verb: OfferedVerb) -> String {
    var words = Tocsin.usageString(for: verb.type).split(separator: " ").map(String.init)
    if words.first == "tocsin" { words.removeFirst() }
    for option in ["--store", "--actor", "[--actor", "[--command", "[--json]"] {
      guard let place = words.firstIndex(of: option) else { continue }
      words.removeSubrange(place...min(place + (option.hasSuffix("]") ? 0 : 1), words.count - 1))
    }
    return words.joined(separator: " ")
  }

  func nearest(_ words: [String]) -> String? {
    let first = words[0].lowercased()
    let names = Set(
      OfferedVerb.all.flatMap { $0.hasShortForm ? [$0.name, $0.group ?? ""] : [$0.group ?? ""] }.filter { !$0.isEmpty })
    if OfferedVerb.all.contains(where: { $0.group == first }), words.count > 1 {
      // Against as many words as the name has: `work show` stands in a group inside the group.
      let inside = OfferedVerb.all.filter { $0.group == first }.map(\.path)
      for count in [3, 2] where words.count >= count {
        let names = inside.filter { $0.count == count }.map { $0.dropFirst().joined(separator: " ") }
        let typed = words[1..<count].joined(separator: " ")
        if let near = TypedCommands.nearest(typed, names) {
          return ([first, near] + words.dropFirst(count).map { TypedLine.text([$0]) }).joined(separator: " ")
        }
      }
      return nil
    }
    return TypedCommands.nearest(first, names.sorted()).map { TypedLine.text([$0] + words.dropFirst()) }
  }

  private static func nearest(_ word: String, _ names: [String]) -> String? {
    let word = word.lowercased()
    if let longer = names.first(where: { $0.hasPrefix(word) }), word.count > 1 { return longer }
    let rated = names.map { (name: $0, distance: distance(word, $0)) }.min {
      ($0.distance, $0.name) < ($1.distance, $1.name)
    }
    return rated.flatMap { $0.distance <= max(1, word.count / 3) ? $0.name : nil }
  }

  /// The line with an option put right that was written nearly so.
  func misspelt(_ words: [String], _ verb: OfferedVerb) -> String? {
    let known = usage(verb).split { $0 == " " || $0 == "[" || $0 == "]" }.map(String.init).filter { $0.hasPrefix("--") }
    guard let place = words.firstIndex(where: { $0.hasPrefix("--") && !known.contains($0) }),
      let right = TypedCommands.nearest(words[place], known)
    else { return nil }
    var words = words
    words[place] = right
    return TypedLine.text(words)
  }
}
