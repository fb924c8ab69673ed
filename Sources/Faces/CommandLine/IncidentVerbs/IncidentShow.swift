internal import ArgumentParser
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin incident show`: everything about one incident.
struct IncidentShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an incident: log, facts, contacts, units, tasks, levels, what is owed, brief.",
    discussion: """
      Who looks at a restricted incident has to be named for it, and the look is recorded.

      Example:
        tocsin incident show 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  private struct Whole: Encodable {
    let now: IncidentNow
    let sheet: IncidentSheet

    /// One object of both.
    func encode(to encoder: any Encoder) throws {
      try now.encode(to: encoder)
      try sheet.encode(to: encoder)
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let (id, life) = try await looker.life(incident)
    let now = IncidentNow(id, life, looker.desk.clock.now())
    let sheet = IncidentSheet(
      life, brief: await looker.brief(life), shift: try await looker.desk.shift(),
      pack: try await looker.pack(of: life), now: looker.desk.clock.now())
    if options.json {
      try await office.output.json(Whole(now: now, sheet: sheet))
    } else {
      try await office.output.line(sheet.lines(now, await looker.desk.localTime).joined(separator: "\n"))
    }
    return 0
  }
}
