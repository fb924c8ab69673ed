internal import ArgumentParser
internal import Foundation
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// `tocsin journal screens`: what somebody had before them.
struct JournalScreens: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Tell which pages somebody had open and which renderings they were sent.",
    discussion: """
      The side log stands beside the journal in the folder "screens" of the store and keeps 256 MiB at most. A sending \
      names the newest entry that was in it, and each region's digest: the beginning of the SHA-256 of what stood there.
      --since gives what was on the screen at that time first, then what came after it; --until ends it.

      Examples:
        tocsin journal screens --store store --account anna --since 2026-11-21T14:03:00Z
        tocsin journal screens --store store --incident 261121-0042 --json

      With --json it prints {"missed", "looks": [{"account", "session", "page", "incident", "contact", "opened", \
      "closed", "isLive", "sent": [{"at", "position", "regions"}]}]}.
      """)

  @OptionGroup var store: StoreOption
  @Option(help: "Whose screens.") var account: String?
  @Option(help: ArgumentHelp("From when on, such as 2026-11-21T14:03:00Z.", valueName: "TIME")) var since: String?
  @Option(help: ArgumentHelp("Until when.", valueName: "TIME")) var until: String?
  @Option(help: ArgumentHelp("Which incident was open on the page.", valueName: "REF")) var incident: String?
  @Flag(help: "Print JSON.") var json = false

  private struct Told: Encodable {
    let missed: Int
    let looks: [ScreenHistory.Look]
  }

  func run(in office: Office) async throws -> Int32 {
    var history = ScreenHistory(
      ScreenHistory.Question(
        account: account, incident: try incident(office.journal), since: try since.map { try Moment(rfc3339: $0) },
        until: try until.map { try Moment(rfc3339: $0) }))
    try history.read(try ScreenFiles.paths(of: office.journal.folder))
    if json {
      try await office.output.json(Told(missed: history.missed, looks: history.looks))
      return 0
    }
    if history.looks.isEmpty { try await office.output.line("nothing of it is on record") }
    for look in history.looks {
      let subject = [look.contact, look.incident].compactMap(\.self).map { " \(shown($0))" }.joined()
      let who = shown(look.account ?? "somebody") + (look.session.map { ", session \(shown($0))" } ?? "")
      let end = look.isLive ? " to \(look.closed ?? "an end that is not on record")" : ", given once"
      try await office.output.line("\(who): \(look.page)\(subject), \(look.opened)\(end)")
      for sending in look.sent {
        let regions = sending.regions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        try await office.output.line(
          "  \(sending.at)  position \(sending.position)  \(shown(regions.joined(separator: ", ")))")
      }
    }
    if history.missed > 0 {
      try await office.output.line("\(history.missed) lines are missing: more came than was kept")
    }
    return 0
  }

  private func incident(_ journal: SQLiteJournal) throws -> String? {
    guard let incident else { return nil }
    let reference: Reference
    do { reference = try Reference(incident) } catch { return incident }
    guard let row = try journal.row(of: reference) else { throw CommandFault.noIncident(incident) }
    return row.incident.text
  }
}
