internal import Incident
internal import Journal
internal import Vocabulary

/// An event as it is stored: a name and version that never change their meaning, the body, and what belongs to somebody.
package struct StoredForm: Hashable, Sendable {
  package let event: String
  package let version: Int64
  package let body: [UInt8]
  package let personal: [UInt8]?

  init(_ event: String, _ version: Int64, _ body: consuming BodyWriter, _ personal: PersonalFields = PersonalFields()) {
    self.event = event
    self.version = version
    if !personal.names.isEmpty { body.texts("personal", personal.names) }
    self.body = body.finish()
    self.personal = personal.content
  }

  /// Personal texts in the order in which they are written; one that is nil is left out.
  init(
    _ event: String, _ version: Int64, personal: KeyValuePairs<StaticString, PersonalText?> = [:],
    _ fill: (inout BodyWriter) -> Void = { _ in }
  ) {
    var body = BodyWriter()
    fill(&body)
    var fields = PersonalFields()
    for (name, text) in personal { fields.add(name, text) }
    self.init(event, version, body, fields)
  }
}

/// The personal fields of an event on their way into the personal part; the body keeps only their names.
struct PersonalFields {
  private(set) var names: [String] = []
  private var writer = BodyWriter()
  private var isAnyKept = false

  mutating func add(_ name: StaticString, _ value: PersonalText?) {
    if let value { add(named: "\(name)", value) }
  }

  /// One text of a list, under the name of the list's field and its place in the list, from 1: `given2`.
  mutating func add(_ name: StaticString, at place: Int, _ value: PersonalText) {
    add(named: PersonalFields.name(name, at: place), value)
  }

  static func name(_ name: StaticString, at place: Int) -> String { "\(name)\(place)" }

  private mutating func add(named name: String, _ value: PersonalText) {
    names.append(name)
    guard let words = value.words else { return }
    isAnyKept = true
    writer.text(named: name, words)
  }

  var content: [UInt8]? { isAnyKept ? writer.finish() : nil }
}

/// What an event is read from.
struct StoredFields {
  var body: BodyReader
  private let personal: [UInt8]?

  init(body: [UInt8], personal: [UInt8]?) throws(CodecFault) {
    self.body = try BodyReader(body)
    self.personal = personal
  }

  /// Ends the body and reads the personal fields it names, in the order in which they were written.
  mutating func personal(_ fields: StaticString...) throws(CodecFault) -> [String: PersonalText] {
    try personal(among: fields.map { "\($0)" })
  }

  mutating func personal(among fields: [String]) throws(CodecFault) -> [String: PersonalText] {
    let named = try body.texts(ifAny: "personal")
    let names = named ?? []
    guard named?.isEmpty != true, names == fields.filter({ names.contains($0) }) else {
      throw body.fault("the names of personal fields in their order")
    }
    return zip(names, try content(names)).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Ends the body and reads personal fields of which none may be missing, in this order.
  mutating func personalTexts(_ names: [String]) throws(CodecFault) -> [PersonalText] {
    let named = try body.texts(ifAny: "personal")
    guard named?.isEmpty != true, named ?? [] == names else {
      throw body.fault("the names of \(names.count) personal fields in their order")
    }
    return try content(names)
  }

  /// The one personal field of an event that always has it.
  mutating func personalText(_ field: StaticString) throws(CodecFault) -> PersonalText {
    guard let text = try personalTexts(["\(field)"]).first else { throw body.fault("the personal field \(field)") }
    return text
  }

  private mutating func content(_ names: [String]) throws(CodecFault) -> [PersonalText] {
    try body.end()
    guard let personal else { return names.map { _ in .erased } }
    var reader = try BodyReader(personal)
    var texts: [PersonalText] = []
    for name in names { texts.append(try reader.text(ifNamed: name).map { .text($0) } ?? .erased) }
    try reader.end()
    return texts
  }
}
