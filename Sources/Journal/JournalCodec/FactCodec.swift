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
    case .unit(let event): UnitCodec.encode(event)
    case .pack(let event): PackCodec.encode(event)
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
    case "unit": fact = try UnitCodec.decode(event, version, &fields).map { .unit($0) }
    case "pack": fact = try PackCodec.decode(event, version, &fields).map { .pack($0) }
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

extension BodyReader {
  /// A text that has to be one of the trade's values.
  mutating func value<Value>(
    _ name: StaticString, _ make: (String) throws(Malformed) -> Value
  ) throws(CodecFault) -> Value {
    let text = try text(name)
    do { return try make(text) } catch { throw fault("\(error.expected) in \(name)") }
  }

  mutating func value<Value>(
    ifAny name: StaticString, _ make: (String) throws(Malformed) -> Value
  ) throws(CodecFault) -> Value? {
    guard let text = try text(ifAny: name) else { return nil }
    do { return try make(text) } catch { throw fault("\(error.expected) in \(name)") }
  }

  /// A text that has to be an id; never `ID.init`, which is the one that trusts.
  mutating func value<ID: Identifier>(_ name: StaticString, _ type: ID.Type) throws(CodecFault) -> ID {
    try value(name) { text throws(Malformed) in try ID(stored: text) }
  }

  mutating func value<ID: Identifier>(ifAny name: StaticString, _ type: ID.Type) throws(CodecFault) -> ID? {
    try value(ifAny: name) { text throws(Malformed) in try ID(stored: text) }
  }

  /// A text that has to be a case of an enumeration.
  mutating func choice<Value: RawRepresentable>(
    _ name: StaticString, _ type: Value.Type
  ) throws(CodecFault) -> Value where Value.RawValue == String {
    let text = try text(name)
    guard let value = Value(rawValue: text) else { throw fault("a \(type) in \(name)") }
    return value
  }
}
