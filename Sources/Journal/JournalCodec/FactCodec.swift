package import Incident
package import Journal
internal import Vocabulary

/// Events to their stored form and back. Names and versions are written by hand; a golden file holds each version for ever.
package enum FactCodec {
  package static func encode(_ fact: Fact) -> StoredForm {
    switch fact {
    case .contact(let event): ContactCodec.encode(event)
    case .incident(.log(let event)): IncidentLogCodec.encode(event)
    case .incident(.assessment(let event)): AssessmentCodec.encode(event)
    case .incident(.deployment(let event)): DeploymentCodec.encode(event)
    case .incident(.escalation(let event)): EscalationCodec.encode(event)
    case .incident(.review(let event)): ReviewCodec.encode(event)
    case .unit(let event): UnitCodec.encode(event)
    case .place(let event): RegisterCodec.encode(event, .place)
    case .caller(let event): RegisterCodec.encode(event, .caller)
    case .shift(let event): ShiftCodec.encode(event)
    case .account(let event): AccountCodec.encode(event)
    case .pack(let event): PackCodec.encode(event)
    case .draft(let event): DraftCodec.encode(event)
    case .centre(let event): CentreCodec.encode(event)
    }
  }

  package static func decode(_ entry: Entry) throws(CodecFault) -> Fact {
    try decode(
      event: entry.event, version: entry.eventVersion, body: entry.body, personal: entry.personal?.kept?.content)
  }

  /// Throws where the event is not known or its text is not what this version writes.
  package static func decode(
    event: String, version: Int64, body: [UInt8], personal: [UInt8]?
  ) throws(CodecFault) -> Fact {
    var fields = try StoredFields(body: body, personal: personal)
    let fact: Fact?
    switch event.split(separator: "-", maxSplits: 1).first {
    case "contact": fact = try ContactCodec.decode(event, version, &fields).map { .contact($0) }
    case "log": fact = try IncidentLogCodec.decode(event, version, &fields).map { .incident(.log($0)) }
    case "assessment": fact = try AssessmentCodec.decode(event, version, &fields).map { .incident(.assessment($0)) }
    case "deployment": fact = try DeploymentCodec.decode(event, version, &fields).map { .incident(.deployment($0)) }
    case "escalation": fact = try EscalationCodec.decode(event, version, &fields).map { .incident(.escalation($0)) }
    case "review": fact = try ReviewCodec.decode(event, version, &fields).map { .incident(.review($0)) }
    case "unit": fact = try UnitCodec.decode(event, version, &fields).map { .unit($0) }
    case "place": fact = try RegisterCodec.decode(event, version, &fields).map { .place($0) }
    case "caller": fact = try RegisterCodec.decode(event, version, &fields).map { .caller($0) }
    case "shift": fact = try ShiftCodec.decode(event, version, &fields).map { .shift($0) }
    case "account": fact = try AccountCodec.decode(event, version, &fields).map { .account($0) }
    case "pack": fact = try PackCodec.decode(event, version, &fields).map { .pack($0) }
    case "draft": fact = try DraftCodec.decode(event, version, &fields).map { .draft($0) }
    case "centre": fact = try CentreCodec.decode(event, version, &fields).map { .centre($0) }
    default: fact = nil
    }
    guard let fact else {
      throw CodecFault(
        expected: "an event this version knows", offset: 0, found: "\(Malformed.excerpt(event)) version \(version)")
    }
    return fact
  }
}
