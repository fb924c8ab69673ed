internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin report quality`: how often ended incidents met the criteria of the packs they were dealt with by.
struct ReportQuality: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality", abstract: "Look at every ended incident by the criteria of quality of its pack's version.",
    discussion: """
      Counts by criterion, and the incidents that missed one. What an incident came to and why prints
      `tocsin incident review`.

      Example:
        tocsin report quality --store store --limit 20 --json
      """)

  @OptionGroup var options: ListingOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let (hindsight, seconds) = try await RecordWalk(office: office).run(.quality, linesMax: options.limit)
    let sheet = QualitySheet(hindsight.quality, seconds: seconds)
    if options.json {
      try await office.output.json(sheet)
    } else {
      for line in sheet.lines { try await office.output.line(shown(line)) }
    }
    return 0
  }
}

/// A report on quality as it is printed.
struct QualitySheet: Encodable {
  struct Row: Encodable {
    let pack: String
    let version: String
    let criterion: String
    let words: String
    let met: Int
    let missed: Int
    let notApplicable: Int
    let undecided: Int
  }

  struct Line: Encodable {
    let incident: String
    /// Why is left out of what is restricted.
    let missed: [Missed]
  }

  struct Missed: Encodable {
    let criterion: String
    let because: String
  }

  let reviewed: Int
  let withMisses: Int
  let criteria: [Row]
  let listed: [Line]
  let seconds: Double

  init(_ quality: QualityCounts, seconds: Double) {
    reviewed = quality.reviewed
    withMisses = quality.missing
    criteria = quality.rows.map { row in
      Row(
        pack: row.key.pack, version: row.key.version, criterion: row.key.criterion, words: row.words,
        met: row.count(.met), missed: row.count(.missed), notApplicable: row.count(.notApplicable),
        undecided: row.count(.undecided))
    }
    listed = quality.listed.map { line in
      Line(
        incident: line.reference,
        missed: line.missed.map {
          Missed(criterion: $0.criterion, because: line.isRestricted ? "restricted" : $0.because)
        })
    }
    self.seconds = (seconds * 1_000).rounded() / 1_000
  }

  var lines: [String] {
    var lines = ["incidents reviewed \(reviewed)", "missed something   \(withMisses)"]
    for row in criteria {
      lines.append(
        "\(row.pack) \(row.version), \(row.criterion): \(row.met) yes, \(row.missed) no, \(row.notApplicable) not applicable, "
          + "\(row.undecided) cannot be said: \(row.words)")
    }
    for line in listed {
      lines.append(line.incident)
      lines += line.missed.map { "  \($0.criterion): \($0.because)" }
    }
    return lines
  }
}
