internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import NIOCore

/// The stylesheet and the script of the public's pages, named by their content.
enum PublicAssets {
  static let stylesheet = PublicAsset("css", type: "text/css; charset=utf-8", PublicLooks.text)
  static let script = PublicAsset("js", type: "text/javascript; charset=utf-8", PublicScript.text)

  /// The asset of exactly this name; any other name is not found.
  static func response(to name: String?) throws -> Response {
    guard let asset = [stylesheet, script].first(where: { $0.name == name }) else { throw HTTPError(.notFound) }
    return Response(
      status: .ok, headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: asset.content))
  }
}

/// One file sent to browsers.
struct PublicAsset: Sendable {
  let name: String
  let type: String
  let content: ByteBuffer

  init(_ ending: String, type: String, _ text: String) {
    let bytes = Array(text.utf8)
    name = "public-\(Digest.of(bytes).description.prefix(8)).\(ending)"
    self.type = type
    content = ByteBuffer(bytes: bytes)
  }

  var path: Path { "/public/\(name)" }
}
