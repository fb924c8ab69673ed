internal import Procedure
internal import Vocabulary

/// Every code of a pack with what it means, ready to be looked through.
struct CodeBook: Sendable {
  /// What a code stands for.
  enum Kind: String, CaseIterable {
    case priority = "Priorities"
    case nature = "Natures"
    case fact = "Facts"
    case disposition = "Dispositions"
    case unitType = "Unit types"
    case skill = "Skills"
    case house = "House codes in plain words"
  }

  struct Entry: Hashable, Sendable {
    let kind: Kind
    let code: String
    let meaning: String
    /// What else there is to know; may be empty.
    let more: String
  }

  /// In the order of the kinds, each by code.
  let entries: [Entry]

  init(_ summary: PackSummary, _ wording: Wording) {
    var entries: [Entry] = summary.priorities.map { each in
      let more =
        "unit within \(spoken(seconds: each.assign)), at scene within \(spoken(seconds: each.attend)), "
        + "news within \(spoken(seconds: each.update))"
      return Entry(kind: .priority, code: each.priority, meaning: each.title, more: more)
    }
    entries += summary.natures.map { nature in
      let more = nature.priorities.isEmpty ? "no leaf leads to it" : nature.priorities.joined(separator: ", ")
      return Entry(
        kind: .nature, code: nature.code, meaning: nature.title,
        more: nature.isUnknown ? "\(more); as long as nobody can tell" : more)
    }
    entries += CodeBook.entries(.fact, summary.facts) + CodeBook.entries(.disposition, summary.dispositions)
    entries += CodeBook.entries(.unitType, summary.unitTypes) + CodeBook.entries(.skill, summary.skills)
    entries += wording.plainWords.sorted { $0.key < $1.key }.map {
      Entry(kind: .house, code: $0.key, meaning: $0.value, more: "said outside the house")
    }
    self.entries = entries
  }

  private static func entries(_ kind: Kind, _ codes: [TitledCode]) -> [Entry] {
    codes.map { Entry(kind: kind, code: $0.code, meaning: $0.title, more: "") }
  }

  /// Those in which each word of the question begins a word; everything for an empty question.
  func entries(matching question: String) -> [Entry] {
    let wanted = question.foldedWords
    return entries.filter { entry in
      let said = "\(entry.kind.rawValue) \(entry.code) \(entry.meaning)".foldedWords
      return wanted.allSatisfy { word in said.contains { $0.hasPrefix(word) } }
    }
  }
}
