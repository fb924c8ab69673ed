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
}

/// The personal fields of an event on their way into the personal part; the body keeps only their names.
struct PersonalFields {
  private(set) var names: [String] = []
  private var writer = BodyWriter()
  private var isAnyKept = false

  mutating func add(_ name: StaticString, _ value: PersonalText?) {
    guard let value else { return }
    names.append("\(name)")
    guard let words = value.words else { return }
    isAnyKept = true
    writer.text(name, words)
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
    let named = try body.texts(ifAny: "personal")
    let names = named ?? []
    guard named?.isEmpty != true, names == fields.map({ "\($0)" }).filter({ names.contains($0) }) else {
      throw body.fault("the names of personal fields in their order")
    }
    try body.end()
    var values: [String: PersonalText] = [:]
    guard let personal else {
      for name in names { values[name] = .erased }
      return values
    }
    var reader = try BodyReader(personal)
    for field in fields where names.contains("\(field)") {
      values["\(field)"] = try reader.text(ifAny: field).map { .text($0) } ?? .erased
    }
    try reader.end()
    return values
  }

  /// The one personal field of an event that always has it.
  mutating func personalText(_ field: StaticString) throws(CodecFault) -> PersonalText {
    guard let text = try personal(field)["\(field)"] else { throw body.fault("the personal field \(field)") }
    return text
  }
}
