import CrashWriter
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// What a store holds after its writer was killed, checked against what the writers were to write.
struct StoreAfterCrash {
  let entries: [Entry]
  /// Positions by command, in order.
  let appends: [CommandID: [Entry]]

  /// Reads a store and checks all that holds of it whatever was acknowledged; `comment` says which crash it was.
  init(_ folder: String, _ comment: Comment) throws {
    let journal = try SQLiteJournal(folder: folder)
    defer { journal.close() }
    var entries: [Entry] = []
    try journal.forEachEntry { entries.append($0) }
    self.entries = entries
    appends = Dictionary(grouping: entries, by: \.command)
    #expect(try journal.head().position == Int64(entries.count), comment)
    checkChain(comment)
    for (command, found) in appends { checkAppend(command, found, comment) }
    try checkDerived(journal, comment)
  }

  private func checkChain(_ comment: Comment) {
    var head = Head.empty
    var versions: [StreamName: Int64] = [:]
    var numbers: Int64 = 0
    for entry in entries {
      let flaw = Chain.flaw(of: entry, after: head.hash, at: head.position + 1)
      if let flaw { Issue.record("\(comment): \(flaw)") }
      head = Head(position: entry.position, hash: entry.hash)
      versions[entry.stream, default: 0] += 1
      if entry.version != versions[entry.stream] { Issue.record("\(comment): a gap in \(entry.stream)") }
      guard let reference = entry.reference else { continue }
      numbers += 1
      if reference.number != numbers { Issue.record("\(comment): \(reference), expected number \(numbers)") }
    }
  }

  /// All entries of an append or none, side by side, with the content they were written with.
  private func checkAppend(_ command: CommandID, _ found: [Entry], _ comment: Comment) {
    guard let load = CrashLoad(command) else {
      Issue.record("\(comment): nobody wrote \(command)")
      return
    }
    let drafts = load.drafts
    guard found.count == drafts.count else {
      Issue.record("\(comment): \(command) has \(found.count) entries of \(drafts.count)")
      return
    }
    for (entry, draft) in zip(found, drafts) {
      let isSame =
        entry.stream == draft.stream && entry.body == draft.body && entry.personal?.kept?.content == draft.personal
        && entry.actor == draft.actor && entry.cause == draft.cause && entry.happened == draft.happened
        && entry.recorded == draft.recorded && entry.event == draft.event
        && (entry.reference != nil) == (draft.referenceDay != nil)
      if !isSame { Issue.record("\(comment): entry \(entry.position) is not as it was written") }
    }
    let positions = found.map(\.position)
    if positions != Array(positions[0]..<positions[0] + Int64(positions.count)) {
      Issue.record("\(comment): the entries of \(command) stand at \(positions)")
    }
  }

  /// Rows, live streams and words are there for the appends that are, and for no other.
  private func checkDerived(_ journal: SQLiteJournal, _ comment: Comment) throws {
    let commands = Set(appends.keys.map(\.text))
    #expect(Set(try journal.rows(after: nil, limit: .max).map(\.incident.text)) == commands, comment)
    #expect(Set(try journal.liveStreams().map(\.identifier)) == commands, comment)
    for command in appends.keys.sorted().suffix(3) {
      let words = "find" + command.text.replacing("-", with: "x") + "z"
      #expect(try journal.search(words, limit: 2).map(\.position) == appends[command].map { [$0[0].position] }, comment)
      #expect(try journal.receipt(of: command)?.first == appends[command]?.first?.position, comment)
    }
  }

  /// Every acknowledged append stands where the acknowledgement says.
  func checkAcknowledged(_ lines: [String], _ comment: Comment) {
    for line in lines where line != "open" {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let first = Int64(words[1]), let last = Int64(words[2]),
        let found = appends[CommandID(trusted: words[0])]
      else {
        Issue.record("\(comment): \(line) was acknowledged and is not there")
        continue
      }
      if found.first?.position != first || found.last?.position != last {
        Issue.record("\(comment): \(line) was acknowledged, found \(found.map(\.position))")
      }
    }
  }
}
