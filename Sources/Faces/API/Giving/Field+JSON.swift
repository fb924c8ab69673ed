internal import Orders
internal import Vocabulary

/// Fields of resources as JSON has them: each kind as its own type, read into the text that a form would send.
extension Field {
  var member: ShapeMember { ShapeMember(name, shape, summary, isAlways: isRequired) }

  var shape: Shape {
    switch kind {
    case .words, .name: .words
    case .day: .day
    case .moment: .moment
    case .choice(let values): .choice(values)
    case .integer(let range): .whole(range)
    case .names: .list(.text)
    case .point: .point
    }
  }

  /// Throws what the member has to be.
  func text(of json: JSON) throws -> String {
    switch (kind, json) {
    case (.words, .text(let text)), (.name, .text(let text)):
      guard !text.isEmpty else { throw unfit("a text that is not empty; leave it out where there is none") }
      return text
    case (.day, .text(let text)),
      (.moment, .text(let text)):
      return text
    case (.choice(let values), .text(let text)):
      guard values.contains(text) else { throw unfit("one of \(values.joined(separator: ", "))") }
      return text
    case (.integer(let range), .integer(let number)):
      guard range.contains(number) else {
        throw unfit("a whole number, \(range.lowerBound) to \(range.upperBound)")
      }
      return "\(number)"
    case (.names, .list(let names)): return try names.map(name).joined(separator: ",")
    case (.point, .object): return try point(json)
    case (.words, _), (.name, _): throw unfit("a text")
    case (.day, _): throw unfit("a day such as 2026-11-21, as a text")
    case (.moment, _): throw unfit("a time such as 2026-11-21T09:30:00Z")
    case (.choice(let values), _): throw unfit("one of \(values.joined(separator: ", "))")
    case (.integer, _): throw unfit("a whole number")
    case (.names, _): throw unfit("a list of names")
    case (.point, _): throw unfit("an object of latitude and longitude in degrees")
    }
  }

  private func name(_ json: JSON) throws -> String {
    guard case .text(let name) = json, !name.contains(",") else { throw unfit("a list of names without commas") }
    return name
  }

  private func point(_ json: JSON) throws -> String {
    guard case .object(let members) = json, Set(members.map(\.name)) == ["latitude", "longitude"], members.count == 2,
      let latitude = json["latitude"]?.degrees, let longitude = json["longitude"]?.degrees
    else { throw unfit("an object of latitude and longitude in degrees") }
    let point: Coordinates
    do throws(Malformed) { point = try Coordinates(latitude: latitude, longitude: longitude) } catch {
      throw Problem(.unfit, error.description, field: self.name)
    }
    return "\(Field.written(point.latitudeE7)),\(Field.written(point.longitudeE7))"
  }

  /// Never with an exponent, which no form takes.
  private static func written(_ e7: Int64) -> String {
    let digits = String(e7.magnitude)
    let padded = String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    return (e7 < 0 ? "-" : "") + padded.dropLast(7) + "." + padded.suffix(7)
  }

  private func unfit(_ what: String) -> Problem { Problem(.unfit, "\(name) takes \(what)", field: name) }
}

extension [Field] {
  /// The members of a body as the fields of a form; refuses those nobody reads.
  func read(_ body: JSON) throws -> [String: String] {
    guard case .object(let members) = body else { throw Problem(.unfit, "the body has to be an object") }
    var fields: [String: String] = [:]
    for member in members {
      guard let field = first(where: { $0.name == member.name }) else {
        let known = map(\.name).joined(separator: ", ")
        throw Problem(
          .unfit, "the member \(member.name.prefix(40)) is not known here; \(known.isEmpty ? "there is none" : known)",
          field: String(member.name.prefix(40)))
      }
      fields[field.name] = try field.text(of: member.value)
    }
    if let missing = first(where: { $0.isRequired && fields[$0.name] == nil }) {
      throw Problem(.unfit, "\(missing.name) is missing: \(missing.summary)", field: missing.name)
    }
    return fields
  }
}

extension JSON {
  var degrees: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .null, .flag, .text, .list, .object: nil
    }
  }
}
