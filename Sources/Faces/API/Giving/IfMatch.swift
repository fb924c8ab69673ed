internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Vocabulary

/// `If-Match`: the version at which somebody looked at what they now change.
enum IfMatch {
  /// The stream that the address names, at the version that was seen; nothing without the header.
  static func expected(_ version: Int64?, _ call: APICall, _ intent: Intent) throws -> [StreamName: Int64] {
    guard let version else { return [:] }
    let kinds: Set<StreamName.Kind> = [.contact, .incident, .unit, .place, .caller]
    let wanted = wanted(call)
    guard let stream = intent.streams.first(where: { kinds.contains($0.kind) && (wanted == nil || $0.kind == wanted) })
    else { throw Problem(.badRequest, "this address has no ETag; leave If-Match out", field: "If-Match") }
    return [stream: version]
  }

  /// nil without the header.
  static func version(_ call: APICall) throws -> Int64? {
    guard let tag = call.request.headers[.ifMatch] else { return nil }
    guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\""), let version = Int64(tag.dropFirst().dropLast()),
      version >= 0
    else { throw Problem(.badRequest, "If-Match takes the ETag as it was given, such as \"12\"", field: "If-Match") }
    return version
  }

  /// What the address names first.
  private static func wanted(_ call: APICall) -> StreamName.Kind? {
    if call.path["reference"] != nil { return .incident }
    if call.path["contact"] != nil { return .contact }
    if call.path["unit"] != nil { return .unit }
    return nil
  }
}
