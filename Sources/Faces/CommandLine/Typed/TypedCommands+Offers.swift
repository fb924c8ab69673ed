internal import Orders

/// Whole lines offered while somebody types.
extension TypedCommands {
  func completions(_ line: String, as giver: LineGiver, about subject: CommandSubject) async -> [String] {
    let pieces = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let last = pieces.last else { return [] }
    let before = pieces.dropLast().filter { !$0.isEmpty }
    let offers: [String]
    do { offers = try await self.offers(Array(before), giver, subject) } catch { return [] }
    let head = before.map { $0 + " " }.joined()
    let fits = offers.filter { $0.lowercased().hasPrefix(last.lowercased()) && $0 != last }
    return fits.map { head + $0 }
  }

  private func offers(_ before: [String], _ giver: LineGiver, _ subject: CommandSubject) async throws -> [String] {
    let verbs = OfferedVerb.all
    let words = before.map { $0.lowercased() }
    guard let first = words.first else {
      let short = verbs.filter { $0.hasShortForm }.map(\.name)
      let groups = verbs.compactMap(\.group)
      var seen: Set<String> = []
      return (short + groups).filter { seen.insert($0).inserted }
    }
    let inside = verbs.filter { $0.path.count > words.count && $0.path.starts(with: words) }
    if !inside.isEmpty { return inside.map { $0.path.dropFirst(words.count).joined(separator: " ") } }
    if let whole = verbs.first(where: { $0.group != nil && words.starts(with: $0.path) }) {
      return try await arguments(of: whole, giver, subject)
    }
    // A short form may be a verb of several groups; which one is meant is seen by what follows.
    var seen: Set<String> = []
    var offers: [String] = []
    for verb in verbs where verb.hasShortForm && verb.name == first {
      offers += try await arguments(of: verb, giver, subject).filter { seen.insert($0).inserted }
    }
    return offers
  }
}
