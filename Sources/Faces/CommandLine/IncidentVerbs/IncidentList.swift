internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Overview
internal import Shift
internal import Vocabulary

/// `tocsin incident list`: the board.
struct IncidentList: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the open incidents in the order of what is due next.",
    discussion: """
      Example:
        tocsin incident list --store store --limit 20
      """)

  @OptionGroup var options: LookOptions
  @Option(help: "The most lines.") var limit = 200

  var store: StoreOption { options.store }

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000") }
  }

  private struct Listed: Encodable {
    let now: String
    let open: Int
    let overdue: Int
    let incidents: [Line]
  }

  private struct Line: Encodable {
    let now: IncidentNow
    let stage: String
    let place: String?
    let ground: String?
    let received: String
    /// Who answers for it, where its owner is not on duty.
    let answers: String?
    let units: [Unit]
    let restricted: Bool

    struct Unit: Encodable {
      let unit: String
      let step: String
    }

    enum Keys: CodingKey { case stage, place, ground, received, answers, units, restricted }

    func encode(to encoder: any Encoder) throws {
      try now.encode(to: encoder)
      var fields = encoder.container(keyedBy: Keys.self)
      try fields.encode(stage, forKey: .stage)
      try fields.encodeIfPresent(place, forKey: .place)
      try fields.encodeIfPresent(ground, forKey: .ground)
      try fields.encode(received, forKey: .received)
      try fields.encodeIfPresent(answers, forKey: .answers)
      try fields.encode(units, forKey: .units)
      try fields.encode(restricted, forKey: .restricted)
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let now = looker.desk.clock.now()
    let shift = try await looker.desk.shift()
    var board = Board()
    var lives: [IncidentID: Life] = [:]
    for (stream, stand) in await looker.desk.live().stands {
      guard case .incident(let life) = stand.state, let id = IncidentID(of: stream) else { continue }
      board.take(id, life)
      lives[id] = life
    }
    let lines = board.first(limit).compactMap { line in
      lives[line.incident].map { self.line(line, $0, shift, now, maySee: looker.maySee($0)) }
    }
    if options.json {
      try await office.output.json(
        Listed(now: now.rfc3339, open: board.count, overdue: board.overdue(at: now), incidents: lines))
      return 0
    }
    for line in lines { try await office.output.line(text(line)) }
    try await office.output.line("\(board.count) open, \(board.overdue(at: now)) overdue")
    return 0
  }

  private func line(_ line: BoardLine, _ life: Life, _ shift: ShiftState, _ now: Moment, maySee: Bool) -> Line {
    var answers: String?
    if case .fallback? = Ownership(life, shift) { answers = Ownership(life, shift)?.words }
    let summary = IncidentNow(line.incident, life, now)
    return Line(
      now: maySee ? summary : summary.withheld, stage: line.stage.rawValue,
      place: maySee ? life.log.location?.place.words : nil,
      ground: line.ground?.text, received: line.received.rfc3339, answers: answers,
      units: line.units.map { Line.Unit(unit: $0.callSign.text, step: $0.step.rawValue) },
      restricted: life.log.restrictedTo != nil)
  }

  private func text(_ line: Line) -> String {
    let place = line.restricted && line.place == nil ? "restricted" : line.place ?? "place not known"
    let units = line.units.map { "\($0.unit) \($0.step)" }.joined(separator: ", ")
    return [
      line.now.reference ?? line.now.incident, line.now.priority ?? "--", line.stage, "level \(line.now.level)",
      line.now.nature ?? "not assessed", place, line.now.next.map { "next: \($0.line)" } ?? "",
      line.answers.map { "answers: \($0)" } ?? "", units,
    ]
    .filter { !$0.isEmpty }.map { shown($0) }.joined(separator: "  ")
  }
}
