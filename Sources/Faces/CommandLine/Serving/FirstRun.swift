internal import Desk
internal import Foundation
internal import Incident
internal import JournalSQLite
internal import Procedure
internal import Vocabulary

/// What a store needs before people can work: a pack in force and the centre's wall clock.
struct FirstRun {
  let pack: String?
  let zone: String?

  private static let actor = ActorID(trusted: "first run")

  /// Changes nothing that is there already.
  func prepare(_ journal: SQLiteJournal, _ desk: Desk, _ terminal: Terminal) async throws {
    let office = Office(
      journal: journal, output: terminal, workingFolder: FileManager.default.currentDirectoryPath, isServed: true
    ) { desk }
    let isNew = await desk.packNames().isEmpty
    var inForce: Pack?
    if isNew || pack != nil {
      let published = try await StarterPack.inForce(pack, office, by: FirstRun.actor)
      try terminal.remark("tocsin: procedure pack \(published.name) \(published.version) is in force")
      inForce = published
    }
    if let name = zone {
      try await set(name, desk)
    } else if await !desk.hasZone, let inForce {
      try await set(inForce.timeZone, desk)
    }
  }

  private func set(_ zone: String, _ desk: Desk) async throws {
    let id = CommandID(trusted: "zone \(zone.prefix(40)) \(desk.clock.now().microseconds)")
    _ = try await desk.perform(Order(.setZone(zone), id: id, by: FirstRun.actor))
  }
}
