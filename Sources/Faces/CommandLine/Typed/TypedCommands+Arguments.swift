internal import Account
internal import Assessment
internal import Contact
internal import Deployment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Orders
internal import Overview
internal import Procedure
internal import Shift
internal import Vocabulary

/// What may follow a verb, as things stand.
extension TypedCommands {
  func arguments(
    of verb: OfferedVerb, _ giver: LineGiver, _ subject: CommandSubject
  ) async throws -> [String] {
    switch verb.group {
    case "incident", "assess": return try await arguments(ofIncident: verb.name, life(subject, giver))
    case "unit": return try await arguments(ofUnit: verb.name, life(subject, giver))
    case "contact": return try await arguments(ofContact: verb.name)
    case "account":
      guard giver.may(.keepAccounts) || giver.may(.inspect), verb.name != "open" else { return [] }
      return desk.accounts().keys.sorted().map(\.text)
    case "procedure":
      let isOfPack = ["published", "use", "shadow", "rollback", "work begin", "work show"].contains(verb.name)
      return isOfPack ? await desk.packNames().map(\.text).sorted() : []
    default: return []
    }
  }

  /// The incident that is open on the page, as far as whoever types may see it.
  private func life(_ subject: CommandSubject, _ giver: LineGiver) async throws -> Life? {
    guard let name = subject.incident, let id = try await desk.incident(named: name) else { return nil }
    let life = try await desk.life(id)
    return life.log.isOpenTo(giver.actor) ? life : life.withheld
  }

  private func arguments(ofIncident verb: String, _ life: Life?) async throws -> [String] {
    var pack: Pack?
    if let life { pack = try await desk.pack(of: life) }
    if pack == nil { pack = try await desk.packInForce() }
    switch verb {
    case "answer", "skip":
      guard let assessment = life?.assessment, let asking = assessment.asking, let tree = assessment.tree else {
        return []
      }
      return pack?.trees[tree]?.questions[asking.question]?.answers.map(\.key.text) ?? []
    case "start": return pack?.trees.keys.sorted().map(\.text) ?? []
    case "advise", "jump": return pack?.advice.keys.sorted().map(\.text) ?? []
    case "close": return pack?.dispositions.keys.sorted().map(\.text) ?? []
    case "establish": return pack?.facts.keys.sorted().map(\.text) ?? []
    case "withdraw": return life?.log.facts.sorted().map(\.text) ?? []
    case "state": return LogTopic.allCases.map(\.rawValue)
    case "raise": return EscalationLevel.allCases.dropFirst().map { "\($0.rawValue)" }
    case "override": return Priority.allCases.map(\.description)
    case "judge": return Validity.allCases.map(\.rawValue)
    case "role", "decide": return CommandRole.allCases.map(\.rawValue)
    case "hand": return try await onDuty()
    default: return []
    }
  }

  private func arguments(ofUnit verb: String, _ life: Life?) async throws -> [String] {
    switch verb {
    case "assign": return await desk.units().filter { $0.value.isFree }.keys.sorted().map(\.text)
    case "acknowledge", "mobile", "at-scene", "clear", "refuse", "stand-down", "divert", "heard":
      return life?.deployment.active.map(\.unit.text) ?? []
    case "on", "off", "withdraw", "available", "returning", "position", "skills", "show":
      return await desk.units().keys.sorted().map(\.text)
    default: return []
    }
  }

  private func arguments(ofContact verb: String) async throws -> [String] {
    switch verb {
    case "tell": return CallerDetail.allCases.map(\.rawValue)
    case "face": return Situation.allCases.map(\.rawValue)
    case "queue": return Urgency.allCases.map(\.rawValue)
    case "wrap-up": return ContactWrapUp.Ending.allCases.map(\.rawValue)
    case "offer": return try await onDuty()
    default: return []
    }
  }

  private func onDuty() async throws -> [String] { try await desk.shift().onDuty.keys.sorted().map(\.text) }
}
