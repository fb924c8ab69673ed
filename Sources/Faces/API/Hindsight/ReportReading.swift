internal import Account
internal import Analysis
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Overview
internal import Procedure
internal import Review
internal import Vocabulary

extension View where Subject == (interval: Interval, figures: IntervalFigures) {
  static let interval = View(
    "Interval",
    [
      .always("interval", .choice(Interval.allCases.map(\.rawValue))) { .text($0.interval.rawValue) },
      .always("n", .integer, "How many were measured.") { .integer(Int64($0.figures.n)) },
      .always("missing", .integer) { .integer(Int64($0.figures.missing)) },
      .always("backward", .integer, "Whose second time is before the first.") { .integer(Int64($0.figures.backward)) },
      .ifAny("median", .number, "Seconds.") { $0.figures.median.map { .number($0) } },
      .ifAny("p90", .number) { $0.figures.p90.map { .number($0) } },
      .ifAny("p99", .number) { $0.figures.p99.map { .number($0) } },
    ])
}

extension View where Subject == QualityCounts.Row {
  static let quality = View(
    "CriterionCount",
    [
      .always("pack") { .text($0.key.pack) }, .always("version") { .text($0.key.version) },
      .always("criterion", .text, "Its name in the pack.") { .text($0.key.criterion) },
      .always("words") { .text($0.words) },
    ]
      + Criterion.Outcome.allCases.map { outcome in
        .always(outcome.rawValue, .integer) { .integer(Int64($0.count(outcome))) }
      })
}

extension View where Subject == (place: Conformance.Place, count: Int) {
  static let conformance = View(
    "DeviationCount",
    [
      .always("kind", .choice(Deviation.Kind.allCases.map(\.rawValue))) { .text($0.place.kind.rawValue) },
      .always("words", .text, "What the kind means.") { .text($0.place.kind.words) },
      .always("step", .text, "The question or step at which it happened.") { .text($0.place.step) },
      .always("count", .integer) { .integer(Int64($0.count)) },
    ])
}

extension View where Subject == AlarmCounts.Row {
  static let alarm = View(
    "AlarmCount",
    [
      .always("kind", .choice(["trigger", "clock"]), "What raised it.") { .text($0.kind) },
      .always("name") { .text($0.name) },
      .always("raised", .integer) { .integer(Int64($0.count.raised)) },
      .always("useless", .integer, "Of how many somebody said that they could not act on it.") {
        .integer(Int64($0.count.useless))
      },
      .personal("lastWhy", .text, "Why, as it was said last.") { $0.count.lastWhy.map { .text($0) } },
    ])
}

/// The figures of the whole record, as programs read them.
enum ReportReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/report/intervals", scope: .report, action: .review,
      summary: "Handling, turnout, travel and response of all incidents, in seconds.",
      parameters: [
        APIParameter(
          name: "by", shape: .choice(IntervalReport.Split.allCases.map(\.rawValue)), summary: "One group for each.")
      ],
      answer: .object([
        ShapeMember("items", .list(.named("Interval")), "Of all of them; empty where they are split.", isAlways: true),
        ShapeMember(
          "groups",
          .list(
            .object([
              ShapeMember("name", .text, isAlways: true),
              ShapeMember("items", .list(.named("Interval")), isAlways: true),
            ])), "Where they are split."),
        ShapeMember("asOf", .moment, isAlways: true),
      ]), problems: [.notNow], handle: intervals),
    figures(
      "quality", "How often ended incidents met the criteria of their version of the pack.",
      [
        ShapeMember("reviewed", .integer, "How many ended incidents were looked at.", isAlways: true),
        ShapeMember("missing", .integer, "How many of them missed something.", isAlways: true),
      ], "CriterionCount"
    ) { found, personal in
      let quality = found.hindsight.quality
      return (
        ["reviewed": Int64(quality.reviewed), "missing": Int64(quality.missing)],
        quality.rows.map { View.quality.told($0, personal: personal) }
      )
    },
    figures(
      "conformance", "Where incidents were not dealt with as their procedure says.",
      [
        ShapeMember("incidents", .integer, "How many were checked.", isAlways: true),
        ShapeMember("assessed", .integer, "How many of them went by a tree.", isAlways: true),
        ShapeMember("deviating", .integer, "How many deviated.", isAlways: true),
        ShapeMember("deviations", .integer, isAlways: true),
      ], "DeviationCount"
    ) { found, personal in
      let conformance = found.hindsight.conformance
      return (
        [
          "incidents": Int64(conformance.incidents), "assessed": Int64(conformance.assessed),
          "deviating": Int64(conformance.deviating), "deviations": Int64(conformance.deviations),
        ],
        conformance.counts.sorted { $0.key < $1.key }.map {
          View.conformance.told((place: $0.key, count: $0.value), personal: personal)
        }
      )
    },
    figures(
      "alarms", "Which alarms interrupted people, those of no use most often first.",
      [
        ShapeMember("raised", .integer, isAlways: true), ShapeMember("useless", .integer, isAlways: true),
      ], "AlarmCount"
    ) { found, personal in
      let alarms = found.hindsight.alarms
      return (
        ["raised": Int64(alarms.raised), "useless": Int64(alarms.useless)],
        alarms.rows.map { View.alarm.told($0, personal: personal) }
      )
    },
  ]

  /// At most a minute old where somebody asks again and again.
  private static func figures(
    _ name: String, _ summary: String, _ counts: [ShapeMember], _ item: String,
    _ read: @escaping @Sendable (LookBack, Bool) -> (counts: [String: Int64], items: [JSON])
  ) -> APIRoute {
    APIRoute(
      method: .get, path: "/report/\(name)", scope: .report, action: .review, summary: summary,
      answer: .object(
        counts + [
          ShapeMember("asOf", .moment, isAlways: true),
          ShapeMember("position", .integer, "The newest entry that is in them.", isAlways: true),
          ShapeMember("items", .list(.named(item)), isAlways: true),
        ]), problems: [.notNow]
    ) { call in
      let found = try await call.desk.lookBack().outcome()
      let (numbers, items) = read(found, call.seesPersonal)
      return APIAnswer(
        .object(
          counts.compactMap { count in
            numbers[count.name].map { JSON.Member(name: count.name, value: .integer($0)) }
          } + [
            JSON.Member(name: "asOf", value: .moment(found.asOf)),
            JSON.Member(name: "position", value: .integer(found.position)),
            JSON.Member(name: "items", value: .list(items)),
          ]))
    }
  }

  private static func intervals(_ call: APICall) async throws -> APIAnswer {
    let split = call.query["by"].flatMap { IntervalReport.Split(rawValue: $0) }
    let found = try await call.desk.lookBack().outcome()
    let report = found.intervals[split] ?? []
    func told(_ group: IntervalReport.Group) -> JSON {
      .list(
        group.figures.map {
          View.interval.told((interval: $0.0, figures: $0.1), personal: call.seesPersonal)
        })
    }
    guard split != nil else {
      return APIAnswer(.members(["items": report.first.map(told) ?? .list([]), "asOf": .moment(found.asOf)]))
    }
    let groups = report.map { JSON.members(["name": .text($0.name), "items": told($0)]) }
    return APIAnswer(.members(["items": .list([]), "groups": .list(groups), "asOf": .moment(found.asOf)]))
  }
}
