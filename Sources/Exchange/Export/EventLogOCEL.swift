internal import Contact
internal import Deployment
internal import Incident
internal import IncidentLog
package import Journal
internal import JournalCodec
package import Vocabulary

/// What happened as an object-centric event log (OCEL 2.0, JSON): incidents, contacts and units, and each entry with what it is about.
/// What was said stands nowhere in it.
package struct EventLogOCEL: Sendable {
  /// What an entry may be about.
  private enum Kind: String, CaseIterable {
    case incident, contact, unit
  }

  private struct Thing: Hashable {
    let kind: Kind
    let id: String
    var name: String { "\(kind.rawValue)/\(id)" }
  }

  private var things: Set<Thing> = []
  private var eventTypes: Set<String> = []
  private var isFirst = true
  /// Nothing is told of what only named people may open.
  private let restricted: Set<IncidentID>

  package init(withholding restricted: Set<IncidentID>) { self.restricted = restricted }

  package static let opening = Array("{\"events\":[\n".utf8)

  /// The event of an entry; nil where it is about none of these, or about what is restricted. Throws where it cannot be read.
  package mutating func event(_ entry: Entry) throws -> [UInt8]? {
    guard let own = EventLogOCEL.thing(entry.stream) else { return nil }
    let about = [own] + (try EventLogOCEL.others(entry))
    guard !about.contains(where: { $0.kind == .incident && restricted.contains(IncidentID(trusted: $0.id)) }) else {
      return nil
    }
    things.formUnion(about)
    eventTypes.insert(entry.event)
    var event = BodyWriter()
    event.text("id", "e\(entry.position)")
    event.text("type", entry.event)
    event.text("time", entry.happened.rfc3339)
    event.raw("attributes", EventLogOCEL.list([("actor", entry.actor.text), ("recorded", entry.recorded.rfc3339)]))
    event.raw(
      "relationships",
      EventLogOCEL.joined(
        about.map { thing in
          var relation = BodyWriter()
          relation.text("objectId", thing.name)
          relation.text("qualifier", thing == own ? "of" : "with")
          return relation.finish()
        }))
    defer { isFirst = false }
    return (isFirst ? [] : Array(",\n".utf8)) + event.finish()
  }

  /// The things and the types, once every event was given.
  package var closing: [UInt8] {
    let objects = things.sorted { $0.name < $1.name }.map { thing in
      var object = BodyWriter()
      object.text("id", thing.name)
      object.text("type", thing.kind.rawValue)
      object.raw("attributes", Array("[]".utf8))
      object.raw("relationships", Array("[]".utf8))
      return object.finish()
    }
    let types = eventTypes.sorted().map { name in
      var type = BodyWriter()
      type.text("name", name)
      type.raw(
        "attributes", Array(#"[{"name":"actor","type":"string"},{"name":"recorded","type":"time"}]"#.utf8))
      return type.finish()
    }
    let kinds = Kind.allCases.map { kind in
      var type = BodyWriter()
      type.text("name", kind.rawValue)
      type.raw("attributes", Array("[]".utf8))
      return type.finish()
    }
    return Array("],\n\"objects\":".utf8) + EventLogOCEL.joined(objects) + Array(",\n\"eventTypes\":".utf8)
      + EventLogOCEL.joined(types) + Array(",\n\"objectTypes\":".utf8) + EventLogOCEL.joined(kinds) + Array("}\n".utf8)
  }

  private static func thing(_ stream: StreamName) -> Thing? {
    switch stream.kind {
    case .incident: Thing(kind: .incident, id: stream.identifier)
    case .contact: Thing(kind: .contact, id: stream.identifier)
    case .unit: Thing(kind: .unit, id: stream.identifier)
    case .place, .caller, .shift, .account, .pack, .draft, .centre: nil
    }
  }

  /// What else an entry is about.
  private static func others(_ entry: Entry) throws -> [Thing] {
    switch try FactCodec.decode(entry) {
    case .incident(.deployment(.assigned(let unit, _, _, _, _, _))), .incident(.deployment(.progressed(let unit, _))),
      .incident(.deployment(.ended(let unit, _))), .incident(.deployment(.heard(let unit, _))):
      [Thing(kind: .unit, id: unit.text)]
    case .incident(.log(.contactLinked(let contact))): [Thing(kind: .contact, id: contact.text)]
    case .contact(.linked(let incident)), .unit(.assigned(let incident)), .unit(.progressed(let incident, _)):
      [Thing(kind: .incident, id: incident.text)]
    case .incident, .contact, .unit, .place, .caller, .shift, .account, .pack, .draft, .centre: []
    }
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> [UInt8] {
    joined(
      attributes.map { attribute in
        var object = BodyWriter()
        object.text("name", attribute.name)
        object.text("value", attribute.value)
        return object.finish()
      })
  }

  private static func joined(_ objects: [[UInt8]]) -> [UInt8] {
    [91] + Array(objects.joined(separator: Array(",\n".utf8))) + [93]
  }
}
