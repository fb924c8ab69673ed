internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// In what form something is sent and wanted.
enum Negotiation {
  /// 406 where the answer is wanted in a form there is not, 415 where the body comes in one that is not read.
  static func check(_ request: Request, _ route: APIRoute) throws {
    if let wanted = request.headers[.accept], !wanted.isEmpty {
      let offered = route.contentTypes.map { ($0.split(separator: ";").first.map(String.init) ?? "").lowercased() }
      let ranges = wanted.lowercased().split(separator: ",").map(String.init)
      guard ranges.contains(where: { range in offered.contains { accepts(range, $0) } }) else {
        let types = offered.joined(separator: " or ")
        throw Problem(.notAcceptable, "this is to be had as \(types); ask for that, or leave Accept out")
      }
    }
    guard route.takesBody, let type = request.headers[.contentType] else { return }
    let name = type.split(separator: ";").first.map { $0.lowercased().filter { !$0.isWhitespace } } ?? ""
    let taken = route.bodyTypes.isEmpty ? ["application/json"] : route.bodyTypes
    guard taken.contains(name) else {
      throw Problem(
        .mediaType, "send \(taken.joined(separator: " or ")); found \(type.prefix(80))",
        headers: ["Accept": taken.joined(separator: ", ")])
    }
  }

  private static func accepts(_ range: String, _ offered: String) -> Bool {
    let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
    guard let name = parts.first, !parts.dropFirst().contains(where: { ["q=0", "q=0.0"].contains($0) }) else {
      return false
    }
    let kind = offered.split(separator: "/").first.map(String.init) ?? ""
    return name == "*/*" || name == offered || name == "\(kind)/*"
  }

  /// What was sent as JSON; nil where the route reads none, and an empty object where none came and none has to.
  static func body(_ bytes: [UInt8], _ route: APIRoute) throws -> JSON? {
    guard route.body != nil else { return nil }
    if bytes.isEmpty, !route.isBodyRequired { return .object([]) }
    guard let json = JSON(bytes) else {
      throw Problem(.badRequest, "the body is not one JSON value in UTF-8 (RFC 8259)")
    }
    return json
  }
}

/// Addresses as they are sent.
enum APIText {
  private static let prefix = ["api", "v1"]

  /// The pieces of a path below `/api/v1`, with their escapes undone.
  static func pieces(_ path: String) throws -> [String] {
    let pieces = try path.split(separator: "/", omittingEmptySubsequences: true).map { try decoded($0) }
    guard pieces.starts(with: prefix) else {
      throw Problem(.notFound, "nothing has this address; /api/v1/ lists those there are")
    }
    return Array(pieces.dropFirst(prefix.count))
  }

  /// What stands behind the question mark; only what the route names, each once.
  static func query(_ text: String, for route: APIRoute) throws -> [String: String] {
    var query: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try decoded(parts[0], plusIsSpace: true)
      guard let parameter = route.parameters.first(where: { $0.name == name }) else {
        let known = route.parameters.map(\.name).joined(separator: ", ")
        throw Problem(
          .badRequest, "the parameter \(name.prefix(40)) is not known here; \(known.isEmpty ? "there is none" : known)",
          field: String(name.prefix(40)))
      }
      guard query[name] == nil else { throw Problem(.badRequest, "\(name) came twice; send it once", field: name) }
      let value = parts.count > 1 ? try decoded(parts[1], plusIsSpace: true) : ""
      if case .choice(let values) = parameter.shape, !values.contains(value) {
        throw Problem(.badRequest, "\(name) takes one of \(values.joined(separator: ", "))", field: name)
      }
      query[name] = value
    }
    if let missing = route.parameters.first(where: { $0.isRequired && query[$0.name] == nil }) {
      throw Problem(.badRequest, "\(missing.name) is missing; it is \(missing.summary)", field: missing.name)
    }
    return query
  }

  /// A name as a piece of an address.
  static func piece(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: "/;")))
      ?? ""
  }

  private static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = false) throws -> String {
    let plain = plusIsSpace ? String(text.map { $0 == "+" ? " " : $0 }) : String(text)
    guard let decoded = plain.removingPercentEncoding else {
      throw Problem(.badRequest, "the address is not UTF-8 in percent-encoding")
    }
    return decoded
  }
}
