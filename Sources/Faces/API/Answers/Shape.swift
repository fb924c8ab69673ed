/// What a value looks like, as JSON Schema 2020-12 says it.
indirect enum Shape: Hashable, Sendable {
  case text
  /// A text with something in it.
  case words
  /// A day such as 2026-11-21.
  case day
  case whole(ClosedRange<Int64>)
  /// RFC 3339 in UTC.
  case moment
  case integer
  case number
  case flag
  case choice([String])
  case list(Shape)
  case object([ShapeMember])
  /// An object whose members are called as what they are about, each of one shape.
  case byName(Shape)
  /// A shape with a name of its own.
  case named(String)
  /// Anything at all.
  case any
  /// What is no JSON.
  case bytes

  var schema: JSON {
    switch self {
    case .text: .members(["type": .text("string")])
    case .words: .members(["type": .text("string"), "minLength": .integer(1)])
    case .day: .members(["type": .text("string"), "format": .text("date")])
    case .whole(let range):
      .members([
        "type": .text("integer"), "minimum": .integer(range.lowerBound),
        "maximum": range.upperBound == .max ? nil : .integer(range.upperBound),
      ])
    case .moment: .members(["type": .text("string"), "format": .text("date-time")])
    case .integer: .members(["type": .text("integer"), "format": .text("int64")])
    case .number: .members(["type": .text("number")])
    case .flag: .members(["type": .text("boolean")])
    case .choice(let values): .members(["type": .text("string"), "enum": .texts(values)])
    case .list(let shape): .members(["type": .text("array"), "items": shape.schema])
    case .object(let members): Shape.schema(of: members)
    case .byName(let shape): .members(["type": .text("object"), "additionalProperties": shape.schema])
    case .named(let name): .members(["$ref": .text("#/components/schemas/\(name)")])
    case .any: .object([])
    case .bytes: .members(["type": .text("string"), "format": .text("binary")])
    }
  }

  private static func schema(of members: [ShapeMember]) -> JSON {
    let required = members.filter(\.isAlways).map(\.name)
    return .members([
      "type": .text("object"),
      "properties": .object(
        members.map { member in
          guard case .object(var schema) = member.shape.schema else {
            return JSON.Member(name: member.name, value: .null)
          }
          if !member.summary.isEmpty { schema.append(.init(name: "description", value: .text(member.summary))) }
          return JSON.Member(name: member.name, value: .object(schema))
        }),
      "required": required.isEmpty ? nil : .texts(required), "additionalProperties": .flag(false),
    ])
  }
}

/// One member of an object.
struct ShapeMember: Hashable, Sendable {
  let name: String
  let shape: Shape
  let summary: String
  /// Whether it is never left out.
  let isAlways: Bool

  init(_ name: String, _ shape: Shape, _ summary: String = "", isAlways: Bool = false) {
    self.name = name
    self.shape = shape
    self.summary = summary
    self.isAlways = isAlways
  }
}
