package import Journal
package import Vocabulary

/// What a writer writes, made from the command's id alone, so that whoever finds the id can tell what must be there.
package struct CrashLoad: Sendable {
  /// Who writes, in which run, and the number of the append.
  package let run: Int64
  package let writer: Int64
  package let number: Int64

  package init(run: Int64, writer: Int64, number: Int64) {
    self.run = run
    self.writer = writer
    self.number = number
  }

  /// Reads `run-writer-number`; nil for anything else.
  package init?(_ command: CommandID) {
    let parts = command.text.split(separator: "-").compactMap { Int64($0) }
    guard parts.count == 3 else { return nil }
    self.init(run: parts[0], writer: parts[1], number: parts[2])
  }

  package var command: CommandID { CommandID(trusted: "\(run)-\(writer)-\(number)") }
  /// The writer's own stream, whose version it knows.
  package var own: StreamName { .unit(CallSign(trusted: "W\(writer)")) }
  private var incident: IncidentID { IncidentID(trusted: "\(run)-\(writer)-\(number)") }
  /// One that all writers share and nobody expects a version of.
  private var shared: StreamName { .contact(ContactID(trusted: "C\(number % 5)")) }

  private static let day = DayCode(year: 2026, month: 11, day: 21)
  private static let time = Moment(secondsSince1970: 1_795_000_000)

  /// One to six drafts over up to three streams: personal parts in some, a reference in some, up to 40 kB each.
  package var drafts: [Draft] {
    let count = 1 + (number &* 7 &+ writer) % 6
    return (0..<count).map { index in
      let stream = [own, .incident(incident), shared][Int((index &+ number) % 3)]
      let isLarge = (number &+ index) % 23 == 0
      let words = String(repeating: "é\(number)", count: isLarge ? 8_000 : 8)
      return Draft(
        stream: stream, event: "crash", eventVersion: 1, happened: CrashLoad.time.adding(seconds: number),
        recorded: CrashLoad.time.adding(seconds: number &+ index), actor: ActorID(trusted: "writer \(writer)"),
        cause: index == 0 ? nil : CommandID(trusted: "cause"), command: command,
        body: Array(#"{"of":"\#(command)","index":\#(index),"words":"\#(words)"}"#.utf8),
        personal: index % 2 == 0 ? Array(#"{"words":"of \#(command) \#(index)"}"#.utf8) : nil,
        referenceDay: index == 0 && number % 3 == 0 ? CrashLoad.day : nil,
        searchWords: index == 0 ? "find\(run)x\(writer)x\(number)z" : nil)
    }
  }

  /// The row that is written with the entries.
  private var row: IncidentRow {
    IncidentRow(
      incident: incident, reference: nil, source: nil, received: CrashLoad.time, opened: CrashLoad.time, closed: nil,
      owner: .machine, priority: nil, nature: nil, natureTitle: nil, ground: nil, place: nil, disposition: nil,
      units: [])
  }

  /// The append of this number on top of what the writer's own stream holds.
  package func append(version: Int64) -> Append {
    var marks = Marks()
    marks.rows = [row]
    marks.live = [.incident(incident): true]
    return Append(command: command, expected: [own: version, .incident(incident): 0], drafts: drafts, marks: marks)
  }

  /// How far an append moves the writer's own stream on.
  package var ownDrafts: Int64 { Int64(drafts.filter { $0.stream == own }.count) }
}
