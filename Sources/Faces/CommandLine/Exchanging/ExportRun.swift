internal import Contact
internal import Deployment
internal import Desk
internal import Exchange
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Register
internal import Vocabulary

/// Writes every table, a page of incidents at a time.
struct ExportRun {
  let journal: any JournalPort
  let desk: Desk
  let isTable: Bool

  private static let page = 512

  /// Returns how many incidents were withheld because they are restricted.
  func write(to folder: ExportFolder) async throws -> Int {
    var withheld = 0
    var last: IncidentID?
    while true {
      let rows = try journal.rows(after: last, limit: ExportRun.page)
      for row in rows {
        let life = try await desk.life(row.incident)
        if life.log.restrictedTo != nil { withheld += 1 }
        for table in [ExportTable.incidents, .log, .answers, .assignments] {
          try add(table.rows(of: row.incident, life.withheld), to: table, folder)
        }
      }
      guard let end = rows.last else { break }
      last = end.incident
    }
    try await writeContacts(folder)
    try await writeRegisters(folder)
    for (sign, state) in await desk.units().sorted(by: { $0.key < $1.key }) {
      try add([ExportTable.row(of: sign, try await desk.shown(state, to: nil))], to: .units, folder)
    }
    for (id, state) in desk.accounts().sorted(by: { $0.key < $1.key }) {
      try add([ExportTable.row(of: id, state)], to: .accounts, folder)
    }
    for name in await desk.packNames() {
      for version in try await desk.versions(of: name) {
        try add([ExportTable.row(of: version)], to: .packs, folder)
      }
    }
    return withheld
  }

  private func add(_ rows: [ExportRow], to table: ExportTable, _ folder: ExportFolder) throws {
    let name = table.rawValue + (isTable ? ".csv" : ".jsonl")
    for row in rows {
      if isTable, folder.isNew(name) { try folder.add(row.heading, to: name) }
      try folder.add(isTable ? row.cells : row.line, to: name, count: 1)
    }
  }

  /// Those about a restricted incident are left out with it.
  private func writeContacts(_ folder: ExportFolder) async throws {
    var position: Int64 = 0
    while true {
      let entries = try journal.entries(after: position, of: ["contact-received"], limit: ExportRun.page)
      for entry in entries {
        let id = ContactID(trusted: entry.stream.identifier)
        let state = try await desk.contact(id)
        if let incident = state.incident, try await desk.life(incident).log.restrictedTo != nil { continue }
        try add([ExportTable.row(of: id, state)], to: .contacts, folder)
      }
      guard let end = entries.last else { return }
      position = end.position
    }
  }

  private func writeRegisters(_ folder: ExportFolder) async throws {
    let stands = await desk.live().stands
    for (stream, stand) in stands.sorted(by: { $0.key < $1.key }) {
      switch stand.state {
      case .place(let state):
        try add([ExportTable.row(of: stream.identifier, state)], to: .places, folder)
        try add(ExportTable.facts(of: stream.identifier, stream.kind, state), to: .facts, folder)
      case .caller(let state):
        try add([ExportTable.row(of: stream.identifier, state)], to: .callers, folder)
        try add(ExportTable.facts(of: stream.identifier, stream.kind, state), to: .facts, folder)
      case .contact, .incident, .unit, .shift, .account, .pack, .draft, .centre: continue
      }
    }
  }
}

/// Writes the incident log for process mining.
struct EventLogRun {
  let journal: any JournalPort
  let desk: Desk

  private static let page = 1_024

  /// Returns how many incidents were withheld because they are restricted.
  func writeXES(to folder: ExportFolder) async throws -> Int {
    let name = "incidents.xes"
    var withheld = 0
    var last: IncidentID?
    try folder.add(EventLogXES.opening, to: name)
    while true {
      let rows = try journal.rows(after: last, limit: EventLogRun.page)
      for row in rows {
        guard try await desk.life(row.incident).log.restrictedTo == nil else {
          withheld += 1
          continue
        }
        var entries: [Entry] = []
        while true {
          let some = try journal.entries(
            of: .incident(row.incident), after: entries.last?.version ?? 0, limit: EventLogRun.page)
          entries += some
          if some.count < EventLogRun.page { break }
        }
        try folder.add(EventLogXES.trace(row, entries), to: name, count: entries.count)
      }
      guard let end = rows.last else { break }
      last = end.incident
    }
    try folder.add(EventLogXES.closing, to: name)
    return withheld
  }

  func writeOCEL(to folder: ExportFolder) async throws -> Int {
    let name = "log.ocel.json"
    let restricted = try await restricted()
    var log = EventLogOCEL(withholding: restricted)
    try folder.add(EventLogOCEL.opening, to: name)
    var position: Int64 = 0
    let head = try journal.head().position
    while position < head {
      let entries = try journal.entries(after: position, limit: EventLogRun.page)
      for entry in entries {
        if let event = try log.event(entry) { try folder.add(event, to: name, count: 1) }
      }
      guard let end = entries.last else { break }
      position = end.position
    }
    try folder.add(log.closing, to: name)
    return restricted.count
  }

  /// Every incident that only named people may open now.
  private func restricted() async throws -> Set<IncidentID> {
    var restricted: Set<IncidentID> = []
    var position: Int64 = 0
    while true {
      let entries = try journal.entries(after: position, of: ["log-restricted"], limit: EventLogRun.page)
      for entry in entries {
        let id = IncidentID(trusted: entry.stream.identifier)
        if try await desk.life(id).log.restrictedTo != nil { restricted.insert(id) }
      }
      guard let end = entries.last else { return restricted }
      position = end.position
    }
  }
}
