internal import ArgumentParser
internal import Assessment
internal import Desk
internal import Escalation
internal import Incident
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Procedure
internal import Review
internal import Vocabulary

/// `tocsin report conformance`: where incidents were not dealt with as their pack's version says.
struct ReportConformance: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformance", abstract: "Check every incident against the pack it was dealt with by.",
    discussion: """
      Each deviation has its kind, the question or step it happened at, and the entry of the incident it comes from.

      Example:
        tocsin report conformance --store store --limit 20 --json
      """)

  @OptionGroup var store: StoreOption
  @Option(help: "The most incidents that are listed.") var limit = 50
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...100_000).contains(limit) else { throw ValidationError("--limit takes 0 to 100000") }
  }

  func run(in office: Office) async throws -> Int32 {
    let desk = try await office.desk()
    let start = ContinuousClock.now
    var told = start
    var packs: [PackVersion: Pack?] = [:]
    var conformance = Conformance(linesMax: limit)
    let last = try office.journal.head().position
    let output = office.output
    _ = try await LifeWalk.run(
      office.journal,
      progress: { position in
        guard ContinuousClock.now - told > ReportConformance.progressInterval else { return }
        told = ContinuousClock.now
        try await output.remark("\(position * 100 / max(1, last)) % of \(last) entries")
      },
      look: { sight in
        switch sight {
        case .stands(let id, let life): conformance.take(id, life, under: try await pack(of: life, desk, &packs))
        case .goesOn(let id, let life): conformance.takeBack(id, life, under: try await pack(of: life, desk, &packs))
        }
      })
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let sheet = ConformanceSheet(conformance, seconds: seconds)
    if json {
      try await output.json(sheet)
    } else {
      for line in sheet.lines { try await output.line(line) }
    }
    return 0
  }

  /// Between two words on how far it is.
  private static let progressInterval = Duration.seconds(2)

  private func pack(
    of life: Life, _ desk: Desk, _ packs: inout [PackVersion: Pack?]
  ) async throws -> Pack? {
    guard let version = life.assessment.pack ?? life.escalation.pack else { return nil }
    if let known = packs[version] { return known }
    let pack = try await desk.pack(version)
    packs[version] = .some(pack)
    return pack
  }
}

/// A report on conformance as it is printed.
struct ConformanceSheet: Encodable {
  struct Step: Encodable {
    let step: String
    let kind: String
    let count: Int
  }

  struct Line: Encodable {
    let incident: String
    let reference: String?
    let deviations: [Named]
  }

  struct Named: Encodable {
    let kind: String
    let step: String
    let what: String
    let entry: Int64
    let actor: String?
  }

  let incidents: Int
  let assessed: Int
  let withDeviations: Int
  let deviations: Int
  let byKind: [String: Int]
  let byStep: [Step]
  let listed: [Line]
  let seconds: Double
  let incidentsPerSecond: Double

  init(_ conformance: Conformance, seconds: Double) {
    incidents = conformance.incidents
    assessed = conformance.assessed
    withDeviations = conformance.deviating
    deviations = conformance.counts.values.reduce(0, +)
    byKind = Deviation.Kind.allCases.reduce(into: [:]) { $0[$1.rawValue] = conformance.count(of: $1) }
    byStep = conformance.counts.sorted { $0.key < $1.key }.map {
      Step(step: $0.key.step, kind: $0.key.kind.rawValue, count: $0.value)
    }
    listed = conformance.listed.map { line in
      Line(
        incident: line.incident.text, reference: line.reference?.description,
        deviations: line.deviations.map { named in
          Named(
            kind: named.deviation.kind.rawValue, step: named.step,
            what: line.isRestricted ? "restricted" : named.deviation.what, entry: named.deviation.entry,
            actor: named.deviation.actor?.text)
        })
    }
    self.seconds = (seconds * 1000).rounded() / 1000
    incidentsPerSecond = seconds > 0 ? (Double(conformance.incidents) / seconds).rounded() : 0
  }

  var lines: [String] {
    var lines = [
      "incidents checked  \(incidents), \(assessed) of them by a tree, \(Int64(incidentsPerSecond)) a second"
    ]
    lines.append("with deviations    \(withDeviations), \(deviations) deviations")
    for kind in Deviation.Kind.allCases {
      let name = kind.rawValue + String(repeating: " ", count: max(1, 24 - kind.rawValue.count))
      lines.append("\(name)\(byKind[kind.rawValue] ?? 0)  \(kind.words)")
    }
    lines += byStep.map { "at \(shown($0.step)): \($0.kind) \($0.count)" }
    for line in listed {
      lines.append(shown(line.reference ?? line.incident))
      lines += line.deviations.map { named in
        let origin = [named.entry > 0 ? "entry \(named.entry)" : nil, named.actor.map(shown)].compactMap { $0 }
        return "  \(named.kind)\(origin.isEmpty ? "" : ", " + origin.joined(separator: ", ")): \(shown(named.what))"
      }
    }
    return lines
  }
}
