package import HTML
internal import HTTPTypes
package import Hummingbird
internal import Journal
internal import NIOCore

/// One file sent to browsers, named by its content so that they keep each version for good.
package struct PageAsset: Sendable {
  /// Whose pages fetch it, as its address begins.
  package enum Home: String, Sendable {
    case console = "assets"
    case open = "public"
  }

  /// `tocsin-` and the first 8 hexadecimal digits of the content's SHA-256.
  package let name: String
  private let type: String
  private let content: ByteBuffer

  private init(_ ending: String, type: String, _ bytes: [UInt8]) {
    name = "tocsin-\(Digest.of(bytes).description.prefix(8)).\(ending)"
    self.type = type
    content = ByteBuffer(bytes: bytes)
  }

  package static func script(_ bytes: [UInt8]) -> PageAsset {
    PageAsset("js", type: "text/javascript; charset=utf-8", bytes)
  }
  package static func script(_ text: String) -> PageAsset { script(Array(text.utf8)) }
  package static func stylesheet(_ bytes: [UInt8]) -> PageAsset {
    PageAsset("css", type: "text/css; charset=utf-8", bytes)
  }
  package static func stylesheet(_ text: String) -> PageAsset { stylesheet(Array(text.utf8)) }

  package func path(_ home: Home) -> Path { "/\(home.rawValue)/\(name)" }

  /// The one of exactly this name; any other name is not found.
  package static func response(to name: String?, among assets: [PageAsset]) throws -> Response {
    guard let asset = assets.first(where: { $0.name == name }) else { throw HTTPError(.notFound) }
    return Response(
      status: .ok, headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: asset.content))
  }
}
