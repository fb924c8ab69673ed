internal import Account
internal import Desk
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Orders
internal import Vocabulary

/// One thing that programs can ask for: all that is documented of it, and what answers.
struct APIRoute: Sendable {
  let method: HTTPRequest.Method
  /// As in `/incidents/{reference}`, below `/api/v1`.
  let path: String
  /// What the key needs; nil where none is asked for.
  let scope: KeyScope?
  /// What the key's account needs besides.
  var action: Action?
  /// Whether the scope `audit` and the permission `inspect` are enough in place of these.
  var isInspected = false
  let summary: String
  var parameters: [APIParameter] = []
  /// What is sent; nil where nothing is read.
  var body: Shape?
  /// Whether a body has to be there; where every member of it may be left out, so may all of it.
  var isBodyRequired = true
  /// The types of a body that is taken as it is, such as `image/png`; empty where it is JSON or none.
  var bodyTypes: [String] = []
  let answer: Shape
  /// Beside 200.
  var madeStatus: HTTPResponse.Status?
  var contentType = "application/json"
  /// What else it may be answered in, as the thing itself is.
  var furtherTypes: [String] = []
  /// Which problems it may be answered with beside those of every route.
  var problems: [Problem.Kind] = []
  var bodyBytesMax = APIRoute.bytesMax
  let handle: @Sendable (APICall) async throws -> APIAnswer

  static let bytesMax = 256 * 1_024

  /// `/incidents/{reference}` as its pieces.
  var pieces: [Substring] { path.split(separator: "/") }

  /// Headers that it reads beside those of every route.
  var headers: [APIParameter] = []

  /// Whether an order is given by it, which takes `Idempotency-Key` and `If-Match`.
  var isOrder = false
  /// Whether it takes `Idempotency-Key` alone.
  var takesIdempotencyKey = false

  var contentTypes: [String] { [contentType] + furtherTypes }
  var takesBody: Bool { body != nil || !bodyTypes.isEmpty }
  /// How long the body may take to come.
  var bodySeconds: Int { bodyTypes.isEmpty ? SentBody.formSeconds : SentBody.fileSeconds }
}

/// What may be said behind the question mark.
struct APIParameter: Hashable, Sendable {
  let name: String
  let shape: Shape
  let summary: String
  var isRequired = false
  var range: ClosedRange<Int64>?

  static let cursor = APIParameter(name: "cursor", shape: .text, summary: "Where to go on: next of the page before.")
  static let limit = APIParameter(
    name: "limit", shape: .integer, summary: "How many at most; \(APICall.limitDefault) where it is left out.",
    range: 1...APICall.limitMax)
}

/// A request that has come through: its key holds, its path is known, its body was read.
struct APICall: Sendable {
  static let limitDefault: Int64 = 50
  static let limitMax: Int64 = 200

  let request: Request
  let route: APIRoute
  let channel: any Channel
  /// What the path names, with its escapes undone.
  let path: [String: String]
  let query: [String: String]
  let body: JSON?
  /// As they came.
  let bodyBytes: [UInt8]
  /// nil where the route asks for no key.
  let key: KeyHolder?
  let desk: Desk

  /// Whose key it is; every route with a scope has one.
  var holder: KeyHolder {
    get throws {
      guard let key else { throw Problem(.unauthorized, "send a key as Authorization: Bearer") }
      return key
    }
  }

  var seesPersonal: Bool { key?.scopes.contains(.personal) ?? false }

  func number(_ name: String, _ range: ClosedRange<Int64>) throws -> Int64? {
    guard let text = query[name] else { return nil }
    guard let number = Int64(text), range.contains(number) else {
      throw Problem(
        .badRequest, "\(name) takes a whole number, \(range.lowerBound) to \(range.upperBound)", field: name)
    }
    return number
  }

  /// How many of a list are asked for.
  var limit: Int { get throws { Int(try number("limit", 1...APICall.limitMax) ?? APICall.limitDefault) } }
}

/// What a route answers.
struct APIAnswer: Sendable {
  var status: HTTPResponse.Status = .ok
  var headers: [String: String] = [:]
  let content: Content

  enum Content: Sendable {
    case json(JSON)
    case bytes([UInt8])
    case stream(ResponseBody)
    /// With headers of its own.
    case whole(Response)
    case nothing
  }

  init(_ json: JSON, status: HTTPResponse.Status = .ok, headers: [String: String] = [:]) {
    content = .json(json)
    self.status = status
    self.headers = headers
  }

  /// As Codable writes it; what its shape says is tried by tests.
  init(encoding value: some Encodable) throws {
    self.init(.bytes(Array(try JSONEncoder().encode(value))))
  }

  init(_ content: Content, status: HTTPResponse.Status = .ok, headers: [String: String] = [:]) {
    self.content = content
    self.status = status
    self.headers = headers
  }

  func response(_ type: String) -> Response {
    var fields = HTTPFields()
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let body: ResponseBody
    switch content {
    case .json(let json): body = ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes))
    case .bytes(let bytes): body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .stream(let stream): body = stream
    case .whole(let response): return response
    case .nothing: return Response(status: status, headers: fields)
    }
    if fields[.contentType] == nil { fields[.contentType] = type }
    return Response(status: status, headers: fields, body: body)
  }
}
