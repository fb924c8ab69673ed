package import Decider
internal import Vocabulary

/// What the centre knows of a place or of a caller: facts with their source and their end.
package enum RegisterKeeping: Decider {
  package static let initial = RegisterState()

  package static func decide(
    _ command: RegisterCommand, _ state: RegisterState, _ stamp: Stamp
  ) throws(RegisterRefusal) -> [RegisterEvent] {
    switch command {
    case .describe(let title):
      try check(title.name.words, "the name")
      for words in [title.address?.words, title.number?.words] where words != nil { try check(words, "the detail") }
      return state.title == title ? [] : [.described(title)]
    case .add(let fact):
      guard state.title != nil else { throw .notDescribed }
      try check(fact.words.words, "the fact")
      try check(fact.source, "the source")
      return state.facts.contains { $0.fact == fact && $0.withdrawn == nil } ? [] : [.added(fact)]
    case .withdraw(let entry, let reason):
      guard let known = state.facts.first(where: { $0.entry == entry }) else { throw .noSuchFact(entry) }
      try check(reason, "the reason")
      if let withdrawn = known.withdrawn {
        guard withdrawn == reason else { throw .alreadyWithdrawn(entry) }
        return []
      }
      return [.withdrawn(entry: entry, reason: reason)]
    }
  }

  private static func check(_ words: String?, _ what: String) throws(RegisterRefusal) {
    guard let words, words.hasWords else { throw .wordsMissing(what) }
    guard words.utf8.count <= RegisterRefusal.wordsBytesMax else { throw .tooLong(bytes: words.utf8.count) }
  }

  package static func evolve(_ state: inout RegisterState, _ event: RegisterEvent, _ stamp: Stamp) {
    switch event {
    case .described(let title): state.title = title
    case .added(let fact):
      state.facts.append(
        RegisterState.Known(fact: fact, entry: stamp.version, actor: stamp.actor, recorded: stamp.recorded))
    case .withdrawn(let entry, let reason):
      guard let index = state.facts.firstIndex(where: { $0.entry == entry }) else { return }
      state.facts[index].withdrawn = reason
    }
  }
}
