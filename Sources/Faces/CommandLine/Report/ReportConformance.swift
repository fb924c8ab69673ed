internal import ArgumentParser
internal import Incident
internal import Overview
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

  @OptionGroup var options: ListingOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let output = office.output
    let (hindsight, seconds) = try await RecordWalk(office: office).run(.conformance, linesMax: options.limit)
    let sheet = ConformanceSheet(hindsight.conformance, seconds: seconds)
    if options.json {
      try await output.json(sheet)
    } else {
      for line in sheet.lines { try await output.line(line) }
    }
    return 0
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
    deviations = conformance.deviations
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
      "incidents checked  \(incidents), \(assessed) of them by a tree"
        + (seconds > 0 ? ", \(Int64(incidentsPerSecond)) a second" : "")
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
