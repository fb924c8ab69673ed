internal import Vocabulary

/// How something is told to programs: each member with its shape and how it is read, so that what is documented is what
/// is sent. What belongs to people is sent to keys with the scope `personal` alone.
struct View<Subject>: Sendable {
  /// One member of it.
  struct Property: Sendable {
    let member: ShapeMember
    let isPersonal: Bool
    let read: @Sendable (Subject) -> JSON?
  }

  let name: String
  let properties: [Property]

  init(_ name: String, _ properties: [Property]) {
    self.name = name
    self.properties = properties
  }

  var shape: Shape { .object(properties.map(\.member)) }

  func told(_ subject: Subject, personal: Bool) -> JSON {
    .object(
      properties.compactMap { property in
        guard personal || !property.isPersonal, let value = property.read(subject) else { return nil }
        return JSON.Member(name: property.member.name, value: value)
      })
  }
}

extension View.Property {
  /// Always there.
  static func always(
    _ name: String, _ shape: Shape = .text, _ summary: String = "", _ read: @escaping @Sendable (Subject) -> JSON
  ) -> Self {
    Self(member: ShapeMember(name, shape, summary, isAlways: true), isPersonal: false) { read($0) }
  }

  /// Left out where there is nothing to tell.
  static func ifAny(
    _ name: String, _ shape: Shape = .text, _ summary: String = "", _ read: @escaping @Sendable (Subject) -> JSON?
  ) -> Self {
    Self(member: ShapeMember(name, shape, summary), isPersonal: false, read: read)
  }

  /// Belongs to somebody: left out without the scope `personal`, and where it was erased.
  static func personal(
    _ name: String, _ shape: Shape = .text, _ summary: String = "", _ read: @escaping @Sendable (Subject) -> JSON?
  ) -> Self {
    Self(
      member: ShapeMember(name, shape, summary + (summary.isEmpty ? "" : " ") + "Needs the scope personal."),
      isPersonal: true, read: read)
  }
}

extension JSON {
  static func moment(_ moment: Moment) -> JSON { .text(moment.rfc3339) }

  static func id(_ id: some Identifier) -> JSON { .text(id.text) }

  static func ids(_ ids: some Sequence<some Identifier>) -> JSON { .texts(ids.map(\.text)) }

  /// nil once it was erased.
  static func personal(_ text: PersonalText?) -> JSON? { text?.words.map { .text($0) } }

  static func point(_ point: Coordinates) -> JSON {
    .members(["latitude": .number(point.latitude), "longitude": .number(point.longitude)])
  }
}

extension Shape {
  static let point = Shape.object([
    ShapeMember("latitude", .number, "Degrees north.", isAlways: true),
    ShapeMember("longitude", .number, "Degrees east.", isAlways: true),
  ])
}
