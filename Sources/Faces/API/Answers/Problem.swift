internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What went wrong, for a program (RFC 9457).
struct Problem: Error, Hashable, Sendable {
  /// What kinds of problems there are; each has its own page in the reference.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case badRequest = "bad-request"
    case unauthorized
    case outsideScope = "outside-scope"
    case withheld
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case timeout
    case refused
    case stillUnderWay = "still-under-way"
    case changed
    case tooLarge = "too-large"
    case mediaType = "media-type"
    case unfit
    case keyUsedBefore = "key-used-before"
    case tooMany = "too-many"
    case fault
    case notNow = "not-now"

    var status: HTTPResponse.Status {
      switch self {
      case .badRequest: .badRequest
      case .unauthorized: .unauthorized
      case .outsideScope, .withheld: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .notAcceptable: .notAcceptable
      case .timeout: .requestTimeout
      case .refused, .stillUnderWay: .conflict
      case .changed: .preconditionFailed
      case .tooLarge: .contentTooLarge
      case .mediaType: .unsupportedMediaType
      case .unfit, .keyUsedBefore: .unprocessableContent
      case .tooMany: .tooManyRequests
      case .fault: .internalServerError
      case .notNow: .serviceUnavailable
      }
    }

    var title: String {
      switch self {
      case .badRequest: "The request cannot be read"
      case .unauthorized: "No key that holds"
      case .outsideScope: "Outside the key's scopes"
      case .withheld: "Restricted to named staff"
      case .notFound: "Nothing has this address"
      case .methodNotAllowed: "Not a method of this address"
      case .notAcceptable: "Not to be had in that form"
      case .timeout: "Not all of it came in time"
      case .refused: "Refused as things stand"
      case .stillUnderWay: "The same key is still being worked on"
      case .changed: "It has changed meanwhile"
      case .tooLarge: "More than is taken"
      case .mediaType: "Not a type that is taken here"
      case .unfit: "A value cannot be taken"
      case .keyUsedBefore: "The key was used for something else"
      case .tooMany: "Too many requests"
      case .fault: "Something went wrong here"
      case .notNow: "Not now"
      }
    }
  }

  let kind: Kind
  let detail: String
  /// The member of the body, or the parameter, that it is about.
  var field: String?
  var headers: [String: String] = [:]

  init(_ kind: Kind, _ detail: String, field: String? = nil, headers: [String: String] = [:]) {
    self.kind = kind
    self.detail = detail
    self.field = field
    self.headers = headers
  }

  static let stillUnderWay = Problem(
    .stillUnderWay, "a request with this Idempotency-Key is not answered yet; wait for it, or retry later")

  static let shape = Shape.object([
    ShapeMember("type", .text, "Which kind of problem, as an address below /api/v1/.", isAlways: true),
    ShapeMember("title", .text, isAlways: true), ShapeMember("status", .integer, isAlways: true),
    ShapeMember("detail", .text, "What was expected, what was found, what can be done.", isAlways: true),
    ShapeMember("field", .text, "The member or parameter it is about."),
  ])

  var json: JSON {
    .members([
      "type": .text("/api/v1/#problem-\(kind.rawValue)"), "title": .text(kind.title),
      "status": .integer(Int64(kind.status.code)), "detail": .text(detail), "field": field.map { .text($0) },
    ])
  }

  var response: Response {
    var fields = HTTPFields()
    fields[.contentType] = "application/problem+json"
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    return Response(
      status: kind.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
  }
}
