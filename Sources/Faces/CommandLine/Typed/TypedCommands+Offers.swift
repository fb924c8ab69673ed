internal import Assessment
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Orders
internal import Procedure
internal import Vocabulary

/// Whole lines offered while somebody types.
extension TypedCommands {
  func completions(_ line: String, as giver: LineGiver, about subject: CommandSubject) async -> [String] {
    let pieces = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let last = pieces.last else { return [] }
    let before = pieces.dropLast().filter { !$0.isEmpty }
    let offers: [String]
    do { offers = try await self.offers(Array(before), subject) } catch { return [] }
    let head = before.map { $0 + " " }.joined()
    let fits = offers.filter { $0.lowercased().hasPrefix(last.lowercased()) && $0 != last }
    return fits.map { head + $0 }
  }

  private func offers(_ before: [String], _ subject: CommandSubject) async throws -> [String] {
    let verbs = OfferedVerb.all
    guard let first = before.first else {
      let short = verbs.filter { $0.hasShortForm }.map(\.name)
      let groups = verbs.compactMap(\.group)
      var seen: Set<String> = []
      return (short + groups).filter { seen.insert($0).inserted }
    }
    if before.count == 1 {
      let inside = verbs.filter { $0.group == first }.map(\.name)
      if !inside.isEmpty { return inside }
    }
    let isWhole = verbs.contains { $0.group == first }
    return try await arguments(isWhole ? before.dropFirst().first ?? "" : first, subject)
  }

  /// What may follow a verb, as things stand.
  private func arguments(_ verb: String, _ subject: CommandSubject) async throws -> [String] {
    var life: Life?
    if let name = subject.incident, let id = try await desk.incident(named: name) { life = try await desk.life(id) }
    var pack: Pack?
    if let pinned = life?.assessment.pack { pack = try await desk.pack(pinned) }
    if pack == nil { pack = try await desk.packInForce() }
    switch verb {
    case "assign": return await desk.units().filter { $0.value.isFree }.keys.sorted().map(\.text)
    case "acknowledge", "mobile", "at-scene", "clear", "refuse", "stand-down", "divert", "heard":
      return (life?.deployment.active.map(\.unit.text) ?? [])
    case "on", "off", "withdraw", "available", "returning", "position":
      return await desk.units().keys.sorted().map(\.text)
    case "answer", "skip":
      guard let assessment = life?.assessment, let asking = assessment.asking, let tree = assessment.tree else {
        return []
      }
      return pack?.trees[tree]?.questions[asking.question]?.answers.map(\.key.text) ?? []
    case "start": return pack?.trees.keys.sorted().map(\.text) ?? []
    case "advise", "jump": return pack?.advice.keys.sorted().map(\.text) ?? []
    case "close": return pack?.dispositions.keys.sorted().map(\.text) ?? []
    case "establish": return pack?.facts.keys.sorted().map(\.text) ?? []
    case "state": return LogTopic.allCases.map(\.rawValue)
    case "raise": return EscalationLevel.allCases.dropFirst().map { "\($0.rawValue)" }
    case "override": return Priority.allCases.map(\.description)
    case "judge": return Validity.allCases.map(\.rawValue)
    default: return []
    }
  }
}
