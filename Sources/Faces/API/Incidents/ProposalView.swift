internal import Deployment
internal import Incident
internal import Procedure
internal import Vocabulary

/// Who could be sent, with the references that people know in place of ids.
struct ProposalShown: Sendable {
  let proposal: Proposal
  let references: [IncidentID: Reference]
  /// Whether distances, which say where the incident is, and reasons in somebody's words are told.
  let isPersonal: Bool
}

extension View where Subject == ProposalShown {
  static let proposal = View(
    "Proposal",
    [
      .always("needed", .text, "What it still needs, in words.") { .text($0.proposal.requirement.words) },
      .always("missing", .text, "What nobody free could meet; empty where everything is met.") {
        .text($0.proposal.missing.isEmpty ? "" : $0.proposal.missing.words)
      },
      .always("units", .list(.object(unit)), "The chosen first, then the others, whoever is there first before.") {
        shown in
        .list(shown.proposal.lines.map { told($0, shown) })
      },
      .always("unlisted", .integer, "How many more were looked at.") { .integer($0.proposal.unlisted) },
      .always("cover", .byName(.integer), "Free units left by type once the chosen are gone.") { shown in
        .object(
          shown.proposal.cover.sorted { $0.key < $1.key }.map {
            JSON.Member(name: $0.key.text, value: .integer(Int64($0.value)))
          })
      },
    ])

  private static let verdicts = ["chosen", "spare", "not-needed", "off-duty", "unavailable", "busy", "left-out"]

  private static let unit =
    [
      ShapeMember("unit", .text, isAlways: true), ShapeMember("type", .text, isAlways: true),
      ShapeMember("verdict", .choice(verdicts), isAlways: true),
      ShapeMember("why", .text, "The same in words, with the reason.", isAlways: true),
      ShapeMember(
        "metres", .integer,
        "In a straight line; left out where either place is not known, and without the scope personal."),
      ShapeMember(
        "travelSeconds", .integer,
        "How long its way would be by the speeds of the procedures; left out where they name none, and as metres are."),
      ShapeMember("positionSeconds", .integer, "How old its position is."),
      ShapeMember("dutySeconds", .integer, "How long it has been on duty."),
    ]

  private static func told(_ line: Proposal.Line, _ shown: ProposalShown) -> JSON {
    .members([
      "unit": .id(line.unit), "type": .id(line.type), "verdict": .text(name(line.verdict)),
      "why": .text(words(line.verdict, shown)), "metres": shown.isPersonal ? line.metres.map { .integer($0) } : nil,
      "travelSeconds": shown.isPersonal ? line.travelSeconds.map { .integer($0) } : nil,
      "positionSeconds": line.positionSeconds.map { .integer($0) },
      "dutySeconds": line.dutySeconds.map { .integer($0) },
    ])
  }

  private static func name(_ verdict: Proposal.Verdict) -> String {
    switch verdict {
    case .chosen: "chosen"
    case .spare: "spare"
    case .notNeeded: "not-needed"
    case .offDuty: "off-duty"
    case .unavailable: "unavailable"
    case .busy: "busy"
    case .leftOut: "left-out"
    }
  }

  private static func words(_ verdict: Proposal.Verdict, _ shown: ProposalShown) -> String {
    if case .unavailable = verdict, !shown.isPersonal { return "unavailable" }
    guard case .busy(let incident) = verdict, let reference = shown.references[incident] else { return verdict.words }
    return "busy on \(reference)"
  }
}
