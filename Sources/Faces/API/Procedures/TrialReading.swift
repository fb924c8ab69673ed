internal import Account
internal import Desk
internal import HTTPTypes
internal import Improvement
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

/// One incident of a trial.
struct TrialLine: Sendable {
  let line: Trial.Line
  let tried: TrialCase
  let isUnread: Bool
}

extension View where Subject == TrialLine {
  static let trialLine = View(
    "TriedIncident",
    [
      .always("incident", .text, "Its reference.") { .text($0.line.name) },
      .always("opened", .moment) { .moment($0.line.opened) },
      .always("restricted", .flag, "Then no more is told than its priority.") { .flag($0.line.isRestricted) },
      .ifAny("before", .text, "What it came to.") { each in
        each.tried.before.map { .text(each.line.isRestricted ? "\($0.priority)" : $0.words) }
      },
      .ifAny("after", .text, "What it would come to; alternatives with or between.") { each in
        guard each.tried.obstacle == nil else { return nil }
        guard each.line.isRestricted else { return .text(each.tried.after) }
        return .text(Set(each.tried.ways.map(\.outcome.priority.description)).sorted().joined(separator: " or "))
      },
      .ifAny("obstacle", .text, "Why it cannot be said.") { $0.tried.obstacle.map { .text($0.words) } },
      .always("lowered", .flag, "Whether it is less in something, whatever is answered.") { .flag($0.tried.isLowered) },
      .always("unread", .flag, "Whether somebody has still to read that.") { .flag($0.isUnread) },
      .always("ways", .list(.text), "By which answers it leaves what was recorded.") { each in
        each.line.isRestricted || each.tried.obstacle != nil
          ? .list([]) : .texts(each.tried.ways.map { "\($0.outcome.words): \($0.difference)" })
      },
    ])
}

/// Drafts tried on the record and run in the shadow, as programs read them.
enum TrialReading {
  static let routes: [APIRoute] = [
    PackReading.get(
      "/{pack}/trial", "The draft that is laid open, tried on the record: from what to what, how often.", counts
    ) { call in
      let tried = try await call.desk.tried(try await call.laidOpen())
      return APIAnswer(told(tried))
    },
    PackReading.get(
      "/{pack}/trial/incidents", "The incidents of a trial: of a list, or of one cell.", Listing.shape("TriedIncident"),
      parameters: [
        APIParameter(
          name: "list", shape: .choice(["lowered", "open", "undecided"]), summary: "One of these, or a cell:"),
        APIParameter(name: "aspect", shape: .choice(TrialAspect.allCases.map(\.rawValue)), summary: "Of a cell."),
        APIParameter(name: "direction", shape: .choice(TrialDirection.allCases.map(\.rawValue)), summary: "Of a cell."),
        APIParameter(name: "from", shape: .text, summary: "Of a cell."),
        APIParameter(name: "to", shape: .text, summary: "Of a cell."), .cursor, .limit,
      ], handle: list),
    PackReading.get("/{pack}/shadow", "The draft that runs in the shadow, and where it disagrees.", shadow) { call in
      guard let run = try await call.desk.shadowRun(of: try await call.pack()) else {
        throw Problem(.notFound, "no draft of the pack runs in the shadow")
      }
      let lines = run.disagreements.map { TrialLine(line: $0, tried: run.trial.outcome(of: $0), isUnread: false) }
      return APIAnswer(
        .members([
          "version": .text(run.draft.version), "hash": .id(run.draft.hash), "since": .moment(run.since),
          "by": .id(run.by), "incidents": .integer(Int64(run.trial.count)),
          "disagreements": .integer(Int64(run.disagreementCount)),
          "newest": .list(lines.map { View.trialLine.told($0, personal: call.seesPersonal) }),
        ]))
    },
  ]

  private static let shadow = Shape.object([
    ShapeMember("version", .text, isAlways: true), ShapeMember("hash", .text, isAlways: true),
    ShapeMember("since", .moment, isAlways: true), ShapeMember("by", .text, isAlways: true),
    ShapeMember("incidents", .integer, "How many went by it since.", isAlways: true),
    ShapeMember("disagreements", .integer, isAlways: true),
    ShapeMember(
      "newest", .list(.named("TriedIncident")), "Disagreements, at most \(ShadowRun.listedMax).", isAlways: true),
  ])

  private static let numbers = [
    "incidents", "unchanged", "changed", "open", "lowered", "perhapsLowered", "unread", "supposed",
  ]
  private static let cell =
    ["aspect", "direction", "from", "to"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("surely", .integer, "Whatever is answered.", isAlways: true),
      ShapeMember("perhaps", .integer, "For some answers to what was never asked.", isAlways: true),
    ]
  private static let counts = Shape.object(
    ["version", "hash"].map { ShapeMember($0, .text, isAlways: true) }
      + numbers.map { ShapeMember($0, .integer, isAlways: true) } + [
        ShapeMember("undecided", .byName(.integer), "How many, by why.", isAlways: true),
        ShapeMember("matrix", .list(.object(cell)), isAlways: true),
      ])

  private static func told(_ tried: DraftTried) -> JSON {
    let (matrix, draft) = (tried.matrix, tried.trial.draft)
    let values = [
      matrix.incidents, matrix.unchanged, matrix.changed, matrix.open, matrix.lowered, matrix.perhapsLowered,
      tried.unread.count, matrix.supposed,
    ]
    return .object(
      [
        JSON.Member(name: "version", value: .text(draft.version)), JSON.Member(name: "hash", value: .id(draft.hash)),
      ] + zip(numbers, values).map { JSON.Member(name: $0, value: .integer(Int64($1))) } + [
        JSON.Member(
          name: "undecided",
          value: .object(
            matrix.undecided.sorted { $0.key < $1.key }.map {
              JSON.Member(name: $0.key, value: .integer(Int64($0.value)))
            })), JSON.Member(name: "matrix", value: .list(matrix.sorted.map { told($0.cell, $0.count) })),
      ])
  }

  private static func told(_ cell: TrialMatrix.Cell, _ count: TrialMatrix.Count) -> JSON {
    .members([
      "aspect": .text(cell.aspect.rawValue), "direction": .text(cell.direction.rawValue), "from": .text(cell.from),
      "to": .text(cell.to), "surely": .integer(Int64(count.surely)), "perhaps": .integer(Int64(count.perhaps)),
    ])
  }

  private static func list(_ call: APICall) async throws -> APIAnswer {
    guard let choice = TrialChoice({ call.query[$0] }) else {
      throw Problem(.badRequest, "give list, or the aspect, direction, from and to of a cell", field: "list")
    }
    let tried = try await call.desk.tried(try await call.laidOpen())
    let unread = Set(tried.unread.map(\.incident))
    return try await Listing.part(
      of: tried.lines(choice), call, name: { "\(IncidentReading.padded($0.opened.microseconds)) \($0.incident)" }
    ) {
      View.trialLine.told(
        TrialLine(line: $0, tried: tried.trial.outcome(of: $0), isUnread: unread.contains($0.incident)),
        personal: call.seesPersonal)
    }
  }
}
