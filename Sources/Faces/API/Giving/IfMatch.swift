internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Journal
internal import Vocabulary

/// `If-Match`: the version at which somebody looked at what they now change.
enum IfMatch {
  /// nil without the header.
  static func version(_ call: APICall) throws -> Int64? {
    guard let tag = call.request.headers[.ifMatch] else { return nil }
    guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\""), let version = Int64(tag.dropFirst().dropLast()),
      version >= 0
    else { throw Problem(.badRequest, "If-Match takes the ETag as it was given, such as \"12\"", field: "If-Match") }
    return version
  }

  /// The stream that the address names, at the version that was seen; of nothing without the header.
  static func seen(_ version: Int64?, _ call: APICall, _ intents: [Intent]) throws -> SeenVersion {
    guard let version else { return SeenVersion() }
    let kinds: Set<StreamName.Kind> = [.contact, .incident, .unit, .place, .caller]
    let wanted = wanted(call)
    guard
      let stream = intents.flatMap(\.streams).first(where: {
        kinds.contains($0.kind) && (wanted == nil || $0.kind == wanted)
      })
    else { throw Problem(.badRequest, "this address has no ETag; leave If-Match out", field: "If-Match") }
    return SeenVersion(stream, version)
  }

  /// What the address names first.
  private static func wanted(_ call: APICall) -> StreamName.Kind? {
    if call.path["reference"] != nil { return .incident }
    if call.path["contact"] != nil { return .contact }
    if call.path["unit"] != nil { return .unit }
    return nil
  }
}

/// The version at which each order of a request has to find what the address names: as it was seen, and then as the request's
/// own orders left it.
struct SeenVersion: Sendable {
  private var seen: (stream: StreamName, version: Int64)?
  private static let page = 256

  init() {}

  init(_ stream: StreamName, _ version: Int64) { seen = (stream, version) }

  func expected(by intent: Intent) -> [StreamName: Int64] {
    guard let seen, intent.streams.contains(seen.stream) else { return [:] }
    return [seen.stream: seen.version]
  }

  /// An order of the request was carried out: nobody else wrote between what was expected and its last entry.
  mutating func carryOn(behind receipt: Receipt, in journal: any JournalPort) throws {
    guard let seen else { return }
    var version = seen.version
    while true {
      let entries = try journal.entries(of: seen.stream, after: version, limit: Self.page)
      let own = entries.filter { $0.position <= receipt.last }
      version = own.last?.version ?? version
      if own.count < Self.page { break }
    }
    self.seen = (seen.stream, version)
  }
}
