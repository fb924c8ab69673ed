internal import Deployment
internal import Vocabulary

/// The stored form of a proposal: what was asked for, every unit that was looked at and why, what is missing, what cover is left.
enum ProposalCodec {
  static func encode(_ proposal: Proposal) -> StoredForm {
    StoredForm("deployment-proposed", 3) { body in
      body.requirement("requirement", proposal.requirement)
      body.objects("lines", proposal.lines) { line, body in
        body.text("unit", line.unit.text)
        body.text("type", line.type.text)
        body.integer("metres", ifAny: line.metres)
        body.integer("travelSeconds", ifAny: line.travelSeconds)
        body.integer("positionSeconds", ifAny: line.positionSeconds)
        body.integer("dutySeconds", ifAny: line.dutySeconds)
        write(line.verdict, &body)
      }
      body.integer("unlisted", proposal.unlisted)
      body.requirement("missing", proposal.missing)
      body.numbers("cover", of: proposal.cover)
    }
  }

  /// Version 1 did not say how long a unit had been on duty, version 2 not how long its way would be.
  static func decode(_ version: Int64, _ body: inout BodyReader) throws(CodecFault) -> Proposal {
    Proposal(
      requirement: try body.requirement("requirement"),
      lines: try body.objects("lines") { body throws(CodecFault) in
        Proposal.Line(
          unit: try body.value("unit", CallSign.self), type: try body.value("type", UnitType.self),
          metres: try body.integer(ifAny: "metres"),
          travelSeconds: version < 3 ? nil : try body.integer(ifAny: "travelSeconds"),
          positionSeconds: try body.integer(ifAny: "positionSeconds"),
          dutySeconds: version < 2 ? nil : try body.integer(ifAny: "dutySeconds"), verdict: try verdict(&body))
      },
      unlisted: try body.integer("unlisted"), missing: try body.requirement("missing"),
      cover: try body.numbers("cover", of: UnitType.self))
  }

  private static func write(_ verdict: Proposal.Verdict, _ body: inout BodyWriter) {
    switch verdict {
    case .chosen(let type, let skills):
      body.text("verdict", "chosen")
      body.flag("forType", type)
      body.ids("forSkills", skills)
    case .spare: body.text("verdict", "spare")
    case .notNeeded: body.text("verdict", "not-needed")
    case .offDuty: body.text("verdict", "off-duty")
    case .unavailable(let reason):
      body.text("verdict", "unavailable")
      body.text("reason", reason)
    case .busy(let incident):
      body.text("verdict", "busy")
      body.text("incident", incident.text)
    case .leftOut(let words):
      body.text("verdict", "left-out")
      body.text("reason", words)
    }
  }

  private static func verdict(_ body: inout BodyReader) throws(CodecFault) -> Proposal.Verdict {
    switch try body.text("verdict") {
    case "chosen": .chosen(type: try body.flag("forType"), skills: try body.values("forSkills", Skill.self))
    case "spare": .spare
    case "not-needed": .notNeeded
    case "off-duty": .offDuty
    case "unavailable": .unavailable(try body.text("reason"))
    case "busy": .busy(try body.value("incident", IncidentID.self))
    case "left-out": .leftOut(try body.text("reason"))
    default: throw body.fault("a verdict on a unit")
    }
  }
}
