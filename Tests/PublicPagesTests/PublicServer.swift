import Contact
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Incident
import IncidentLog
import Journal
import Logging
import NIOCore
import NIOEmbedded
import Orders
import PageParts
import Photos
import Procedure
import PublicPages
import Synchronization
import Vocabulary

/// What a request of the tests carries.
struct PublicContext: RemoteAddressRequestContext {
  var coreContext: CoreRequestContextStorage
  var remoteAddress: SocketAddress?

  init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }
}

/// What came back.
struct PublicAnswer: Sendable {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  var body: String { String(decoding: bytes, as: UTF8.self) }

  /// As the browser sends it back.
  var cookie: String? {
    headers[.setCookie].flatMap { $0.contains("Max-Age=0") ? nil : String($0.prefix { $0 != ";" }) }
  }

  /// What stands in the element of this id.
  func text(_ id: String) -> String? {
    guard let start = body.range(of: "id=\"\(id)\""), let open = body[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let rest = body[body.index(after: open)...]
    return rest.firstIndex(of: "<").map { String(rest[..<$0]) }
  }
}

/// The doors of the public over a journal in memory and a folder of its own, asked without a network.
struct PublicServer: Sendable {
  let desk: Desk
  let photos: PhotoDesk
  let store: String
  private let answers: @Sendable (Request, PublicContext) async throws -> Response
  private let channel = EmbeddedChannelSource()

  static let actor = ActorID(trusted: "anna")

  static func run(
    map: MapBase = MapBase(), isBehindProxy: Bool = false, isSecure: Bool = false, takesReports: Bool = true,
    _ body: (PublicServer) async throws -> Void
  ) async throws {
    let store = FileManager.default.temporaryDirectory.appendingPathComponent("public-\(UUID())").path
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: store) }
    let desk = try Desk(journal: MemoryJournal())
    let pack = try Pack(files: PublicPack.files)
    _ = try await desk.publish(pack, by: actor)
    let photos = PhotoDesk(PhotoFolder(store: store))
    let router = Router(context: PublicContext.self)
    let door = PublicDoor(
      desk: desk, photos: photos, map: map, emergencyNumber: "999", centreNumber: "01632 960 000", isSecure: isSecure,
      isBehindProxy: isBehindProxy, takesReports: takesReports)
    PublicRoutes(door).add(to: router)
    let responder = router.buildResponder()
    let server = PublicServer(desk: desk, photos: photos, store: store) {
      try await responder.respond(to: $0, context: $1)
    }
    try await body(server)
  }

  init(
    desk: Desk, photos: PhotoDesk, store: String,
    answers: @escaping @Sendable (Request, PublicContext) async throws -> Response
  ) {
    self.desk = desk
    self.photos = photos
    self.store = store
    self.answers = answers
  }

  func get(_ path: String, cookie: String? = nil, from address: String = "192.0.2.1") async throws -> PublicAnswer {
    try await ask(.get, path, cookie: cookie, from: address)
  }

  /// As a browser sends a form of one of our own pages.
  func send(
    _ path: String, _ fields: [String: String], photo: [UInt8]? = nil, cookie: String? = nil,
    from address: String = "192.0.2.1", headers: [String: String] = [:]
  ) async throws -> PublicAnswer {
    let boundary = "----boundary7K3M9QXZ"
    var body: [UInt8] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    if let photo {
      let head = "Content-Disposition: form-data; name=\"photo\"; filename=\"../../x.html\"\r\nContent-Type: text/html"
      body += Array("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + photo + Array("\r\n".utf8)
    }
    body += Array("--\(boundary)--\r\n".utf8)
    let all = ["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=\(boundary)"]
    return try await ask(
      .post, path, cookie: cookie, from: address, headers: all.merging(headers) { $1 },
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, cookie: String? = nil, from address: String = "192.0.2.1",
    headers: [String: String] = [:], body: RequestBody = RequestBody(buffer: ByteBuffer())
  ) async throws -> PublicAnswer {
    var fields = HTTPFields()
    if let cookie { fields[.cookie] = cookie }
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "report.example", path: path, headerFields: fields)
    var context = channel.context()
    context.remoteAddress = try SocketAddress(ipAddress: address, port: 4_000)
    let response = try await answers(Request(head: head, body: body), context)
    let collected = CollectedBody()
    try await response.body.write(collected)
    return PublicAnswer(status: response.status.code, headers: response.headers, bytes: collected.bytes)
  }

  @discardableResult func give(_ intent: Intent) async throws -> Outcome {
    try await desk.perform(Order(intent, id: CommandID(trusted: "test-\(UUID())"), by: PublicServer.actor))
  }

  /// 32 hexadecimal digits, as the page has them.
  static func number() -> String { UUID().uuidString.filter { $0 != "-" }.lowercased() }
}

/// Makes contexts over a channel that goes nowhere.
final class EmbeddedChannelSource: Sendable {
  private let channel: any Channel = EmbeddedChannel()
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  func context() -> PublicContext {
    PublicContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
  }
}

/// Gathers what would go over the network.
final class CollectedBody: ResponseBodyWriter, Sendable {
  private let gathered = Mutex([UInt8]())

  var bytes: [UInt8] { gathered.withLock { $0 } }

  func write(_ buffer: ByteBuffer) async throws { gathered.withLock { $0 += Array(buffer.readableBytesView) } }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
