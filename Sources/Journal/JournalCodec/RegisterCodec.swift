internal import Register
internal import Vocabulary

/// Stored forms of what becomes known of places and of callers.
enum RegisterCodec {
  /// Whose register it is; the names of its events say it, too.
  enum Subject {
    case place, caller
  }

  static func encode(_ event: RegisterEvent, _ subject: Subject) -> StoredForm {
    let name = name(of: event, subject)
    return switch event {
    case .described(let title):
      StoredForm(name, 1, personal: ["name": title.name, "address": title.address, "number": title.number]) {
        $0.coordinates(title.coordinates)
      }
    case .added(let fact):
      StoredForm(name, 1, personal: ["words": fact.words]) { body in
        body.text("kind", fact.kind.rawValue)
        body.text("source", fact.source)
        body.day("until", fact.until)
      }
    case .withdrawn(let entry, let reason):
      StoredForm(name, 1) { body in
        body.integer("entry", entry)
        body.text("reason", reason)
      }
    }
  }

  private static func name(of event: RegisterEvent, _ subject: Subject) -> String {
    switch (event, subject) {
    case (.described, .place): "place-described"
    case (.added, .place): "place-fact-added"
    case (.withdrawn, .place): "place-fact-withdrawn"
    case (.described, .caller): "caller-described"
    case (.added, .caller): "caller-fact-added"
    case (.withdrawn, .caller): "caller-fact-withdrawn"
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> RegisterEvent? {
    switch (event, version) {
    case ("place-described", 1), ("caller-described", 1):
      let coordinates = try fields.body.coordinates()
      let texts = try fields.personal("name", "address", "number")
      guard let name = texts["name"] else { throw fields.body.fault("the personal field name") }
      return .described(
        RegisterTitle(name: name, address: texts["address"], number: texts["number"], coordinates: coordinates))
    case ("place-fact-added", 1), ("caller-fact-added", 1):
      let kind = try fields.body.choice("kind", RegisterFact.Kind.self)
      let source = try fields.body.text("source")
      let until = try fields.body.day("until")
      return .added(
        RegisterFact(kind: kind, words: try fields.personalText("words"), source: source, until: until))
    case ("place-fact-withdrawn", 1), ("caller-fact-withdrawn", 1):
      let entry = try fields.body.integer("entry")
      let reason = try fields.body.text("reason")
      try fields.body.end()
      return .withdrawn(entry: entry, reason: reason)
    default: return nil
    }
  }
}
