internal import Account
internal import Desk
internal import Improvement
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
package import Vocabulary

/// Drafts tried on the record: what they lower is read incident by incident, and they run in the shadow of what is in force.
extension Resources {
  static let trials: [Resource] = [
    Resource(
      "/procedures/{pack}/trial/readings", .publishProcedures,
      "Say that you have read that incidents come out lower under the draft; a restricted one is looked at by it, with the scope read.",
      [
        .names("incidents", "Their references."), .name("hash", "The draft that was looked at."),
        .words("reason", "Why it is right that they come out lower."),
      ], intents: readings),
    Resource(
      "/procedures/{pack}/shadow", .keepProcedures, "Run the draft in the shadow of what is in force.",
      [.name("hash", "That draft, where it is certain that no other is laid open meanwhile.").ifAny]
    ) { sheet in
      let name = try sheet.packName()
      guard let draft = try await sheet.desk.packState(name).draft else { throw DeskError.refused(.pack(.noDraft)) }
      return .pack(name, .beginShadow(try sheet.optionalName("hash") ?? draft.hash))
    },
    Resource("/procedures/{pack}/shadow/ending", .keepProcedures, "End the shadow run.", [.reason]) {
      .pack(try $0.packName(), .endShadow(reason: try $0.words("reason", "the reason")))
    },
  ]

  /// The field by which a page says that an incident was ticked.
  package static func ticked(_ incident: Reference) -> String { "\(tickedPrefix)\(incident)" }
  private static let tickedPrefix = "read-"

  /// A look at a restricted incident is recorded, and refused to whoever is not named.
  private static func readings(_ sheet: OrderSheet) async throws -> [Intent] {
    guard let draft = try await sheet.desk.draft(of: try sheet.packName()) else {
      throw DeskError.refused(.pack(.noDraft))
    }
    guard try sheet.name("hash", "the draft") == draft.hash else {
      throw Unfit("hash", "another draft was laid open meanwhile; look at this one")
    }
    let named = (sheet.optional("incidents") ?? "").split(separator: ",").map(String.init)
    let ticked = sheet.fields.keys.filter { $0.hasPrefix(tickedPrefix) }.map {
      String($0.dropFirst(tickedPrefix.count))
    }
    let references = Set(named + ticked).sorted()
    guard !references.isEmpty else { throw Unfit("incidents", "tick those you have read") }
    let reason = try sheet.words("reason", "why it is right that they come out lower")
    let trial = try await sheet.desk.trial(of: draft)
    var intents: [Intent] = []
    for reference in references {
      guard let incident = try await sheet.desk.incident(named: reference), let line = trial.line(of: incident),
        let downgrade = trial.downgrade(line)
      else {
        throw Unfit(
          "incidents", "\(reference.prefix(40)) is no incident that comes out lower under this draft; look at its list")
      }
      if line.isRestricted { intents.append(.log(incident, .look)) }
      let reading = DowngradeRead(version: draft.version, hash: draft.hash, downgrade: downgrade, reason: reason)
      intents.append(.pack(draft.name, .readDowngrade(reading)))
    }
    return intents
  }
}
