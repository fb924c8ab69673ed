internal import Foundation
internal import Journal
internal import JournalSQLite

/// Writes and acknowledges each append with `command first last`, until the process is killed or the store fails.
func write(folder: String, run: Int64, writers: Int64) async throws {
  let journal = try SQLiteJournal(folder: folder)
  Acknowledging.write("open")
  try await withThrowingTaskGroup(of: Void.self) { group in
    for writer in 0..<writers { group.addTask { try await write(journal, run, writer) } }
    try await group.waitForAll()
  }
}

private func write(_ journal: SQLiteJournal, _ run: Int64, _ writer: Int64) async throws {
  let own = CrashLoad(run: run, writer: writer, number: 0).own
  var version: Int64 = 0
  while let last = try journal.entries(of: own, after: version, limit: 1_000).last { version = last.version }
  for number in 0..<Int64.max {
    let load = CrashLoad(run: run, writer: writer, number: number)
    switch await journal.append(load.append(version: version)) {
    case .committed(let receipt): Acknowledging.write("\(load.command) \(receipt.first) \(receipt.last)")
    case .failed(let fault): throw fault
    case .already, .stale: exit(4)
    }
    version += load.ownDrafts
  }
}

/// Writes as `write` does and makes one backup after the other beside it, each acknowledged with `backup number`.
func backUp(folder: String, run: Int64, into target: String) async throws {
  let journal = try SQLiteJournal(folder: folder)
  Acknowledging.write("open")
  try await withThrowingTaskGroup(of: Void.self) { group in
    for writer in 0..<Int64(2) { group.addTask { try await write(journal, run, writer) } }
    for number in 0..<Int64.max {
      try journal.backup(to: "\(target)/\(run)-\(number)")
      Acknowledging.write("backup \(run)-\(number)")
    }
    try await group.waitForAll()
  }
}

/// Restores the entries of a store into one new folder after the other, each acknowledged with `restored number`.
func restore(folder: String, run: Int64, into target: String) throws {
  let journal = try SQLiteJournal(folder: folder)
  let entries = try journal.entries(after: 0, limit: .max)
  Acknowledging.write("open")
  for number in 0..<Int64.max {
    let restoring = try Restoring(folder: "\(target)/\(run)-\(number)")
    for start in stride(from: 0, to: entries.count, by: 50) {
      try restoring.take(Array(entries[start..<min(entries.count, start + 50)]))
    }
    _ = try restoring.finish()
    Acknowledging.write("restored \(run)-\(number)")
  }
}

/// Bounds the size of every file this process writes, so that a disk which takes no more is met without one.
func boundFiles(bytesMax: Int64) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: rlim_t(bytesMax), rlim_max: rlim_t(bytesMax))
  guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(5) }
}
